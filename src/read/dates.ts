// Dates as news texts and their metadata write them, turned into ISO dates; impossible and ambiguous ones are none.

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[6-9]|20)\\d\\d)(?!\\d)';

/** Ways to write a full date, each with groups year, month and day. The first that fits counts. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<![\\d/.-])${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`),
  new RegExp(`(?<![\\d/.-])${YEAR}/(?<month>\\d{1,2})/(?<day>\\d{1,2})(?!\\d)`),
  new RegExp(`(?<!\\d)${YEAR}年(?<month>\\d{1,2})月(?<day>\\d{1,2})日`),
  new RegExp(`\\b${MONTH}[ -]${DAY},?[ -]${YEAR}`, 'i'),
  new RegExp(`(?<![\\d.])${DAY}(?: of)?[ -]${MONTH},?[ -]${YEAR}`, 'i'),
  new RegExp(`(?<![\\d/.-])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.${YEAR}`),
  // Day and month with slashes are told apart only where one of them cannot be a month.
  new RegExp(`(?<![\\d/.-])(?<day>1[3-9]|2\\d|3[01])/(?<month>\\d{1,2})/${YEAR}`),
  new RegExp(`(?<![\\d/.-])(?<month>\\d{1,2})/(?<day>1[3-9]|2\\d|3[01])/${YEAR}`),
  new RegExp(`(?<![\\d/.-])(?<day>(?<month>\\d{1,2}))/\\k<month>/${YEAR}`),
];

/** A day and a month without their year, as datelines give them. */
export const DAY_AND_MONTH = new RegExp(
  `\\b${MONTH} ${DAY}(?!\\d)|\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH.replace('?<month>', '?:')}(?![a-z])`,
  'i',
);

export function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

export function monthNumber(word: string): number {
  const numeric = Number(word);
  return Number.isNaN(numeric)
    ? MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1
    : numeric;
}

/** A date found in a line: its ISO form and where it stands. */
export interface WrittenDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** The first full date (with its year) written in a short line, or null. Only the first 400 characters are read. */
export function findWrittenDate(line: string): WrittenDate | null {
  const head = line.slice(0, 400);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (match === null) continue;
    const { year = '', month = '', day = '' } = match.groups ?? {};
    const iso = toIso(Number(year), monthNumber(month), Number(day));
    if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/**
 * The ISO date of a value given as a date (`2019-01-14`, an ISO or RFC 2822 timestamp, `6 Feb 2014`), or null if it is
 * no full and possible date. Of a timestamp it keeps the day as written there, in whatever time zone that is.
 */
export function parseStatedDate(value: string): string | null {
  const written = value.trim();
  if (written === '' || written.length > 60) return null;
  const found = findWrittenDate(written);
  if (found === null) return null;
  // Around the date only a weekday and a time may stand, or the value says more than a date.
  const rest = `${written.slice(0, found.start)} ${written.slice(found.end)}`
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi, ' ')
    .replace(/T?(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?\s*(?:Z|[+-]\d\d:?\d\d)?/g, ' ')
    .replace(/\b(?:[ap]\.?m\b\.?|at\b|[A-Z]{2,5}\b)|\([A-Za-z ]{2,40}\)/g, ' ');
  return /^[\s,.|]*$/.test(rest) ? found.iso : null;
}
