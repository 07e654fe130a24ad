// Stage: when an event took place: the date expression of its clause, read against the article's own date.
import type { ParsedResult } from 'chrono-node';
import { readDates } from './chrono.ts';
import { SPEECH_VERBS } from './lexicon.ts';
import { subjectActors } from './resolve.ts';
import type { DatePrecision, EventDate } from './types.ts';
import type { Frame, Sentence, VerbGroup, Work } from './work.ts';

/** A date expression: offsets in the article's text, and the days that it spans. */
interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly date: EventDate;
}

// Cheap gate: most sentences hold nothing that could be a date.
const DATE_WORDS =
  /\b(?:(?:1[5-9]\d\d|20\d\d)s?|mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:today|yesterday|tomorrow|tonight|ago|last|next|this|earlier|later|since|century|war|spring|summer|autumn|winter|decade)\b/i;

/** Sets the date of every frame, where the text states one. */
export function dateFrames(work: Work): void {
  const cache = new Map<number, DateMention[]>();
  for (const frame of work.frames) {
    let dates = cache.get(frame.sentence.index);
    if (dates === undefined) {
      dates = findDates(frame.sentence, work.asOf);
      cache.set(frame.sentence.index, dates);
    }
    frame.date = nearest(frame, dates);
  }
  for (const frame of work.frames) frame.date ??= dayOfReport(work, frame, cache);
}

/**
 * "The minister said on Monday …. The minister, speaking after talks with …, said …": what a speaker has just done when he
 * speaks was done on the day on which the sentence before has him speak.
 */
function dayOfReport(work: Work, frame: Frame, cache: ReadonlyMap<number, DateMention[]>): EventDate | null {
  const { sentence } = frame;
  const speech = mainSpeech(sentence);
  const previous = work.sentences[sentence.index - 1];
  if (speech === null || previous === undefined || frame.status !== 'OCCURRED' || frame.verb === null) return null;
  if (frame.verb.form !== 'gerund' || frame.verb.index > speech.index) return null;
  const said = mainSpeech(previous);
  if (said === null || subjectActors(previous, said)[0] !== subjectActors(sentence, speech)[0]) return null;
  const at = previous.tokens[said.main]?.start ?? 0;
  const day = (cache.get(previous.index) ?? findDates(previous, work.asOf)).find(
    (date) => date.date.precision === 'DAY' && Math.abs(date.start - at) < 20,
  );
  return day?.date ?? null;
}

const mainSpeech = (sentence: Sentence): VerbGroup | null =>
  sentence.verbs.find((verb) => verb.form === 'finite' && verb.link === 'root' && SPEECH_VERBS.has(verb.lemma)) ?? null;

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const yearSpan = (year: number): EventDate => ({ start: iso(year, 1, 1), end: iso(year, 12, 31), precision: 'YEAR' });
const monthSpan = (year: number, month: number): EventDate => ({
  start: iso(year, month, 1),
  end: iso(year, month, lastDay(year, month)),
  precision: 'MONTH',
});

/** A season of the northern hemisphere; a winter is named by the year in which it begins. */
function season(name: string, year: number): EventDate {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name] ?? 1;
  const lastYear = name === 'winter' ? year + 1 : year;
  const last = name === 'winter' ? 2 : first + 2;
  return { start: iso(year, first, 1), end: iso(lastYear, last, lastDay(lastYear, last)), precision: 'SEASON' };
}

// Wars and eras that stand for their years; "the end of" and "the final days of" narrow them to the last.
const ERAS: readonly [RegExp, number, number][] = [
  [/\b(?:world war (?:ii|two|2)|(?:the )?second world war|ww ?(?:ii|2))\b/gi, 1939, 1945],
  [/\b(?:world war (?:i|one|1)|(?:the )?first world war|ww ?(?:i|1)|the great war)\b/gi, 1914, 1918],
  [/\bthe korean war\b/gi, 1950, 1953],
  [/\bthe (?:six[- ]day|1967) war\b/gi, 1967, 1967],
  [/\bthe yom kippur war\b/gi, 1973, 1973],
  [/\bthe iran[-–]iraq war\b/gi, 1980, 1988],
  [/\bthe falklands war\b/gi, 1982, 1982],
  [/\bthe russo[-–]japanese war\b/gi, 1904, 1905],
  [/\bthe crimean war\b/gi, 1853, 1856],
];

