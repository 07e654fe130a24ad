// The date expressions of an article, sentence by sentence, each read against the article's day or the date told before.
import { tokensBetween } from '../neighbours.ts';
import type { EventDate } from '../types.ts';
import type { Sentence, Work } from '../work.ts';
import { looksAhead } from './ahead.ts';
import { findEras } from './eras.ts';
import { findRelative } from './relative.ts';
import type { Reading, Spot, SpotUse } from './spot.ts';
import { findStretches, findYears } from './stretches.ts';
import { findTold } from './told.ts';
import { readWithChrono } from './with-chrono.ts';

/** A date expression: first and last token in its sentence, and the time that it tells. */
export interface DateMention {
  readonly first: number;
  readonly last: number;
  readonly date: EventDate;
  /** The time named, which for "since 2001" is the year alone. */
  readonly point: EventDate;
  readonly use: SpotUse;
}

// Cheap gate: most sentences hold nothing that could be a date.
const DATE_WORDS =
  /\b(?:1[5-9]\d\d|20\d\d)|\d(?:th|st) century|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:today|yesterday|tomorrow|tonight|overnight|ago|last|next|this|that|same|earlier|later|before|after|following|previous|preceding|since|century|wars?|conflict|crisis|spring|summer|autumn|winter|weekend|christmas|new year|decade|quarter|turn)\b|9\/11/i;

/** The dates of a sentence, which are looked for when they are asked for: most sentences tell of no event. */
export function dateReader({ sentences, asOf }: Work): (sentence: Sentence) => DateMention[] {
  const known: Spot[][] = [];
  /** By sentence, the date told last in it or before it, as far as anybody has asked. */
  const told: (EventDate | null)[] = [];
  // Sentences are read onward from the last one known, so that none waits for a long row of others.
  const toldBefore = (index: number): EventDate | null => {
    while (told.length < index) {
      const at = told.length;
      const last = spotsOf(at).findLast((spot) => spot.use !== 'next' && spot.date !== null);
      told.push(last?.date ?? told[at - 1] ?? null);
    }
    return told[index - 1] ?? null;
  };
  const spotsOf = (index: number): Spot[] => {
    const sentence = sentences[index] as Sentence;
    known[index] ??= DATE_WORDS.test(sentence.text) ? spotsIn(sentence, asOf, () => toldBefore(index)) : [];
    return known[index];
  };
  return (sentence) => spotsOf(sentence.index).flatMap((spot) => toMention(sentence, spot));
}

function spotsIn(sentence: Sentence, asOf: string | null, before: () => EventDate | null): Spot[] {
  const found: Spot[] = [];
  const reading: Reading = {
    text: sentence.text,
    lower: sentence.text.toLowerCase(),
    asOf,
    told: (at) =>
      [...found]
        .sort((a, b) => a.at - b.at)
        .findLast((spot) => spot.at < at && spot.date !== null && spot.use !== 'next')?.date ?? before(),
    ahead: (at, end) => looksAhead(sentence, at, end),
    add: (spot) => {
      const end = spot.at + spot.length;
      if (spot.date !== null && spot.date.start > spot.date.end) return;
      if (!found.some((other) => other.at < end && spot.at < other.at + other.length)) found.push(spot);
    },
  };
  findEras(reading);
  findStretches(reading);
  findRelative(reading);
  readWithChrono(reading);
  findYears(reading);
  // Last, for they count from the dates found so far; "that June" is no June of the article's day.
  const earlier = new Set(found);
  findTold({
    ...reading,
    add: (spot) => {
      const end = spot.at + spot.length;
      for (let i = found.length - 1; i >= 0; i--) {
        const other = found[i] as Spot;
        if (earlier.has(other) && other.at >= spot.at && other.at + other.length <= end) found.splice(i, 1);
      }
      reading.add(spot);
    },
  });
  return found.sort((a, b) => a.at - b.at).map((spot) => withUse(sentence.text, spot, asOf));
}

// Words before a date that bound a time rather than tell it.
const SINCE = /\b(?:since|ever since)(?: (?:the|noon|midday|midnight))?(?: (?:early|mid|late))?[- ]?$/i;
const BOUND =
  /\b(?:until|till|by|before|prior to|ahead of|up to|no later than|as early as|dating (?:back )?(?:to|from)|dates? (?:back )?(?:to|from))(?: the)?(?: (?:early|mid|late))?[- ]?$/i;
const COMPARED = /\b(?:compared|comparison|than|unlike)\b(?: (?:with|to|in|of|on|the))*[- ]?$/i;

function withUse(text: string, spot: Spot, asOf: string | null): Spot {
  if (spot.date === null || spot.use !== undefined) return spot;
  const ahead = text.slice(Math.max(0, spot.at - 40), spot.at);
  if (SINCE.test(ahead)) {
    const { start, end, precision } = spot.date;
    return {
      ...spot,
      use: 'since',
      point: spot.date,
      date: { start, end: asOf !== null && asOf > end ? asOf : end, precision },
    };
  }
  return BOUND.test(ahead) || COMPARED.test(ahead) ? { ...spot, date: null } : spot;
}

function toMention(sentence: Sentence, { at, length, date, point, use }: Spot): DateMention[] {
  if (date === null) return [];
  const [start, end] = [sentence.start + at, sentence.start + at + length];
  const covered = tokensBetween(sentence, start, end);
  if (covered === null) return [];
  const [first, last] = covered;
  return [{ first, last, date, point: point ?? date, use: use ?? 'time' }];
}
