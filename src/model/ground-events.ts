// What of an answer holds: an event with a verbatim quote, actors that the article names, and a word of the vocabulary.

import { principalOf, unique } from '../extract/resolve.ts';
import type { Rule } from '../extract/rules/rule.ts';
import { EVENT_STATUSES, MUTUAL_RELATIONS, RELATION_TYPES, type RelationType } from '../extract/types.ts';
import type { ActorEntity, Frame, PlaceEntity, Sentence, Work } from '../extract/work.ts';
import type { AnsweredEvent } from './answer.ts';
import { type FindActor, findWords } from './ground-actors.ts';
import { RELATION_SHAPES } from './vocabulary.ts';

/** Of an event that only the model found: below the rules until it has been measured as they are. */
const CONFIDENCE = 0.6;

export interface GroundedEvent {
  readonly frame: Frame;
  /** Where the model says that it took place, if the article names that place. */
  readonly place: PlaceEntity | null;
}

/** An event as a frame of the rules' kind, or the reason why it is dropped. */
export function groundEvent(
  work: Work,
  event: AnsweredEvent,
  sentences: ReadonlySet<number>,
  findActor: FindActor,
): GroundedEvent | string {
  const relation = RELATION_TYPES.find((type) => type === event.relation);
  if (relation === undefined) return `"${event.relation}" is no relation`;
  const status = EVENT_STATUSES.find((one) => one === event.status);
  if (status === undefined) return `"${event.status}" is no status`;
  const sentence = sentences.has(event.sentence) ? work.sentences[event.sentence] : undefined;
  if (sentence === undefined) return `there is no sentence ${event.sentence}`;
  const quoted = findWords(sentence, event.quote);
  if (quoted === null || (event.quote.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2)
    return `"${event.quote.slice(0, 80)}" is not verbatim in sentence ${sentence.index}`;

  const find = (names: readonly string[]): ActorEntity[] =>
    unique(names.map((name) => findActor(name, sentence)).filter((found) => typeof found !== 'string'));
  const parties = shapeParties(work, relation, find(event.actors), find(event.recipients));
  if (typeof parties === 'string') return parties;
  const frame: Frame = {
    rule: createRule(relation),
    sentence,
    ...findTrigger(sentence, quoted),
    ...parties,
    status,
    date: null,
    place: null,
    about: unique(work.namedAgreements.filter((named) => named.sentence === sentence.index).map((n) => n.agreement.id)),
    attributedTo: null,
    contexts: [],
    confidence: CONFIDENCE,
  };
  return { frame, place: findPlace(work, event.place) };
}

/** A mutual relation joins two sides or more; any other has a doer and somebody else to whom it is done. */
function shapeParties(
  work: Work,
  relation: RelationType,
  actors: readonly ActorEntity[],
  recipients: readonly ActorEntity[],
): Pick<Frame, 'sources' | 'targets'> | string {
  const sidesOf = (side: readonly ActorEntity[]): Set<string> => new Set(side.map((actor) => principalOf(work, actor)));
  if (MUTUAL_RELATIONS.has(relation)) {
    const all = withoutPrincipals(work, unique([...actors, ...recipients]));
    return sidesOf(all).size < 2 ? `${relation} needs two sides` : { sources: all, targets: [] };
  }
  const doers = sidesOf(actors);
  const targets = recipients.filter((actor) => !doers.has(principalOf(work, actor)));
  if (actors.length === 0) return `${relation} needs somebody who does it`;
  if (targets.length === 0) return `${relation} needs somebody to whom it is done`;
  return { sources: withoutPrincipals(work, actors), targets: withoutPrincipals(work, targets) };
}

/** A minister and his state are one party, and the minister tells more. */
function withoutPrincipals(work: Work, actors: readonly ActorEntity[]): ActorEntity[] {
  return actors.filter((actor) => !actors.some((other) => other !== actor && principalOf(work, other) === actor.id));
}

/** The verb of the quote, from which date, place and speaker are read as for a rule; else its first noun. */
function findTrigger(sentence: Sentence, [first, last]: readonly [number, number]): Pick<Frame, 'trigger' | 'verb'> {
  const verb = sentence.verbs.find(({ main }) => main >= first && main <= last) ?? null;
  const noun = sentence.tokens.slice(first, last + 1).find((token) => token.pos === 'NOUN');
  return { verb, trigger: verb?.main ?? noun?.index ?? first };
}

function findPlace(work: Work, named: string | null): PlaceEntity | null {
  if (named === null) return null;
  const wanted = named.trim().toLowerCase();
  for (const place of work.places.values()) if (place.id === named || place.name.toLowerCase() === wanted) return place;
  return null;
}

/** The model in the place of a rule: what the facts will say that they were found by. */
function createRule(relation: RelationType): Rule {
  const { type, mode } = RELATION_SHAPES[relation];
  return {
    id: `model.${relation}`,
    type,
    mode,
    relation,
    when: { noun: '' },
    source: [],
    target: [],
    confidence: CONFIDENCE,
    example: { text: '', source: [], target: [] },
    counter: '',
  };
}
