// Stage: who claims and who controls a territory, as the article says.
import { evidenceOf } from './identify.ts';
import { actorsOf, mentionsIn, ownersOf, principalOf, subjectActors, unique } from './resolve.ts';
import { statusOfVerb } from './status.ts';
import type { ExtractedClaim, TerritorialRelation } from './types.ts';
import type { ActorEntity, NounPhrase, PlaceEntity, Sentence, VerbGroup, Work } from './work.ts';

const LAND_NOUNS =
  /^(islands?|isles?|islets?|archipelago|territor(?:y|ies)|peninsula|enclave|exclave|region|land|lands|chain|rocks?|reefs?|shoals?|atolls?|plateau|heights|strip|province)$/;
const CLAIMING = /^(claim)$/;
const CONTROLLING = /^(control|hold|administer|govern|occupy|possess|rule|run|own|annex|retain)$/;
const COMPOUND: ReadonlyMap<string, TerritorialRelation> = new Map<string, TerritorialRelation>([
  ['controlled', 'CONTROLS'],
  ['held', 'CONTROLS'],
  ['run', 'CONTROLS'],
  ['administered', 'CONTROLS'],
  ['occupied', 'CONTROLS'],
  ['ruled', 'CONTROLS'],
  ['governed', 'CONTROLS'],
  ['owned', 'CONTROLS'],
  ['claimed', 'CLAIMS'],
]);
const DISPUTE = /\b(?:disput\w+|row|rows|claim\w*|contest\w+|sovereignty|ownership|quarrel|feud)\b/i;

/** Permanent ids of the rules of this stage, with their confidence. */
const RULES = {
  verb: ['territory.verb', 0.85],
  compound: ['territory.compound', 0.85],
  claimNoun: ['territory.claim-noun', 0.75],
  naming: ['territory.own-name', 0.7],
  dispute: ['territory.dispute', 0.75],
  occupation: ['territory.occupation', 0.8],
} as const;

export function findTerritory(work: Work): void {
  let remembered: PlaceEntity | null = firstDisputed(work);
  let recent: PlaceEntity | null = null;
  let isDisputed: boolean | undefined;
  for (const sentence of work.sentences) {
    const lands = landsIn(sentence, remembered);
    for (const { place } of lands) if (isDisputable(place)) remembered = place;
    const add = (
      rule: keyof typeof RULES,
      relation: TerritorialRelation,
      actors: readonly ActorEntity[],
      place: PlaceEntity,
    ): void => {
      for (const actor of actors) addClaim(work, sentence, rule, relation, actor, place);
    };
    byVerbs(sentence, lands, recent, add);
    recent = lands.at(-1)?.place ?? null;
    if (lands.length === 0) continue;
    byCompounds(sentence, lands, add);
    byNouns(work, sentence, lands, add);
    isDisputed ??= work.sentences.some((other) => DISPUTE.test(other.text));
    if (isDisputed) byNames(sentence, lands, add);
  }
}

interface Land {
  readonly phrase: NounPhrase;
  readonly place: PlaceEntity;
}
type Add = (
  rule: keyof typeof RULES,
  relation: TerritorialRelation,
  actors: readonly ActorEntity[],
  place: PlaceEntity,
) => void;

const isDisputable = (place: PlaceEntity): boolean =>
  place.kind === 'ISLAND' || place.kind === 'TERRITORY' || place.disputed === true;

/** "disputed islands" may stand before their name: the first such name of the article is then theirs. */
const firstDisputed = (work: Work): PlaceEntity | null =>
  work.sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((mention) =>
      mention.place !== null && isDisputable(mention.place) ? [mention.place] : [],
    ),
  )[0] ?? null;

function landsIn(sentence: Sentence, remembered: PlaceEntity | null): Land[] {
  const lands: Land[] = [];
  for (const phrase of sentence.phrases) {
    const named = mentionsIn(sentence, phrase.first, phrase.last).find(
      (mention) => mention.place !== null && isDisputable(mention.place),
    )?.place;
    if (named != null) lands.push({ phrase, place: named });
    else if (
      remembered !== null &&
      LAND_NOUNS.test(sentence.tokens[phrase.head]?.lower ?? '') &&
      !mentionsIn(sentence, phrase.first, phrase.last).some((mention) => mention.place !== null)
    ) {
      lands.push({ phrase, place: remembered });
    }
  }
  return lands;
}

