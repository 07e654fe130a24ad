// Days and months as written, by chrono, which knows the ways of writing them; the year comes from the article's day.
import type { ParsedResult } from 'chrono-node';
import type { EventDate } from '../types.ts';
import { iso, monthSpan, span, yearOf } from './calendar.ts';
import { readDates } from './chrono.ts';
import { nearYear } from './relative.ts';
import type { Reading } from './spot.ts';

const WRITTEN = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d[-/.]\d/i;

export function readWithChrono({ text, asOf, told, ahead, add }: Reading): void {
  const reference = asOf === null ? new Date(Date.UTC(2000, 0, 15, 12)) : new Date(`${asOf}T12:00:00Z`);
  for (const { at, result } of readDates(text, reference)) {
    const { start } = result;
    const { length } = result.text.replace(/[\s,.;]+$/, '');
    // What chrono makes of "may", "5pm" or "10 weeks" is not for here: relative times are read elsewhere.
    if (!start.isCertain('month') || !WRITTEN.test(result.text)) continue;
    if (/^(?:may|march|sun|mar|second)$/.test(result.text)) continue;
    // "September 5 to September 17, 1978" states its year at its end.
    const stated = start.isCertain('year') ? start : result.end?.isCertain('year') ? result.end : null;
    const month = start.get('month') ?? 1;
    const isAhead = ahead(at, at + length);
    const year = stated?.get('year') ?? yearNear(asOf, month, isAhead, told(at), text.slice(0, at));
    if (year === null) add({ at, length, date: null });
    else if (year < 1400 || year > 2100) continue;
    else if (start.isCertain('day')) add({ at, length, date: days(result, year) });
    else add({ at, length, date: months(result, year) });
  }
}

/** The year of a month without one: that of a year told before in the sentence, else the nearest to the article's day. */
function yearNear(
  asOf: string | null,
  month: number,
  isAhead: boolean,
  told: EventDate | null,
  before: string,
): number | null {
  const beside =
    told !== null && told.precision === 'YEAR' && before.includes(String(yearOf(told.start)))
      ? yearOf(told.start)
      : null;
  if (beside !== null && (asOf === null || beside < yearOf(asOf))) return beside;
  return asOf === null ? null : nearYear(asOf, month, isAhead);
}

function days(result: ParsedResult, year: number): EventDate {
  const { start, end } = result;
  const first = iso(year, start.get('month') ?? 1, start.get('day') ?? 1);
  if (end?.isCertain('day')) {
    const lastYear = end.isCertain('year') ? (end.get('year') ?? year) : year;
    const last = iso(lastYear, end.get('month') ?? 1, end.get('day') ?? 1);
    if (last > first) return span(first, last, 'DAY');
  }
  return span(first, first, 'DAY');
}

function months(result: ParsedResult, year: number): EventDate {
  const first = monthSpan(year, result.start.get('month') ?? 1);
  const { end } = result;
  if (!end?.isCertain('month')) return first;
  const last = monthSpan(end.isCertain('year') ? (end.get('year') ?? year) : year, end.get('month') ?? 1);
  return last.start > first.start ? span(first.start, last.end, 'MONTH') : first;
}
