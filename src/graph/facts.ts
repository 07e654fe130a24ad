// One article's extraction as the graph takes it: what it says of each actor, place, agreement and event, by id.
import { createHash } from 'node:crypto';
import { EntenteError } from '../errors.ts';
import { type ExtractedEvent, type Extraction, hasHappened, type Mention } from '../extract/types.ts';
import {
  type ActorState,
  type AgreementState,
  type EventState,
  mergeEvents,
  type PlaceState,
  type Said,
  withAliases,
} from './merge.ts';
import { type EventRelation, relationsOfEvent } from './roll-up.ts';
import { packSpans } from './spans.ts';

/** What the article says of one entity, and where it first names it. */
export interface Stated<State> {
  readonly state: State;
  /** Number of mentions; 0 for an actor that is only represented. */
  readonly count: number;
  /** Offset of the first mention in the text. */
  readonly first: number;
  /** Every mention, packed as the edge holds it. */
  readonly spans: readonly number[];
}

export interface EventFacts {
  readonly id: string;
  readonly state: EventState;
  readonly event: ExtractedEvent;
  readonly relations: readonly EventRelation[];
  readonly happened: boolean;
}

export interface Facts {
  /** Tells two extractions of one article apart. */
  readonly hash: string;
  readonly actors: ReadonlyMap<string, Stated<ActorState>>;
  readonly places: ReadonlyMap<string, Stated<PlaceState>>;
  readonly agreements: ReadonlyMap<string, Stated<AgreementState>>;
  readonly claims: Extraction['claims'];
  /** Every event once, in id order. */
  readonly events: readonly EventFacts[];
  /** Every piece of evidence once, with what it says of its event. */
  readonly evidence: readonly { readonly event: ExtractedEvent; readonly state: EventState }[];
}

/** Ids that an extraction names but does not list are left out: a link must not depend on what other articles hold. */
export function readFacts(extraction: Extraction): Facts {
  const { article } = extraction;
  const stamp = `${article.publishedAt ?? ''} ${article.id}`;
  const said = <Value>(value: Value): Said<Value> => ({ value, stamp });
  const actorIds = new Set(extraction.actors.map(({ id }) => checkId(id)));
  const placeIds = new Set(extraction.places.map(({ id }) => checkId(id)));
  const agreementIds = new Set(extraction.agreements.map(({ id }) => checkId(id)));

  const actors = byId(extraction.actors, (actor) => {
    const represented = actor.country !== null && actor.country !== actor.id && actorIds.has(actor.country);
    return {
      state: {
        ...withAliases(actor.name, actor.kind, actor.aliases),
        represents: represented ? { [actor.country]: said(actor.role) } : {},
      },
      ...whereNamed(actor.mentions),
    };
  });
  const places = byId(extraction.places, ({ name, kind, aliases, latitude, longitude, country, mentions }) => ({
    state: { ...withAliases(name, kind, aliases), latitude, longitude, country },
    ...whereNamed(mentions),
  }));
  const agreements = byId(extraction.agreements, ({ name, kind, aliases, status, signedDate, parties, evidence }) => ({
    state: {
      ...withAliases(name, kind, aliases),
      status: said(status),
      signedDate,
      parties: Object.fromEntries(parties.filter((id) => actorIds.has(id)).map((id) => [id, said(status)])),
    },
    count: 1,
    first: evidence.start,
    spans: packSpans([evidence]),
  }));

  const represents = representsIn(actors);
  const evidence = uniqueEvidence(extraction.events).map((event) => ({
    event: { ...event, attributedTo: oneOf(actorIds, event.attributedTo) },
    state: {
      type: event.type,
      mode: event.mode,
      dateStart: event.date?.start ?? null,
      dateEnd: event.date?.end ?? null,
      datePrecision: event.date?.precision ?? null,
      contexts: [...new Set(event.contexts)].sort(),
      place: oneOf(placeIds, event.place),
      aboutAgreements: [...new Set(event.about)].filter((id) => agreementIds.has(id)).sort(),
      aboutPlaces: [...new Set(event.about)].filter((id) => placeIds.has(id)).sort(),
    },
  }));
  return {
    hash: createHash('sha256').update(JSON.stringify(extraction), 'utf8').digest('hex'),
    actors,
    places,
    agreements,
    claims: extraction.claims.filter(({ actor, place }) => actorIds.has(actor) && placeIds.has(place)),
    events: gatherEvents(evidence, actorIds, represents),
    evidence,
  };
}

/** Whom each actor of an article represents. */
function representsIn(actors: ReadonlyMap<string, { readonly state: ActorState }>): Map<string, string> {
  const represents = new Map<string, string>();
  for (const [id, { state }] of actors) {
    const [represented] = Object.keys(state.represents);
    if (represented !== undefined) represents.set(id, represented);
  }
  return represents;
}

function gatherEvents(
  evidence: Facts['evidence'],
  actorIds: ReadonlySet<string>,
  represents: ReadonlyMap<string, string>,
): EventFacts[] {
  const events = new Map<string, EventFacts>();
  for (const { event, state } of evidence) {
    const known = events.get(event.id);
    const actors = [...new Set(event.actors)].filter((id) => actorIds.has(id)).sort();
    const recipients = [...new Set(event.recipients)].filter((id) => actorIds.has(id)).sort();
    events.set(event.id, {
      id: event.id,
      state: known === undefined ? state : mergeEvents(known.state, state),
      event: { ...event, actors, recipients },
      relations: relationsOfEvent({ relation: event.relation, actors, recipients }, represents),
      happened: hasHappened(event.status),
    });
  }
  return [...events.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same rule at the same place twice is one piece of evidence. */
function uniqueEvidence(events: readonly ExtractedEvent[]): ExtractedEvent[] {
  const unique = new Map<string, ExtractedEvent>();
  for (const event of events) {
    const key = [event.id, event.evidence.start, event.evidence.end, event.rule].join('|');
    if (!unique.has(key)) unique.set(key, event);
  }
  return [...unique.values()];
}

function byId<Item extends { readonly id: string }, Value>(items: readonly Item[], read: (item: Item) => Value) {
  const values = new Map<string, Value>();
  for (const item of items) if (!values.has(item.id)) values.set(item.id, read(item));
  return values;
}

function whereNamed(mentions: readonly Mention[]): Omit<Stated<never>, 'state'> {
  const spans = packSpans(mentions);
  return { count: mentions.length, first: spans[1] ?? 0, spans };
}

function oneOf(ids: ReadonlySet<string>, id: string | null): string | null {
  return id !== null && ids.has(id) ? id : null;
}

/** Ids of relations are made of those of actors with colons between. */
function checkId(id: string): string {
  if (id !== '' && !id.includes(':')) return id;
  throw new EntenteError('BAD_USER_INPUT', `"${id}" cannot be the id of an actor, place or agreement.`);
}
