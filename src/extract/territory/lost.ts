// What was taken may have been lost again: a capture does not stand where the article tells of the withdrawal or the next taker.
import { principalOf } from '../resolve.ts';
import { TERRITORY } from '../rules/territory.ts';
import type { ExtractedClaim } from '../types.ts';
import type { Work } from '../work.ts';

const CAPTURES = new Set(TERRITORY.filter((rule) => rule.capture === true).map((rule) => rule.id));
const LEAVING =
  /^(withdraw|withdrew|withdrawn|withdraws|withdrawing|withdrawal|pullout|pullback|pulled|pulling|pulls|retreat|retreated|retreating|left|leave|leaving|quit|vacate|vacated|evacuate|evacuated|evacuating|relinquish|relinquished|abandoned|lost|handed)$/;

/** The claims of an article without captures that it says were undone. */
export function withoutLost(work: Work): ExtractedClaim[] {
  return work.claims.filter((claim) => !CAPTURES.has(claim.rule) || !(isLeft(work, claim) || isTakenNext(work, claim)));
}

/** The holder leaves: a word of leaving in a sentence that names both the holder and the land. */
function isLeft(work: Work, claim: ExtractedClaim): boolean {
  return work.sentences.some((sentence) => {
    const at = sentence.tokens.findIndex((token) => LEAVING.test(token.lower));
    if (at < 0 || sentence.index === claim.evidence.sentence) return false;
    const isPlace = sentence.mentions.some((mention) => mention.place?.id === claim.place);
    // An army leaves under its state's name too.
    const isForce = work.actors.get(claim.actor)?.kind !== 'COUNTRY';
    const isHolder =
      isForce ||
      sentence.mentions.some(
        (mention) => mention.first < at && mention.actors.some((actor) => principalOf(work, actor) === claim.actor),
      );
    return isPlace && isHolder && !/\b(?:refus\w+|not|never|demand\w*|until|unless)\b/i.test(sentence.text);
  });
}

const isTakenNext = (work: Work, claim: ExtractedClaim): boolean =>
  work.claims.some(
    (other) =>
      CAPTURES.has(other.rule) &&
      other.place === claim.place &&
      other.actor !== claim.actor &&
      other.evidence.sentence > claim.evidence.sentence,
  );
