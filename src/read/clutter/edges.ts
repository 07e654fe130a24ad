// What hangs on a paragraph of the article without belonging to it: credits at its end, links in brackets, bullets.
import { NEWS_AGENCY } from './agencies.ts';

/** A part of a paragraph that is taken off while the rest stays. */
export interface EdgeRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** Tried on every line before it is judged, on every paragraph that stays, or on the last of them only. */
  readonly on: 'line' | 'paragraph' | 'last';
  readonly removes: string;
  readonly leaves: string;
  readonly keeps: string;
}

const AGENCIES = `${NEWS_AGENCY}(?:\\s?(?:[/,&+|-]|and|with)\\s?${NEWS_AGENCY}){0,4}`;
/** Behind a dash any short name in capitals is an agency: there were more of them than any list holds. */
const SIGNED = `(?:${NEWS_AGENCY}|[A-Z]{2,5})(?:\\s?(?:[/,&+|-]|and|with)\\s?(?:${NEWS_AGENCY}|[A-Z]{2,5})){0,4}`;

export const EDGE_RULES: readonly EdgeRule[] = [
  {
    id: 'end-credit',
    pattern: new RegExp(
      `\\s*(?:[([]\\s?(?:[Ww]ith (?:inputs? from )?)?(?:${AGENCIES})(?: inputs?)?\\s?[)\\]]|(?<=[.!?"'”’])\\s?[-–—/]{1,2}\\s?(?:[Ww]ith (?:inputs? from )?)?(?:${SIGNED})\\.?)$`,
    ),
    on: 'last',
    removes: 'Both governments will meet again in the spring. (AFP/Kyodo)',
    leaves: 'Both governments will meet again in the spring.',
    keeps: 'The spokesman said so to the Associated Press (AP).',
  },
  {
    id: 'end-mark',
    pattern: /(?<=[.!?"'”’)])\s*(?:[■□▪◼●◆]|\/?\bEnd ?item\b|\/end|#{3}|\bENDS?\b|-30-)\.?\s*$/,
    on: 'last',
    removes: 'Both governments will meet again in the spring. Enditem',
    leaves: 'Both governments will meet again in the spring.',
    keeps: 'Both governments wait to see how the quarrel ends.',
  },
  {
    id: 'link-in-brackets',
    pattern:
      /\s*[([]\s?(?:also read|read also|read more|read|see also|watch|listen|related|more)\s?[:|–-]\s?[^()[\]]{1,200}[)\]]/gi,
    on: 'line',
    removes: 'The talks ended at noon. (Read more: What the quota means for Lima)',
    leaves: 'The talks ended at noon.',
    keeps: 'The talks (the third round of the year) ended at noon.',
  },
  {
    id: 'bullet',
    pattern: /^(?:[•▪●◦‣■□➤►▶»·]\s?|[-–—*]\s+)(?=\S)/u,
    on: 'paragraph',
    removes: '• The fleets stay north of the line.',
    leaves: 'The fleets stay north of the line.',
    keeps: '-5 degrees were measured on the strait that night.',
  },
];
