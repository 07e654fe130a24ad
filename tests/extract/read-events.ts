// Short hand for tests of extraction: events of a text as one readable line each.
import { analyse } from '../../src/extract/extract.ts';
import type { Frame, Work } from '../../src/extract/work.ts';
import { readText } from '../../src/read/text.ts';
import type { Stated } from '../../src/read/types.ts';

export const work = (text: string, stated: Stated = {}): Work => analyse(readText(text, { language: 'en', ...stated }));

const ids = (actors: Frame['sources']): string =>
  actors
    .map((actor) => actor.id)
    .sort()
    .join('+');

/** `VISITED PER→CHL PLANNED`, in the order of the text. */
export const eventsIn = (text: string, stated: Stated = {}): string[] =>
  work(text, stated).frames.map((frame) => {
    const to = frame.targets.length === 0 ? '' : `→${ids(frame.targets)}`;
    return `${frame.rule.relation} ${ids(frame.sources)}${to} ${frame.status}`;
  });

/** `start/end PRECISION` of the first event, or null. */
export function dateIn(text: string, publishedAt?: string): string | null {
  const date = work(text, publishedAt === undefined ? {} : { publishedAt }).frames[0]?.date ?? null;
  return date === null ? null : `${date.start}/${date.end} ${date.precision}`;
}

/** `CLAIMS ESP gibraltar`, sorted. */
export const claimsIn = (text: string): string[] =>
  [...new Set(work(text).claims.map((claim) => `${claim.relation} ${claim.actor} ${claim.place}`))].sort();
