// Times told against the date that the text told last: "two days later", "the same month", "that June".

import type { EventDate } from '../types.ts';
import {
  COUNT,
  countOf,
  MONTH,
  monthNumber,
  monthOf,
  monthSpan,
  seasonSpan,
  shifted,
  yearOf,
  yearSpan,
} from './calendar.ts';
import { type DatePattern, datePattern, matchesOf, SEASONS, UNITS } from './pattern.ts';
import type { Reading, Spot } from './spot.ts';

const RANK: Readonly<Record<string, number>> = {
  DAY: 0,
  WEEK: 1,
  MONTH: 2,
  SEASON: 3,
  QUARTER: 3,
  YEAR: 4,
  DECADE: 5,
  ERA: 6,
};
const UNIT_RANK: Readonly<Record<string, number>> = { day: 0, week: 1, month: 2, year: 4, decade: 5 };

/** True where a date is exact enough to count so many units from it. */
const counts = (date: EventDate, unit: string): boolean =>
  (RANK[date.precision] ?? 9) <= (UNIT_RANK[unit.replace(/s$/, '')] ?? 0) &&
  date.end.slice(0, 4) === date.start.slice(0, 4);

type Read = (match: RegExpExecArray, anchor: EventDate | null, reading: Reading) => Spot['date'];

const FINDERS: { readonly pattern: DatePattern; readonly read: Read; readonly use: Spot['use'] }[] = [];
const find = (words: string, source: string, read: Read, use?: Spot['use']): void =>
  void FINDERS.push({ pattern: datePattern(words, source), read, use });

function from(anchor: EventDate | null, count: number, unit: string, asOf: string | null): EventDate | null {
  if (anchor !== null && counts(anchor, unit)) return shifted(count > 0 ? anchor.end : anchor.start, count, unit);
  return anchor === null && asOf !== null && count < 0 ? shifted(asOf, count, unit) : null;
}

// Told of what follows: "a day after their leaders had met".
find(
  UNITS,
  `\\b(?<vague>(?:more|less|fewer) than |nearly |almost |about |around |roughly |some |over |only |just |barely )?(${COUNT}|the) (days?|weeks?|months?|years?|decades?) (after|before|following)\\b(?= [A-Za-z])`,
  (match, anchor, { text }) => {
    const [whole, , count = '', unit = '', word = ''] = match;
    if (/^(?:more|less|fewer|nearly|almost|about|around|roughly|some|over)/i.test(whole)) return null;
    if (anchor === null || !counts(anchor, unit.toLowerCase())) return null;
    if (!hasDateBefore(text, match.index)) return null;
    const n = count.toLowerCase() === 'the' ? 1 : countOf(count);
    return shifted(anchor.start, /^before/i.test(word) ? n : -n, unit.toLowerCase());
  },
  'next',
);
find(
  UNITS,
  `\\b(?:only |just |barely )?(${COUNT}) (days?|weeks?|months?|years?|decades?) (later|earlier|afterwards?|before|previously|after)\\b(?! [A-Za-z]+ing\\b)`,
  ([, count = '', unit = '', word = ''], anchor, { asOf }) =>
    from(
      anchor,
      /^(?:earlier|before|previously)/i.test(word) ? -countOf(count) : countOf(count),
      unit.toLowerCase(),
      asOf,
    ),
);
find(
  'following |next |that |same ',
  `\\bthe (?:following|next) (${MONTH})\\b(?! \\d)|\\bthat (?:same )?(${MONTH})\\b(?! \\d)|\\b(${MONTH}) (?:of )?(?:that|the same) (?:same )?year\\b`,
  ([, following, that, ofThatYear], anchor) => {
    const same = that ?? ofThatYear;
    if (anchor === null || !counts(anchor, 'year')) return null;
    const month = monthNumber(following ?? same ?? '');
    const year = yearOf(anchor.start);
    return monthSpan(
      following === undefined ? year : month > monthOf(anchor.start) && anchor.precision !== 'YEAR' ? year : year + 1,
      month,
    );
  },
);
find(
  UNITS,
  '\\b(?:the|that) same (day|week|month|year|decade)\\b|\\bthat (?:very )?(day|week|month|year)\\b',
  ([, a, b], anchor) => {
    const unit = (a ?? b ?? '').toLowerCase();
    if (anchor === null) return null;
    if (unit === 'year')
      return anchor.precision === 'DECADE' || anchor.precision === 'ERA' ? null : yearSpan(yearOf(anchor.start));
    if (unit === 'month')
      return counts(anchor, 'month') ? monthSpan(yearOf(anchor.start), monthOf(anchor.start)) : null;
    return counts(anchor, unit) ? anchor : null;
  },
);
find(
  'following|previous|preceding|the next|the day',
  '\\b(?:the (?:following|previous|preceding)|the (?:next|day)) ?(day|week|month|year|decade|before|after)\\b(?! (?:of|after|before|in which|when|that|the|a)\\b)',
  ([whole, unit = ''], anchor, { asOf }) => {
    const back = /previous|preceding|before/i.test(whole);
    const day = /^(?:before|after)$/i.test(unit) ? 'day' : unit.toLowerCase();
    if (/decade/.test(day)) {
      if (anchor === null) return null;
      const decade = Math.floor(yearOf(anchor.start) / 10) * 10 + (back ? -10 : 10);
      return { start: `${decade}-01-01`, end: `${decade + 9}-12-31`, precision: 'DECADE' };
    }
    return from(anchor, back ? -1 : 1, day, asOf);
  },
);
find(SEASONS, '\\b(?:that|the following) (spring|summer|autumn|fall|winter)\\b', ([whole, name = ''], anchor) =>
  anchor === null || !counts(anchor, 'year')
    ? null
    : seasonSpan(name, yearOf(anchor.start) + (/following/i.test(whole) ? 1 : 0)),
);
// "30 years after the 1979 war": counted from a year in the text itself.
find(
  ' years ',
  `\\b(${COUNT}) years (after|before) (?:the |its |their |a )?(1[5-9]\\d\\d|20\\d\\d)\\b`,
  ([, count = '', word = '', year]) =>
    yearSpan(Number(year) + (/after/i.test(word) ? countOf(count) : -countOf(count))),
);
find('the eve of|the day of', '\\bthe (?:eve|day) of\\b', () => null);

export function findTold(reading: Reading): void {
  const { text, lower, told, add } = reading;
  for (const { pattern, read, use } of FINDERS) {
    for (const match of matchesOf(pattern, text, lower)) {
      const date = read(match, told(match.index), reading);
      add({ at: match.index, length: match[0].length, date, ...(use === undefined ? {} : { use }) });
    }
  }
}

/** A date stands before it in the same sentence, of which the count is told. */
const hasDateBefore = (text: string, at: number): boolean =>
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:1[5-9]|20)\d\d\b|\b(?:today|yesterday|tonight|last)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d/i.test(
    text.slice(0, at),
  );
