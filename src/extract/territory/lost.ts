// What was taken may have been lost again: a capture does not stand where the article tells of the withdrawal or the next taker.
import { principalOf } from '../resolve.ts';
import { TERRITORY } from '../rules/territory.ts';
import type { ExtractedClaim } from '../types.ts';
import type { Sentence, Work } from '../work.ts';

const CAPTURES = new Set(TERRITORY.filter((rule) => rule.capture === true).map((rule) => rule.id));
const LEAVING = new Set(
  `withdraw withdrew withdrawn withdraws withdrawing withdrawal pullout pullback pulled pulling pulls retreat retreated
   retreating left leave leaving quit vacate vacated evacuate evacuated evacuating relinquish relinquished abandoned lost
   handed`.split(/\s+/),
);
const NOT_LEFT = /\b(?:refus\w+|not|never|demand\w*|until|unless)\b/i;

/** The claims of an article without captures that it says were undone. */
export function withoutLost(work: Work): ExtractedClaim[] {
  const captures = work.claims.filter((claim) => CAPTURES.has(claim.rule));
  if (captures.length === 0) return work.claims;
  const leavings = leavingsIn(work);
  const taken = lastTaken(captures);
  const left = new Map<string, readonly number[]>();
  const isLost = (claim: ExtractedClaim): boolean => {
    const key = `${claim.actor} ${claim.place}`;
    let sentences = left.get(key);
    if (sentences === undefined) {
      sentences = leftIn(work, claim, leavings.get(claim.place) ?? []);
      left.set(key, sentences);
    }
    return sentences.some((index) => index !== claim.evidence.sentence) || isTakenNext(claim, taken);
  };
  return work.claims.filter((claim) => !CAPTURES.has(claim.rule) || !isLost(claim));
}

/** A word of leaving, and the sentence in which it stands. */
interface Leaving {
  readonly sentence: Sentence;
  readonly at: number;
}

/** The sentences with a word of leaving, by the places that they name. */
function leavingsIn(work: Work): Map<string, Leaving[]> {
  const byPlace = new Map<string, Leaving[]>();
  for (const sentence of work.sentences) {
    const at = sentence.tokens.findIndex((token) => LEAVING.has(token.lower));
    if (at < 0 || NOT_LEFT.test(sentence.text)) continue;
    for (const place of new Set(sentence.mentions.map((mention) => mention.place?.id))) {
      if (place === undefined) continue;
      const list = byPlace.get(place);
      if (list === undefined) byPlace.set(place, [{ sentence, at }]);
      else list.push({ sentence, at });
    }
  }
  return byPlace;
}

/** Where the holder leaves: the first two of the sentences that name both the holder and the land. */
function leftIn(work: Work, { actor }: ExtractedClaim, leavings: readonly Leaving[]): number[] {
  // An army leaves under its state's name too.
  const isForce = work.actors.get(actor)?.kind !== 'COUNTRY';
  const found: number[] = [];
  for (const { sentence, at } of leavings) {
    const isHolder =
      isForce ||
      sentence.mentions.some(
        (mention) => mention.first < at && mention.actors.some((other) => principalOf(work, other) === actor),
      );
    if (isHolder) found.push(sentence.index);
    // One of them may be the capture's own sentence, which does not count.
    if (found.length === 2) break;
  }
  return found;
}

/** By place, the last sentence in which each of its takers took it. */
function lastTaken(captures: readonly ExtractedClaim[]): Map<string, Map<string, number>> {
  const byPlace = new Map<string, Map<string, number>>();
  for (const { place, actor, evidence } of captures) {
    const byActor = byPlace.get(place) ?? new Map<string, number>();
    byActor.set(actor, Math.max(evidence.sentence, byActor.get(actor) ?? -1));
    byPlace.set(place, byActor);
  }
  return byPlace;
}

const isTakenNext = (claim: ExtractedClaim, taken: ReadonlyMap<string, ReadonlyMap<string, number>>): boolean =>
  [...(taken.get(claim.place) ?? [])].some(
    ([actor, sentence]) => actor !== claim.actor && sentence > claim.evidence.sentence,
  );