/** Finds the date expressions of a sentence. Relative ones need the article's date, and are left out without it. */
function findDates(sentence: Sentence, publishedAt: string | null): DateMention[] {
  const { text } = sentence;
  if (!DATE_WORDS.test(text)) return [];
  const found: DateMention[] = [];
  const add = (at: number, length: number, date: EventDate | null): void => {
    if (date === null || date.start > date.end) return;
    const start = sentence.start + at;
    const end = start + length;
    if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end, date });
  };
  for (const [pattern, first, last] of ERAS) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      if (/\b(?:result|results|outcome|since|commemorat\w*|anniversary|veterans?) (?:of )?(?:the )?$/i.test(before)) {
        add(match.index, match[0].length, null);
        continue;
      }
      const narrowed = /\b(?:end|close|final (?:days|weeks|months)|last (?:days|weeks|months)) of (?:the )?$/i.test(
        before,
      );
      add(match.index, match[0].length, {
        start: iso(narrowed ? last : first, 1, 1),
        end: iso(last, 12, 31),
        precision: narrowed ? 'YEAR' : 'ERA',
      });
    }
  }
  for (const match of text.matchAll(/\b(?:the )?(early|mid|late)?[- ]?(1[5-9]\d0|20\d0)s\b/gi)) {
    const decade = Number(match[2]);
    add(match.index, match[0].length, { start: iso(decade, 1, 1), end: iso(decade + 9, 12, 31), precision: 'DECADE' });
  }
  for (const match of text.matchAll(
    /\b(?:from|between) (1[5-9]\d\d|20\d\d) (?:to|and|until|through) (1[5-9]\d\d|20\d\d)\b/gi,
  )) {
    add(match.index, match[0].length, {
      start: iso(Number(match[1]), 1, 1),
      end: iso(Number(match[2]), 12, 31),
      precision: 'YEAR',
    });
  }
  for (const match of text.matchAll(/\b(spring|summer|autumn|fall|winter)(?: of)? (1[5-9]\d\d|20\d\d)\b/gi)) {
    add(match.index, match[0].length, season((match[1] as string).toLowerCase(), Number(match[2])));
  }
  for (const match of text.matchAll(/\b(last|this|next) year\b/gi)) {
    if (publishedAt === null) break;
    const shift = { last: -1, this: 0, next: 1 }[(match[1] as string).toLowerCase() as 'last' | 'this' | 'next'];
    add(match.index, match[0].length, yearSpan(Number(publishedAt.slice(0, 4)) + shift));
  }
  readWithChrono(text, publishedAt, add);
  // A bare year, unless it counts something: "1905 people".
  for (const match of text.matchAll(
    /(?<![\d,.$€£-])\b(1[5-9]\d\d|20\d\d)\b(?![\d,]*\d|[-–]\d|\s+(?:people|troops|soldiers|men|women|tons?|ships?|miles|km))/g,
  )) {
    add(match.index, 4, yearSpan(Number(match[1])));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Days, months and weekdays by chrono, against the day of publication. */
function readWithChrono(
  text: string,
  publishedAt: string | null,
  add: (at: number, length: number, date: EventDate | null) => void,
): void {
  const reference = publishedAt === null ? new Date(Date.UTC(2000, 0, 15, 12)) : new Date(`${publishedAt}T12:00:00Z`);
  for (const result of readDates(text, reference)) {
    // "September 5 to September 17, 1978" states its year at its end.
    const { start } = result;
    const stated = start.isCertain('year') ? start : result.end?.isCertain('year') ? result.end : null;
    if (publishedAt === null && !/\d{4}/.test(result.text)) {
      add(result.index, result.text.length, null);
      continue;
    }
    if (
      /^(now|the|may|march|sun|sat|mon|second|\d{1,2}|[\d:.]+ ?(?:am|pm)?)$/.test(result.text) &&
      !start.isCertain('day')
    )
      continue;
    const year = (stated ?? start).get('year') ?? 0;
    const month = start.get('month') ?? 1;
    const day = start.get('day') ?? 1;
    if (stated !== null && start.isCertain('month') && start.isCertain('day'))
      add(result.index, result.text.length, daySpan(result, year, month, day));
    else if (stated !== null && start.isCertain('month')) add(result.index, result.text.length, monthSpan(year, month));
    else if (publishedAt === null) add(result.index, result.text.length, null);
    else if (start.isCertain('weekday') && !start.isCertain('day')) {
      const isFuture = /\bnext\b/i.test(result.text);
      add(
        result.index,
        result.text.length,
        weekday(publishedAt, start.get('weekday') ?? 0, isFuture ? 1 : isAhead(text, result.index) ? 1 : -1),
      );
    } else if (start.isCertain('month') && start.isCertain('day')) {
      add(
        result.index,
        result.text.length,
        daySpan(result, nearYear(publishedAt, month, text, result.index), month, day),
      );
    } else if (start.isCertain('month')) {
      add(result.index, result.text.length, monthSpan(nearYear(publishedAt, month, text, result.index), month));
    } else if (/\b(?:today|yesterday|tomorrow|tonight)\b/i.test(result.text)) {
      add(result.index, result.text.length, daySpan(result, year, month, day));
    } else if (/\bweek\b/i.test(result.text)) add(result.index, result.text.length, week(result.start.date()));
    else if (/\bmonth\b/i.test(result.text)) add(result.index, result.text.length, monthSpan(year, month));
    else if (
      /\byears? ago\b/i.test(result.text) &&
      /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(result.text)
    )
      add(result.index, result.text.length, yearSpan(year));
    else if (/\b\d+ days? ago\b/i.test(result.text))
      add(result.index, result.text.length, daySpan(result, year, month, day));
  }
}

function daySpan(result: ParsedResult, year: number, month: number, day: number): EventDate {
  const first = iso(year, month, day);
  const { end } = result;
  if (end?.isCertain('day')) {
    const last = iso(
      end.isCertain('year') ? (end.get('year') ?? year) : year,
      end.get('month') ?? month,
      end.get('day') ?? day,
    );
    if (last > first) return { start: first, end: last, precision: 'DAY' };
  }
  return { start: first, end: first, precision: 'DAY' };
}

function week(day: Date): EventDate {
  const monday = new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000);
  const sunday = new Date(monday.getTime() + 6 * 86_400_000);
  return {
    start: monday.toISOString().slice(0, 10),
    end: sunday.toISOString().slice(0, 10),
    precision: 'WEEK' as DatePrecision,
  };
}

