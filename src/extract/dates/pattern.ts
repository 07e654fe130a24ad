// How the finders of dates look for an expression: its pattern, compiled once, is tried only where one of its words stands.

/** An expression's pattern, and words in small letters one of which every match of it holds. */
export interface DatePattern {
  readonly words: readonly string[];
  readonly expression: RegExp;
}

/** The words are parted by bars, since blanks count: " year" stands behind another word. */
export const datePattern = (words: string, source: string): DatePattern => ({
  words: words.split('|'),
  expression: new RegExp(source, 'gi'),
});

/** All that a pattern matches in a text, which is handed over in small letters too. */
export function matchesOf({ words, expression }: DatePattern, text: string, lower: string): Iterable<RegExpExecArray> {
  for (const word of words) if (lower.includes(word)) return text.matchAll(expression);
  return NONE;
}

const NONE: readonly RegExpExecArray[] = [];

// Words that several patterns need.
export const UNITS = ' day| week| month| year| decade';
export const YEARS = '15|16|17|18|19|20';
export const SEASONS = 'spring|summer|autumn|fall|winter';
export const FEASTS = 'new year|christmas';