const isFact = (sentence: Sentence, verb: VerbGroup): boolean => {
  const status = statusOfVerb(sentence, verb);
  return status === 'OCCURRED' || status === 'ONGOING';
};

/** "Spain claims the rock", "the islands, which Peru claims", "which Spain holds and Morocco claims". */
function byVerbs(sentence: Sentence, lands: readonly Land[], recent: PlaceEntity | null, add: Add): void {
  for (const verb of sentence.verbs) {
    const relation = CLAIMING.test(verb.lemma) ? 'CLAIMS' : CONTROLLING.test(verb.lemma) ? 'CONTROLS' : null;
    if (relation === null || !isFact(sentence, verb)) continue;
    let objects = verb.passive ? verb.subject : verb.object;
    const previous = sentence.verbs[verb.index - 1];
    if (objects.length === 0 && previous?.link === 'relative')
      objects = previous.passive ? previous.subject : previous.object;
    const land =
      lands.find(({ phrase }) => objects.includes(phrase)) ??
      meantBy(sentence, objects, recent) ??
      (relation === 'CLAIMS' ? regionIn(sentence, objects) : undefined);
    if (land === undefined) continue;
    const agent = verb.complements.find((complement) => complement.preposition === 'by');
    const actors = verb.passive
      ? unique((agent?.phrases ?? []).flatMap((phrase) => actorsOf(sentence, phrase)))
      : subjectActors(sentence, verb);
    add('verb', relation, actors, land.place);
  }
}

/** "Argentina claims them": the land that this sentence or the one before has named. */
function meantBy(sentence: Sentence, objects: readonly NounPhrase[], recent: PlaceEntity | null): Land | undefined {
  const pronoun = objects.find((phrase) => /^(them|it)$/.test(sentence.tokens[phrase.head]?.lower ?? ''));
  return pronoun === undefined || recent === null ? undefined : { phrase: pronoun, place: recent };
}

/** Any region may be claimed, be it known as disputed or not. */
function regionIn(sentence: Sentence, objects: readonly NounPhrase[]): Land | undefined {
  for (const phrase of objects) {
    const place = mentionsIn(sentence, phrase.first, phrase.last).find(
      (mention) => mention.place?.kind === 'REGION',
    )?.place;
    if (place != null) return { phrase, place };
  }
  return undefined;
}

/** "the British-run Falklands" */
function byCompounds(sentence: Sentence, lands: readonly Land[], add: Add): void {
  for (const { phrase, place } of lands) {
    for (const mention of mentionsIn(sentence, phrase.first, phrase.head)) {
      const hyphen = sentence.tokens[mention.last + 1];
      const relation = COMPOUND.get(sentence.tokens[mention.last + 2]?.lower ?? '');
      if (hyphen !== undefined && /^[-–]$/.test(hyphen.text) && relation !== undefined)
        add('compound', relation, mention.actors, place);
    }
  }
}

/** "its claims to the islands", "Madrid's sovereignty over the rock", "the occupation of the islands", "a dispute over the islands". */
function byNouns(work: Work, sentence: Sentence, lands: readonly Land[], add: Add): void {
  for (const phrase of sentence.phrases) {
    const head = sentence.tokens[phrase.head];
    if (head === undefined) continue;
    const relation = /^(claims?|sovereignty|ownership|title)$/.test(head.lower)
      ? 'CLAIMS'
      : /^(occupation|annexation|control|grip|seizure|administration|rule)$/.test(head.lower)
        ? 'CONTROLS'
        : null;
    const isDispute = /^(disputes?|rows?|quarrel|conflict|feud|standoff|stand-off)$/.test(head.lower);
    if (relation === null && !isDispute) continue;
    const isUnder = sentence.tokens[phrase.preposition]?.lower === 'under';
    // "the islands, which are under British control"
    const land = isUnder
      ? (lands.findLast((other) => other.phrase.last < phrase.first)?.place ?? null)
      : landAfter(sentence, phrase, lands);
    if (land === null) continue;
    const owners = ownersHere(sentence, phrase);
    if (isDispute) {
      const parties = unique([...owners, ...partiesOf(work, sentence, phrase)]);
      if (parties.length > 1) add('dispute', 'CLAIMS', parties, land);
    } else if (relation === 'CLAIMS') add('claimNoun', 'CLAIMS', owners, land);
    else if (relation === 'CONTROLS') add('occupation', 'CONTROLS', owners, land);
  }
}

