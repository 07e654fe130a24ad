// Stage: when an event took place: the date that belongs to it in its sentence, else what sentences beside it tell.
import { type Anchored, anchored, dateOf } from './dates/belong.ts';
import { dateReader } from './dates/find.ts';
import { followDates } from './dates/follow.ts';
import { dayOfReport } from './dates/report.ts';
import type { Work } from './work.ts';

/** Sets the date of every frame, where the text states one. */
export function dateFrames(work: Work): void {
  const datesIn = dateReader(work);
  const cache = new Map<number, Anchored[]>();
  const datesOf = (index: number): Anchored[] => {
    const sentence = work.sentences[index];
    let dates = cache.get(index);
    if (dates === undefined) {
      dates = sentence === undefined ? [] : anchored(sentence, datesIn(sentence));
      cache.set(index, dates);
    }
    return dates;
  };
  for (const frame of work.frames) frame.date = dateOf(frame, datesOf(frame.sentence.index));
  for (const frame of work.frames) frame.date ??= dayOfReport(work, frame, datesOf);
  followDates(work, datesOf);
}