/** The weekday nearest to the day of publication: itself or before it, after it where the text looks ahead. */
function weekday(publishedAt: string, wanted: number, direction: 1 | -1): EventDate {
  const day = new Date(`${publishedAt}T12:00:00Z`);
  const distance = direction < 0 ? (day.getUTCDay() - wanted + 7) % 7 : -((wanted - day.getUTCDay() + 7) % 7 || 7);
  const date = new Date(day.getTime() - distance * 86_400_000).toISOString().slice(0, 10);
  return { start: date, end: date, precision: 'DAY' };
}

/** True where a verb of the future stands before a date. */
const isAhead = (text: string, at: number): boolean =>
  /\b(?:will|would|to (?:meet|visit|hold|begin|start|travel|attend|sign|arrive|discuss)|due|scheduled|slated|set|expected|planned|plans?|upcoming|forthcoming)\b[^.;]*$/i.test(
    text.slice(Math.max(0, at - 80), at),
  );

/** The year of a month named without one: the last such month, or the next where the text looks ahead. */
function nearYear(publishedAt: string, month: number, text: string, at: number): number {
  const year = Number(publishedAt.slice(0, 4));
  const now = Number(publishedAt.slice(5, 7));
  if (isAhead(text, at)) return month < now ? year + 1 : year;
  return month > now ? year - 1 : year;
}

/** The date expression that belongs to a frame: behind the trigger first, in its clause. */
function nearest(frame: Frame, dates: readonly DateMention[]): EventDate | null {
  const { sentence, trigger, verb } = frame;
  const at = sentence.tokens[trigger]?.start ?? sentence.start;
  const offsetOf = (token: number | undefined): number =>
    token === undefined ? sentence.start : (sentence.tokens[token]?.start ?? sentence.start);
  const barriers = sentence.verbs.filter(
    (other) =>
      other !== verb &&
      other.form === 'finite' &&
      other.link !== 'coordinate' &&
      !(verb !== null && isAbove(other, verb) && (verb.form !== 'finite' || verb.link === 'that')),
  );
  const reachable = dates.filter((date) => {
    const low = Math.min(at, date.start);
    const high = Math.max(at, date.start);
    if (barriers.some((other) => offsetOf(other.main) > low && offsetOf(other.main) < high)) return false;
    const behind = sentence.text.slice(date.end - sentence.start);
    const ahead = sentence.text.slice(0, date.start - sentence.start);
    // "the 1905 war", "compared with 2003" date something else.
    if (
      /\bthe $/i.test(ahead) &&
      /^,? ?[\p{L}]/u.test(behind) &&
      !/^,? (?:in|at|on|with|and|by|after|when|as|to|the)\b/.test(behind)
    )
      return false;
    if (/\b(?:compared|comparison|than|unlike)\b[^,;]*$/i.test(ahead) && date.start > at) return false;
    // "the Battle of Tripoli of 1805" dates the battle alone.
    if (
      /\bof (?:the year )?$/i.test(ahead) &&
      !/\b(?:spring|summer|autumn|fall|winter|end|close|days|weeks|months|years|course|beginning|start|declaration|treaty|agreement|accord|pact|protocol|convention|communique|summit|conference|talks|meeting|january|february|march|april|may|june|july|august|september|october|november|december|month|night|morning|evening|day) of $/i.test(
        ahead,
      )
    ) {
      const of = sentence.tokens.findLastIndex((token) => token.end <= date.start && token.lower === 'of');
      if (of - 1 !== trigger) return false;
    }
    // "since 2005" tells when something began or last was, not when this is.
    return !/\bsince $/i.test(ahead);
  });
  const [best] = [...reachable].sort((a, b) => distance(at, a.start) - distance(at, b.start));
  return best?.date ?? null;
}

/** A finite verb told inside a verb of saying, or one that is not finite, is no clause apart. */
const isAbove = (outer: { index: number }, inner: { governor: { index: number } | null }): boolean =>
  inner.governor?.index === outer.index;

/** What follows the trigger is nearer than what precedes it. */
const distance = (from: number, to: number): number => (to >= from ? to - from : (from - to) * 1.5);