function landAfter(sentence: Sentence, phrase: NounPhrase, lands: readonly Land[]): PlaceEntity | null {
  const next = lands.find(
    (land) =>
      land.phrase.first > phrase.last &&
      land.phrase.first - phrase.last < 12 &&
      /^(to|over|on|of|about)$/.test(sentence.tokens[land.phrase.preposition]?.lower ?? ''),
  );
  return next?.place ?? null;
}

/** Owners of a noun: before it, or behind "its" and "their" the subject of its clause. */
function ownersHere(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const named = ownersOf(sentence, phrase);
  if (named.length > 0) return named;
  const first = sentence.tokens[phrase.first];
  if (first === undefined || !/^(its|their|his|her)$/.test(first.lower)) return [];
  const verb = sentence.verbs.findLast((other) => other.last < phrase.first);
  return verb === undefined ? [] : subjectActors(sentence, verb);
}

/** Both sides of a dispute: the subject and "with", or "between". */
function partiesOf(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const verb = sentence.verbs.find(
    (other) => other.complements.some((c) => c.phrases.includes(phrase)) || other.object.includes(phrase),
  );
  const subject = verb === undefined ? [] : subjectActors(sentence, verb);
  const around = sentence.phrases
    .filter(
      (other) => other.first > phrase.last && /^(with|between)$/.test(sentence.tokens[other.preposition]?.lower ?? ''),
    )
    .flatMap((other) => actorsOf(sentence, other));
  return unique([...subject, ...around].map((actor) => work.actors.get(principalOf(work, actor)) ?? actor));
}

/** "which Argentina calls the Malvinas", "known in Korea as Dokdo": a name of one's own for disputed land. */
function byNames(sentence: Sentence, lands: readonly Land[], add: Add): void {
  const place = (lands[0] as Land).place;
  for (const verb of sentence.verbs) {
    if (
      verb.lemma === 'call' &&
      verb.link === 'relative' &&
      lands.some((land) => verb.object.includes(land.phrase) || land.place === place)
    ) {
      const named = sentence.mentions.some((mention) => mention.first > verb.last && mention.place === place);
      if (named) add('naming', 'CLAIMS', subjectActors(sentence, verb), place);
    }
    if (verb.lemma !== 'know') continue;
    for (const mention of sentence.mentions) {
      const isState = mention.actors.some((actor) => actor.kind === 'COUNTRY');
      if (mention.first > verb.last && isState && sentence.tokens[mention.first - 1]?.lower === 'in')
        add('naming', 'CLAIMS', mention.actors, place);
    }
  }
}

function addClaim(
  work: Work,
  sentence: Sentence,
  rule: keyof typeof RULES,
  relation: TerritorialRelation,
  actor: ActorEntity,
  place: PlaceEntity,
): void {
  const state = work.actors.get(principalOf(work, actor)) ?? actor;
  const [id, confidence] = RULES[rule];
  let known = false;
  // Those of this sentence stand last.
  for (let i = work.claims.length - 1; i >= 0 && !known; i--) {
    const claim = work.claims[i] as ExtractedClaim;
    if (claim.evidence.sentence !== sentence.index) break;
    known = claim.relation === relation && claim.actor === state.id && claim.place === place.id;
  }
  if (!known)
    work.claims.push({
      relation,
      actor: state.id,
      place: place.id,
      rule: id,
      confidence,
      evidence: evidenceOf(sentence),
    });
}
