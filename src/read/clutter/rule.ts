// What a cleaning rule is: a name, a pattern for a line, and the two examples that hold it in its bounds.

/** A line of clutter. Lines longer than `maxLength` (300 by default) are never tried: clutter is short. */
export interface LineRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly maxLength?: number;
  /**
   * Whether the article is over at such a line: `always`, once it has begun, or only `before-links`, when most of what
   * follows are lines without a sentence.
   */
  readonly ends?: 'always' | 'before-links';
  /** A line that the rule takes away. */
  readonly removes: string;
  /** A line of an article that looks like it and must stay. */
  readonly keeps: string;
}
