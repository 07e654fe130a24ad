// Which of a sentence's places is that of an event: in its clause, and not where somebody who acts is at home.
import { SPEECH_VERBS } from '../lexicon.ts';
import type { Frame, PlaceEntity, Sentence } from '../work.ts';
import { isLocated, type Site } from './sites.ts';

/** Who or what is somewhere, wherever the event is: "the ambassador in Tokyo", "bases in Germany". */
const RESIDENT =
  /^(embassy|embassies|ambassador|ambassadors|consulate|envoy|envoys|base|bases|troops|forces|force|soldiers|rebels|fighters|militants|insurgents|guerrillas|militia|militias|office|offices|officials|official|government|junta|ministry|ministries|military|army|leader|leaders|rulers|regime|authorities|authority|spokesman|spokeswoman|diplomats|diplomat|mission|missions|refugees|people|residents|bureau|correspondent|cabinet|parliament|interests|citizens|workers|commander|commandant|commandants|administration|court|headquarters|plant|plants|reporters|editors|students|crowds|protesters|demonstrators|sources|analysts|observers|garrison|oilfields|facilities|companies|settlements|settlers|minority|minorities|influence|role|policy|interference|rights|war|conflict|situation|elections|crisis|coup|democracy|peace)$/;

/** What is said is not where that is of which it tells. */
const OF_WORDS =
  /^(ACCUSED|REQUESTED|REJECTED|THREATENED|PROPOSED_TO|SUPPORTED|PROTESTED|CONCEDED_TO|SANCTIONED|COERCED|AIDED|AGREED_WITH|RETREATED_FROM)$/;
const GOES_WITH =
  /^(meet|gather|sit|convene|hold|attend|arrive|assemble|travel|fly|come|go|take|open|begin|start|sign|host)$/;

export function siteOf(frame: Frame, sites: readonly Site[]): PlaceEntity | null {
  const { sentence, trigger } = frame;
  const fitting = sites.filter(
    (site) => (isLocated(site) || isVisited(sentence, site)) && sharesClause(frame, site) && !isResident(frame, site),
  );
  const after = fitting.find((site) => site.first > trigger && isWithin(frame, site));
  const before = fitting.findLast((site) => site.last < trigger && standsBefore(frame, site));
  return (after ?? before)?.place ?? null;
}

/** Behind the trigger, with no other act between them whose place it rather is. */
function isWithin(frame: Frame, site: Site): boolean {
  const { sentence, trigger, verb, rule } = frame;
  const between = sentence.verbs.filter((other) => other !== verb && other.main > trigger && other.main < site.first);
  if (between.length === 0) return true;
  if (OF_WORDS.test(rule.relation))
    return between.every((other) => GOES_WITH.test(other.lemma) && other.link !== 'that');
  return between.every((other) => !SPEECH_VERBS.has(other.lemma));
}

/** Before the trigger: it opens the clause, or stands with a verb that goes with the event: "meeting in Paris, they agreed". */
function standsBefore(frame: Frame, site: Site): boolean {
  const { sentence, trigger } = frame;
  const { tokens } = sentence;
  const between = sentence.verbs.filter((other) => other.main > site.last && other.main < trigger);
  const opens =
    site.first <= 16 && !sentence.verbs.some((other) => other.main < site.first) && startsWithIt(sentence, site);
  if (opens)
    return (
      between.every((other) => other.link !== 'that' && other.link !== 'relative') ||
      !SPEECH_VERBS.has(between[0]?.lemma ?? '')
    );
  const previous = sentence.verbs.findLast((other) => other.main < site.first);
  if (previous !== undefined && SPEECH_VERBS.has(previous.lemma)) return false;
  return previous !== undefined || tokens[site.last + 1]?.text === ',' || !OF_WORDS.test(frame.rule.relation);
}

const startsWithIt = (sentence: Sentence, site: Site): boolean =>
  sentence.phrases.every((phrase) => phrase.last >= site.first || phrase.preposition >= 0);

/** "bases in Germany": the words before the preposition name who or what is there. */
function isResident(frame: Frame, site: Site): boolean {
  const { sentence, trigger } = frame;
  const phrase = sentence.phrases.find((other) => other.first <= site.first && site.first <= other.last);
  const preposition = phrase?.preposition ?? site.first - 1;
  const owner = sentence.phrases.find((other) => other.last === preposition - 1);
  if (owner === undefined || owner.head === trigger) return false;
  const head = sentence.tokens[owner.head]?.lower ?? '';
  if (!RESIDENT.test(head)) return false;
  // Whoever is attacked or seized somewhere is so there.
  return !(frame.rule.relation === 'ASSAULTED' && owner.head > trigger);
}

/** "during a visit to Kandy" is in Kandy. */
function isVisited({ tokens }: Sentence, site: Site): boolean {
  const ahead = tokens
    .slice(Math.max(0, site.first - 12), site.first)
    .map((token) => token.lower)
    .join(' ');
  return /\b(?:during|on|after) (?:a |an |the |his |her |their |its )?(?:\w+ ){0,3}(?:visit|trip|tour|stay) to [^,;]*$/.test(
    `${ahead} `,
  );
}

/** Visits happen where they go. */
export function destinationOf(frame: Frame, sites: readonly Site[]): PlaceEntity | null {
  if (frame.rule.relation !== 'VISITED') return null;
  const { sentence, trigger } = frame;
  const next = sentence.verbs.find((other) => other.main > trigger && other.form === 'finite');
  const site = sites.find(
    (other) =>
      other.first > trigger &&
      (next === undefined || other.first < next.main) &&
      other.place.kind !== 'COUNTRY' &&
      /^(to|for|into|visit|)$/.test(other.preposition) &&
      sharesClause(frame, other),
  );
  return site?.place ?? null;
}

/** True where no verb with another subject stands between the trigger and the place. */
export function sharesClause(frame: Frame, at: { readonly first: number; readonly last: number }): boolean {
  const { sentence, trigger, verb } = frame;
  const low = Math.min(trigger, at.first);
  const high = Math.max(trigger, at.last);
  return !sentence.verbs.some(
    (other) =>
      other !== verb &&
      other.form === 'finite' &&
      other.main > low &&
      other.main < high &&
      (other.link === 'root' || other.link === 'that' || other.link === 'adverbial') &&
      other.governor !== verb &&
      (verb === null || verb.governor !== other),
  );
}
