// The day on which an article was filed, where its page tells it only in parts: "Aug. 18 --", "PEKING, Mon.", 09/07/2018.
import { DAY_AND_MONTH, monthNumber, toIso, weekdayOf } from './dates.ts';
import type { Line } from './lines.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = /\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b/gi;
/** A report is printed or put up at most so many days after it was filed. */
const LONGEST_DELAY = 4;

const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
const weekdaysIn = (text: string): number[] =>
  [...text.matchAll(WEEKDAY)].map((match) => WEEKDAYS.indexOf((match[1] ?? '').slice(0, 3).toLowerCase()));

/** True where the first weekday that the lead names is that of the day or of the day before. */
function fitsLead(day: string, lead: string): boolean {
  const [first] = weekdaysIn(lead);
  return first !== undefined && (first === weekdayOf(day) || first === weekdayOf(daysBefore(day, 1)));
}

/** Month and day of "Aug. 18" or "18 August", as `MM-DD`. */
function monthAndDay(words: string): { month: number; day: number } | null {
  const found = DAY_AND_MONTH.exec(words)?.[0];
  const month = /[A-Za-z]{3,}/.exec(found ?? '')?.[0];
  const day = /\d{1,2}/.exec(found ?? '')?.[0];
  return month === undefined || day === undefined ? null : { month: monthNumber(month), day: Number(day) };
}

/** The day that a dateline's words name, against the day of publication or the year of the copyright line. */
export function dayOfDateline(
  words: string,
  publishedAt: string | null,
  lines: readonly Line[],
  lead: string,
): string | null {
  const named = monthAndDay(words);
  if (publishedAt !== null) {
    const [weekday] = named === null ? weekdaysIn(words) : [];
    for (let delay = 0; delay <= LONGEST_DELAY; delay++) {
      const day = daysBefore(publishedAt, delay);
      const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
      if (named === null ? weekdayOf(day) === weekday : month === named.month && date === named.day) return day;
    }
    return null;
  }
  // A site's copyright line may be years younger than the article: the weekday of the lead must agree.
  const years = new Set(
    lines.flatMap((line) =>
      line.gone === null
        ? []
        : (/(?:©|\(c\)|copyright)\D{0,3}((?:19|20)\d\d)\b(?!\s?[-–])/i.exec(line.text)?.[1] ?? []),
    ),
  );
  const [year] = years;
  if (named === null || years.size !== 1 || year === undefined) return null;
  const day = toIso(Number(year), named.month, named.day);
  return day !== null && fitsLead(day, lead) ? day : null;
}

const SLASHED = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?![\d/.-])/;

/** The day of a date line such as "09/07/2018", whose order the weekday of the lead tells, or other dates of the page. */
export function dayOfSlashes(lines: readonly Line[], lead: string): string | null {
  const readings = lines
    .filter((line) => line.gone !== null && line.text.length < 140)
    .map((line) => SLASHED.exec(line.text))
    .filter((match) => match !== null);
  const [first] = readings;
  if (first === undefined) return null;
  const [a, b, year] = [Number(first[1]), Number(first[2]), Number(first[3])];
  const [dayFirst, monthFirst] = [toIso(year, b, a), toIso(year, a, b)];
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (readings.some((match) => Number(match[1]) > 12)) return dayFirst;
  if (readings.some((match) => Number(match[2]) > 12)) return monthFirst;
  const fitting = [dayFirst, monthFirst].filter((day) => fitsLead(day, lead));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The day that an address holds: `/2018/07/09/`. */
export function dayOfAddress(url: string | null): string | null {
  const match = /\/((?:19|20)\d\d)[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(url ?? '');
  return match === null ? null : toIso(Number(match[1]), Number(match[2]), Number(match[3]));
}
