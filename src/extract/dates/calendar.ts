// Days, months, years and the stretches between them: the arithmetic under every date of an event.
import { weekdayOf } from '../../read/dates.ts';
import type { DatePrecision, EventDate } from '../types.ts';

export const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

export const span = (start: string, end: string, precision: DatePrecision): EventDate => ({ start, end, precision });
export const daySpan = (day: string): EventDate => span(day, day, 'DAY');
export const yearSpan = (year: number): EventDate => span(iso(year, 1, 1), iso(year, 12, 31), 'YEAR');

/** A month; months beyond a year's end or beginning run on into the next or the last. */
export function monthSpan(year: number, month: number): EventDate {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return span(iso(y, m, 1), iso(y, m, lastDay(y, m)), 'MONTH');
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The week, from Monday, in which a day lies. */
export function weekSpan(day: string): EventDate {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
  return span(monday, addDays(monday, 6), 'WEEK');
}

/** The weekday before a day or that day itself, or the next one after it. */
export function nearWeekday(day: string, wanted: number, ahead: boolean): string {
  const distance = ahead ? (wanted - weekdayOf(day) + 7) % 7 || 7 : -((weekdayOf(day) - wanted + 7) % 7);
  return addDays(day, distance);
}

/** A season of the northern hemisphere, as most of the news uses the words; a winter is named by its first year. */
export function seasonSpan(name: string, year: number): EventDate {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name.toLowerCase()] ?? 1;
  const isWinter = first === 12;
  const lastYear = isWinter ? year + 1 : year;
  const last = isWinter ? 2 : first + 2;
  return span(iso(year, first, 1), iso(lastYear, last, lastDay(lastYear, last)), 'SEASON');
}

/** The beginning, middle or end of a year, decade or month, which keeps the precision of the whole. */
export function partOf(whole: EventDate, part: string | undefined): EventDate {
  const { start, end, precision } = whole;
  const [first, last] = [yearOf(start), yearOf(end)];
  const word = (part ?? '').toLowerCase();
  const isEarly = /^(early|start|beginning|first)/.test(word);
  const isLate = /^(late|end|close|last|final)/.test(word);
  const isMiddle = /^mid/.test(word);
  if (precision === 'DECADE' && last - first === 9) {
    if (isEarly) return span(start, iso(first + 3, 12, 31), precision);
    if (isMiddle) return span(iso(first + 4, 1, 1), iso(first + 6, 12, 31), precision);
    if (isLate) return span(iso(first + 6, 1, 1), end, precision);
  }
  if (precision === 'YEAR' && first === last) {
    if (isEarly) return span(start, iso(first, 4, 30), precision);
    if (isMiddle) return span(iso(first, 5, 1), iso(first, 8, 31), precision);
    if (isLate) return span(iso(first, 9, 1), end, precision);
  }
  if (precision === 'MONTH') {
    const month = start.slice(0, 8);
    if (isEarly) return span(start, `${month}10`, precision);
    if (isMiddle) return span(`${month}11`, `${month}20`, precision);
    if (isLate) return span(`${month}20`, end, precision);
  }
  return whole;
}

const COUNTS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TENS: Readonly<Record<string, number>> = { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** Words that count days and years, for patterns. */
export const COUNT = `\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty`;

export function countOf(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(lower)) return Number(lower);
  if (lower === 'a' || lower === 'an') return 1;
  return TENS[lower] ?? Math.max(0, COUNTS.indexOf(lower));
}

/** The time so many days, weeks, months or years from a day, as exact as the unit. */
export function shifted(day: string, count: number, unit: string): EventDate {
  if (unit.startsWith('day')) return daySpan(addDays(day, count));
  if (unit.startsWith('week')) return weekSpan(addDays(day, count * 7));
  if (unit.startsWith('month')) return monthSpan(yearOf(day), monthOf(day) + count);
  if (unit.startsWith('decade')) return yearSpan(yearOf(day) + count * 10);
  return yearSpan(yearOf(day) + count);
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
export const monthNumber = (word: string): number => MONTH_NAMES.indexOf(word.slice(0, 3).toLowerCase()) + 1;
export const weekdayNumber = (word: string): number => WEEKDAY_NAMES.indexOf(word.slice(0, 3).toLowerCase());

/** Names of months and weekdays, for patterns. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
