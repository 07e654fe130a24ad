// Times told against the article's day: weekdays, "last month", "late last year", "three years ago", "overnight".
import { weekdayOf } from '../../read/dates.ts';
import {
  addDays,
  COUNT,
  countOf,
  daySpan,
  MONTH,
  monthNumber,
  monthOf,
  monthSpan,
  nearWeekday,
  partOf,
  seasonSpan,
  shifted,
  span,
  WEEKDAY,
  weekdayNumber,
  weekSpan,
  yearOf,
  yearSpan,
} from './calendar.ts';
import { type DatePattern, datePattern, FEASTS, matchesOf, SEASONS } from './pattern.ts';
import type { Reading, Spot } from './spot.ts';
import { feast } from './stretches.ts';

const TIME_OF_DAY = '(?:early |late )?(?:morning|afternoon|evening|night|lunchtime|midday|midnight)';
const WHICH = '(last|this|next|the past|the coming)';
const PART = '(?:(earl(?:y|ier)|mid|late(?:r)?|(?:the )?(?:start|beginning|end|middle) of)[- ](?:in )?)?';
const SHIFT: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 };
const shiftOf = (word: string): number => SHIFT[word.toLowerCase().replace(/^the /, '')] ?? 0;
const tidy = (part: string | undefined): string | undefined => part?.replace(/^the /i, '');

type Read = (match: RegExpExecArray, asOf: string, reading: Reading) => Spot['date'] | undefined;

const FINDERS: { readonly pattern: DatePattern; readonly read: Read }[] = [];
const find = (words: string, source: string, read: Read): void =>
  void FINDERS.push({ pattern: datePattern(words, source), read });

const isAhead = (match: RegExpExecArray, { ahead }: Reading): boolean =>
  ahead(match.index, match.index + match[0].length);

