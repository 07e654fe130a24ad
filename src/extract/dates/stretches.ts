// Times that a text states by themselves and that are longer than a month: years, decades, centuries, seasons, quarters.
import { iso, lastDay, MONTH, monthNumber, monthSpan, partOf, seasonSpan, span, YEAR, yearSpan } from './calendar.ts';
import { type DatePattern, datePattern, FEASTS, matchesOf, SEASONS, YEARS } from './pattern.ts';
import type { Reading, Spot } from './spot.ts';

const PART = '(?:(early|mid|late)[- ](?:in )?)?';
const OF_PART =
  '(?:the )?(?:(early|late|start|beginning|end|close|middle)(?: part)?(?: days| months| weeks)? (?:of|in) )?';
const CENTURIES = 'nineteenth|twentieth|twenty-first|eighteenth|seventeenth|sixteenth|(?:15|16|17|18|19|20)th|21st';
const ORDINALS: Readonly<Record<string, number>> = {
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
};
const QUARTERS: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3, last: 3, final: 3 };

type Read = (match: RegExpExecArray) => Spot['date'] | undefined;

const FINDERS: { readonly pattern: DatePattern; readonly read: Read }[] = [];
const find = (words: string, source: string, read: Read): void =>
  void FINDERS.push({ pattern: datePattern(words, source), read });

find(
  "0s|0's|0’s",
  `\\b(?:the )?${PART}(${YEAR.replace('\\d\\d)', '\\d0)').replace('20\\d\\d', '20\\d0')})['’]?s\\b`,
  ([, part, year]) => {
    const decade = Number(year);
    return partOf(span(iso(decade, 1, 1), iso(decade + 9, 12, 31), 'DECADE'), part);
  },
);
find('century', `\\b(?:the )?${PART}(${CENTURIES}) century\\b`, ([, , ordinal = '']) => {
  const century = ORDINALS[ordinal.toLowerCase()] ?? Number.parseInt(ordinal, 10);
  return span(iso(century * 100 - 99, 1, 1), iso(century * 100, 12, 31), 'ERA');
});
find('from |between ', `\\b(?:from|between) (${YEAR}) (?:to|and|until|till|through) (${YEAR})\\b`, ([, first, last]) =>
  span(iso(Number(first), 1, 1), iso(Number(last), 12, 31), 'YEAR'),
);
find(
  'from |between ',
  `\\b(?:between|from) (${MONTH}) (?:and|to|until|through) (${MONTH})(?: of)?,? (${YEAR})\\b`,
  ([, first = '', last = '', year]) => {
    const [from, to, y] = [monthNumber(first), monthNumber(last), Number(year)];
    return from > to ? null : span(iso(y, from, 1), iso(y, to, lastDay(y, to)), 'MONTH');
  },
);
find('-|–', `(?<![\\d,.$€£-])\\b(${YEAR})[-–](\\d\\d|${YEAR})\\b(?![-–\\d]|\\.\\d)`, ([, first = '', last = '']) => {
  const end = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
  return end <= first ? null : span(iso(Number(first), 1, 1), iso(Number(end), 12, 31), 'YEAR');
});
find(SEASONS, `\\b(?:the )?${PART}(spring|summer|autumn|fall|winter)(?: of|,)? (${YEAR})\\b`, ([, , name = '', year]) =>
  seasonSpan(name, Number(year)),
);
find(
  'quarter of',
  `\\b(?:the )?(first|second|third|fourth|last|final) quarter of (${YEAR})\\b`,
  ([, which = '', year]) => {
    const first = (QUARTERS[which.toLowerCase()] ?? 0) * 3 + 1;
    return span(iso(Number(year), first, 1), iso(Number(year), first + 2, lastDay(Number(year), first + 2)), 'QUARTER');
  },
);
find('half of', `\\b(?:the )?(first|second|latter) half of (${YEAR})\\b`, ([, which = '', year]) =>
  which.toLowerCase() === 'first'
    ? span(iso(Number(year), 1, 1), iso(Number(year), 6, 30), 'YEAR')
    : span(iso(Number(year), 7, 1), iso(Number(year), 12, 31), 'YEAR'),
);
find('turn of the ', `\\b(?:the )?turn of the (?:20th |19th |21st )?century\\b`, () => null);
find('9/11', `(?<![\\w/])9/11(?![/\\d])`, () => span('2001-09-11', '2001-09-11', 'DAY'));
find(FEASTS, `\\b(New Year['’]s (?:Eve|Day)|Christmas(?: (?:Eve|Day))?),? (${YEAR})\\b`, ([, name = '', year]) =>
  feast(name, Number(year)),
);
find(YEARS, `\\b(?:(early|mid|late)[- ](?:in )?|${OF_PART})(${MONTH})(?:,| of)? (${YEAR})\\b`, (match) => {
  const [, early, other, month = '', year] = match;
  const part = early ?? other;
  return part === undefined ? undefined : partOf(monthSpan(Number(year), monthNumber(month)), part);
});
find(YEARS, `\\b(?:${PART}|${OF_PART})(${YEAR})\\b(?![-–]?\\d)`, (match) => {
  const [, early, other, year] = match;
  const part = early ?? other;
  return part === undefined ? undefined : partOf(yearSpan(Number(year)), part);
});

