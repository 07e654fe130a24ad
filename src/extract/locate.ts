// Stage: where an event took place, told apart from places merely named, and what places it is about.
import { principalsOf, type Telling, tellingsBySentence, tellingsOf } from './dates/follow.ts';
import { destinationOf, sharesClause, siteOf } from './places/site-of.ts';
import { isLocated, placeFiled, type Site, sitesIn } from './places/sites.ts';
import { loadReference } from './reference.ts';
import { registerCountryPlace } from './registry.ts';
import type { Frame, PlaceEntity, Work } from './work.ts';

/** Sets the place of every frame, and the disputed places that it is about. */
export function locate(work: Work): void {
  const here = placeFiled(work);
  let there: PlaceEntity | null = null;
  const sites = work.sentences.map((sentence) => {
    const found = sitesIn(work, sentence, here, there);
    there = found.at(-1)?.place ?? there;
    return found;
  });
  for (const frame of work.frames) {
    const { sentence } = frame;
    const own = sites[sentence.index] ?? [];
    frame.place = visitedTown(frame, own) ?? siteOf(frame, own) ?? destinationOf(frame, own) ?? invadedBy(work, frame);
    for (const mention of sentence.mentions) {
      const place = mention.place;
      if (place === null || place === frame.place || mention.metonym) continue;
      const isLand = place.kind === 'ISLAND' || place.kind === 'TERRITORY';
      if (isLand && !frame.about.includes(place.id) && sharesClause(frame, mention)) frame.about.push(place.id);
    }
  }
  followPlaces(work, sites);
}

/** "travelled to Riyadh, and met him in Cairo": where a journey goes comes before what is done elsewhere. */
const visitedTown = (frame: Frame, sites: readonly Site[]): PlaceEntity | null =>
  frame.rule.id === 'consult.visit.met-there' ? null : destinationOf(frame, sites);

/** An invasion is in the country invaded. */
function invadedBy(work: Work, frame: Frame): PlaceEntity | null {
  const word = frame.sentence.tokens[frame.trigger]?.lemma ?? '';
  const [target, other] = frame.targets;
  if (
    !/^(invade|invasion|occupy|occupation|annex|annexation)$/.test(word) ||
    target === undefined ||
    other !== undefined
  )
    return null;
  const country = loadReference().countries.get(target.id);
  return country === undefined ? null : registerCountryPlace(work, country);
}

/** Gives frames without a place the one that a sentence on the same event names: "The accord was signed in Muscat". */
function followPlaces(work: Work, sites: readonly (readonly Site[])[]): void {
  const inSentence = tellingsBySentence(work);
  for (const frame of work.frames) {
    if (frame.place !== null) continue;
    for (const telling of tellingsOf(work, frame, inSentence)) {
      frame.place ??= placeOfTelling(telling, sites[telling.sentence.index] ?? []);
    }
  }
  // The same parties on the same day, by the same relation, were at one place.
  const keyOf = (frame: Frame): string =>
    [frame.status, frame.rule.relation, frame.date?.start, frame.date?.end, principalsOf(work, frame)].join('|');
  const placed = new Map<string, PlaceEntity>();
  for (const frame of work.frames) {
    if (frame.place === null || frame.date === null) continue;
    const key = keyOf(frame);
    if (!placed.has(key)) placed.set(key, frame.place);
  }
  for (const frame of work.frames)
    if (frame.date?.precision === 'DAY') frame.place ??= placed.get(keyOf(frame)) ?? null;
}

/** The first place after a verb told of the noun, or right behind the noun itself: "the talks in Muscat". */
function placeOfTelling({ phrase, verbs }: Telling, sites: readonly Site[]): PlaceEntity | null {
  const located = sites.filter(isLocated);
  const beside = located.find((site) => site.first > phrase.last && site.first <= phrase.last + 4);
  for (const verb of verbs) {
    const site = located.find((other) => other.first > verb.last && other.first - verb.last < 16);
    if (site !== undefined) return site.place;
  }
  return verbs.length > 0 ? (beside?.place ?? null) : null;
}