find('yesterday', '\\b(?:the )?day before yesterday\\b', (_, day) => daySpan(addDays(day, -2)));
find('tomorrow', '\\b(?:the )?day after tomorrow\\b', (_, day) => daySpan(addDays(day, 2)));
find('yesterday', `\\b(?:late |early )?yesterday(?: ${TIME_OF_DAY})?\\b`, (_, day) => daySpan(addDays(day, -1)));
find('last night|last evening', '\\blast (?:night|evening)\\b', (_, day) => daySpan(addDays(day, -1)));
find('overnight', '\\bovernight\\b', (match, day, { text }) =>
  /^ (?:stay|stop|train|flight|trip|visit|curfew)/i.test(text.slice(match.index + 9))
    ? null
    : span(addDays(day, -1), day, 'DAY'),
);
find(
  'today|tonight|this ',
  `\\b(?:earlier |later )?(?:today|tonight)\\b|\\bthis ${TIME_OF_DAY}\\b`,
  (match, day, { text }) =>
    // "today's leaders" are those of our time.
    /^today['’]?s?$/i.test(match[0]) && /^['’]s/.test(text.slice(match.index + 5)) ? null : daySpan(day),
);
find('tomorrow', `\\btomorrow(?: ${TIME_OF_DAY})?\\b`, (_, day) => daySpan(addDays(day, 1)));
find(
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  `\\b(?:(last|next|this|this past|this coming) )?(?:late |early )?(${WEEKDAY})(?: last)?(?: ${TIME_OF_DAY})?\\b(?!,? (?:\\d|${MONTH} \\d|the \\d))`,
  (match, day, reading) => {
    const [whole, which, name = ''] = match;
    // Months and days beside it say it better.
    if (/\b\d{1,2} $/.test(reading.text.slice(0, match.index))) return undefined;
    const wanted = weekdayNumber(name);
    const word = (which ?? '').toLowerCase();
    if (word === 'last' || / last\b/i.test(whole)) return daySpan(nearWeekday(addDays(day, -1), wanted, false));
    if (word === 'next' || word === 'this coming') return daySpan(nearWeekday(day, wanted, true));
    if (word === 'this past') return daySpan(nearWeekday(day, wanted, false));
    return daySpan(nearWeekday(day, wanted, isAhead(match, reading)));
  },
);
find('weekend', `\\b(?:(last|next|this|the|over the|at the) )(?:past |coming )?weekend\\b`, (match, day, reading) => {
  const word = (match[1] ?? '').toLowerCase();
  const saturday =
    word === 'next' || (word !== 'last' && isAhead(match, reading))
      ? nearWeekday(day, 6, true)
      : nearWeekday(weekdayOf(day) === 6 ? day : addDays(day, -1), 6, false);
  return span(saturday, addDays(saturday, 1), 'DAY');
});
find(
  'last |this |next |past |coming ',
  `\\b${PART}${WHICH} (week|month|year|decade|century)\\b`,
  ([, part, which = '', unit = ''], day) => {
    const shift = shiftOf(which);
    // "The past year" runs to this day, and is no date.
    if (/^the past/i.test(which)) return null;
    if (/^week/i.test(unit)) return weekSpan(addDays(day, shift * 7));
    const whole =
      unit.toLowerCase() === 'month'
        ? monthSpan(yearOf(day), monthOf(day) + shift)
        : /^year/i.test(unit)
          ? yearSpan(yearOf(day) + shift)
          : null;
    if (whole === null) return null;
    const word = tidy(part)?.toLowerCase();
    if (word === 'earlier')
      return span(whole.start, shift === 0 && whole.start < day ? day : whole.end, whole.precision);
    if (word === 'later') return shift === 0 ? span(day, whole.end, whole.precision) : whole;
    return partOf(whole, word);
  },
);
find(
  'last year|this year|next year',
  `\\b(${MONTH}) (\\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?(last|this|next) year\\b`,
  ([, month = '', date, which = ''], day) => {
    const whole = monthSpan(yearOf(day) + shiftOf(which), monthNumber(month));
    return date === undefined
      ? whole
      : daySpan(`${whole.start.slice(0, 8)}${String(Number.parseInt(date, 10)).padStart(2, '0')}`);
  },
);
find(
  'last year|this year|next year',
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTH}),? (?:of )?(last|this|next) year\\b`,
  ([, date = '', month = '', which = ''], day) =>
    daySpan(`${monthSpan(yearOf(day) + shiftOf(which), monthNumber(month)).start.slice(0, 8)}${date.padStart(2, '0')}`),
);
find(
  'last |this |next ',
  `\\b${PART}(last|this|next) (${MONTH})\\b(?! \\d)`,
  ([, part, which = '', name = ''], day) => {
    const month = monthNumber(name);
    const [year, now] = [yearOf(day), monthOf(day)];
    const word = which.toLowerCase();
    const at =
      word === 'last' ? (month < now ? year : year - 1) : word === 'next' ? (month > now ? year : year + 1) : year;
    return partOf(monthSpan(at, month), tidy(part));
  },
);
find(SEASONS, '\\b(last|this|next) (spring|summer|autumn|fall|winter)\\b', ([, which = '', name = ''], day) => {
  const year = yearOf(day);
  if (which.toLowerCase() !== 'last')
    return seasonSpan(name, year + (which.toLowerCase() === 'next' && seasonSpan(name, year).start <= day ? 1 : 0));
  return seasonSpan(name, seasonSpan(name, year).end < day ? year : year - 1);
});
find(FEASTS, "\\b(New Year['’]s (?:Eve|Day)|Christmas (?:Eve|Day))\\b(?!,? \\d{4})", ([, name = ''], day) => {
  const year = yearOf(day);
  const date = feast(name, year);
  return date !== null && date.start > day ? feast(name, year - 1) : date;
});
find(FEASTS, "\\b(?:at|around|over) (?:Christmas|New Year)\\b(?!,? \\d{4}|['’])", ([whole], day) => {
  const feastDay = (year: number): string => (/Christmas/i.test(whole) ? `${year}-12-25` : `${year}-01-01`);
  const year = yearOf(day);
  return weekSpan(feastDay(feastDay(year) > day ? year - 1 : year));
});
find('turn of the year', '\\b(?:the )?turn of the year\\b', (_, day) => {
  const year = monthOf(day) <= 6 ? yearOf(day) : yearOf(day) + 1;
  return span(`${year - 1}-12-15`, `${year}-01-15`, 'MONTH');
});
find(
  ' ago',
  `\\b(?<vague>(?:more|less|fewer) than |nearly |almost |about |around |roughly |some |over |only |just |barely )?(${COUNT}) (days?|weeks?|months?|years?|decades?) ago\\b`,
  (match, day) =>
    /^(?:more|less|fewer|nearly|almost|about|around|roughly|some|over)/i.test(match[0])
      ? null
      : shifted(day, -countOf(match[2] ?? ''), (match[3] ?? '').toLowerCase()),
);
find(' ago', '\\b(?:\\w+ )?(?:of )?(?:days?|weeks?|months?|years?|decades?|centuries) ago\\b', () => null);
find(
  ' day| week| month| year',
  `\\b(?:in|within) (?:the )?(?:next |coming |past |last |recent )?(?:${COUNT}) (?:days?|weeks?|months?|years?)\\b`,
  () => null,
);
find(
  'early|mid|late|end of|start of|beginning of',
  `\\b(?:the )?(early|mid|late|end of|start of|beginning of|middle of)[- ](?:in )?(${MONTH})\\b(?!,? \\d)`,
  (match, day, reading) => {
    const month = monthNumber(match[2] ?? '');
    return partOf(monthSpan(nearYear(day, month, isAhead(match, reading)), month), match[1]);
  },
);

/** Finds them; without the article's day they are masked, so that no other finder reads them. */
export function findRelative(reading: Reading): void {
  const { text, lower, asOf, add } = reading;
  for (const { pattern, read } of FINDERS) {
    for (const match of matchesOf(pattern, text, lower)) {
      const date = asOf === null ? null : read(match, asOf, reading);
      if (date !== undefined) add({ at: match.index, length: match[0].length, date });
    }
  }
}

/** The year of a month named without one: that of the last such month, or of the next where the text looks ahead. */
export function nearYear(asOf: string, month: number, isAhead: boolean): number {
  const [year, now] = [yearOf(asOf), monthOf(asOf)];
  if (isAhead) return month < now ? year + 1 : year;
  return month > now ? year - 1 : year;
}
