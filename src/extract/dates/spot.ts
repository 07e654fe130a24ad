// What the finders of dates hand on: a stretch of a sentence and the time that it tells.
import type { EventDate } from '../types.ts';

/** How a date is meant: a time, a beginning ("since 2001"), or the distance to what follows ("a day after they met"). */
export type SpotUse = 'time' | 'since' | 'next';

export interface Spot {
  /** Offset in the sentence. */
  readonly at: number;
  readonly length: number;
  /** Null for words that look like a date and tell none. */
  readonly date: EventDate | null;
  readonly use?: SpotUse;
  /** The time named, where `date` runs on from it. */
  readonly point?: EventDate;
}

/** Against what relative dates are read. */
export interface Reading {
  readonly text: string;
  /** The text in small letters. */
  readonly lower: string;
  /** The article's day. */
  readonly asOf: string | null;
  /** The date told last before a place in the sentence. */
  readonly told: (at: number) => EventDate | null;
  /** True where the words around a place look ahead. */
  readonly ahead: (at: number, end: number) => boolean;
  readonly add: (spot: Spot) => void;
}
