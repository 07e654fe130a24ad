// Spans of time of one length that divide the calendar: which one a day lies in, and where it begins and ends.
import type { DatePrecision } from '../extract/types.ts';

export type TimeBucket = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'DECADE';

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

interface Span {
  /** So many characters of an ISO date tell the bucket, or a part of it that the store counts by. */
  readonly length: number;
  /** So many of these parts make one bucket, at most. */
  readonly parts: number;
  /** Dates as exact as these, or more so, lie in one bucket. */
  readonly precisions: readonly DatePrecision[];
}

const SPANS: Readonly<Record<TimeBucket, Span>> = {
  DAY: { length: 10, parts: 1, precisions: ['DAY'] },
  WEEK: { length: 10, parts: 7, precisions: ['DAY', 'WEEK'] },
  MONTH: { length: 7, parts: 1, precisions: ['DAY', 'WEEK', 'MONTH'] },
  QUARTER: { length: 7, parts: 3, precisions: ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'SEASON'] },
  YEAR: { length: 4, parts: 1, precisions: ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'SEASON', 'YEAR'] },
  DECADE: { length: 3, parts: 1, precisions: ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'SEASON', 'YEAR', 'DECADE'] },
};

export function spanOf(bucket: TimeBucket): Span {
  return SPANS[bucket];
}

/**
 * The first day of the bucket in which a day lies; a week begins on Monday.
 * @param day an ISO date, or the part of one that the bucket is counted by.
 */
export function startOf(day: string, bucket: TimeBucket): string {
  const [year = '', month = '01'] = day.split('-');
  switch (bucket) {
    case 'DAY':
      return day;
    case 'WEEK':
      return addDays(day, -((dateOf(day).getUTCDay() + 6) % 7));
    case 'MONTH':
      return `${year}-${month}-01`;
    case 'QUARTER':
      return `${year}-${twoDigits(Math.floor((Number(month) - 1) / 3) * 3 + 1)}-01`;
    case 'YEAR':
      return `${year}-01-01`;
    case 'DECADE':
      return `${year.slice(0, 3)}0-01-01`;
  }
}

/** The first day of the bucket after the one that starts on a day. */
export function nextStart(start: string, bucket: TimeBucket): string {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  switch (bucket) {
    case 'DAY':
      return addDays(start, 1);
    case 'WEEK':
      return addDays(start, 7);
    case 'MONTH':
      return monthAt(year, month + 1);
    case 'QUARTER':
      return monthAt(year, month + 3);
    case 'YEAR':
      return monthAt(year + 1, 1);
    case 'DECADE':
      return monthAt(year + 10, 1);
  }
}

/** The last day of the bucket that starts on a day. */
export function endOf(start: string, bucket: TimeBucket): string {
  const next = nextStart(start, bucket);
  return next <= start ? LAST_DAY : addDays(next, -1);
}

function monthAt(year: number, month: number): string {
  const years = year + Math.floor((month - 1) / 12);
  return `${String(years).padStart(4, '0')}-${twoDigits(((month - 1) % 12) + 1)}-01`;
}

function addDays(day: string, days: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  // Years of more digits, or before the year 0, do not sort as text: the calendar ends where four digits do.
  const year = date.getUTCFullYear();
  if (year < 0) return FIRST_DAY;
  return year > 9999 ? LAST_DAY : date.toISOString().slice(0, 10);
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