export function findStretches({ text, lower, add }: Reading): void {
  for (const { pattern, read } of FINDERS) {
    for (const match of matchesOf(pattern, text, lower)) {
      const date = read(match);
      if (date !== undefined) add({ at: match.index, length: match[0].length, date });
    }
  }
}

export function feast(name: string, year: number): Spot['date'] {
  const day = /eve$/i.test(name)
    ? /^new/i.test(name)
      ? iso(year, 12, 31)
      : iso(year, 12, 24)
    : /^new/i.test(name)
      ? iso(year, 1, 1)
      : iso(year, 12, 25);
  return span(day, day, 'DAY');
}

// A number of four digits is no year where it counts or names something.
const COUNTED =
  /^\s*(?:[%°]|percent|per cent|(?:[a-z]+ )?(?:people|troops|soldiers|men|women|children|tons?|tonnes?|ships?|miles|kilomet\w+|km|met(?:er|re)s?|dollars|euros|pounds|dead|deaths|personnel|refugees|prisoners|fighters|warheads|missiles|tanks|hours|gmt|local time|words|pages|square)\b)/i;
const NUMBERED =
  /(?:\b(?:resolutions?|flight|article|room|number|no\.|nr\.|boeing|airbus|channel|type|model|route|highway|hill|point|unit|regiment|decree|law|order|section|paragraph|unscr|about|some|over|than|least|nearly|around|almost|approximately|roughly|up to|at)|[$€£¥#])\s?$/i;
const BEFORE_YEAR =
  /(?:^|[\s("“'‘—–-])(?:in|of|since|until|till|by|from|to|during|early|late|mid|and|or|through|for|before|after|,)\s?$|[(,]\s?$|^$/i;

const BARE_YEAR = datePattern(YEARS, `(?<![\\d,.$€£:/-])\\b(${YEAR})\\b(?![\\d,]*\\d|[-–/:]\\d|\\.\\d)`);

/** Bare years, last of all. */
export function findYears({ text, lower, add }: Reading): void {
  for (const match of matchesOf(BARE_YEAR, text, lower)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const behind = text.slice(match.index + 4, match.index + 40);
    const isRound = match[0].endsWith('00') && /^ [a-z]+s\b/.test(behind) && !BEFORE_YEAR.test(before);
    const isNumber = COUNTED.test(behind) || NUMBERED.test(before) || isRound;
    add({ at: match.index, length: 4, date: isNumber ? null : yearSpan(Number(match[1])) });
  }
}
