// Writes one article's events and their evidence, and brings events that several articles tell to what all of them say.
import { type EventStatus, hasHappened, type RelationType } from '../extract/types.ts';
import type { EventFacts, Facts } from './facts.ts';
import { type EventState, mergeEvents } from './merge.ts';
import { wordsOf } from './name-key.ts';
import { type EventRelation, type Parties, relationsOfEvent, unite } from './roll-up.ts';
import type { GraphTransaction } from './store.ts';
import type { WriteBatch } from './write-batch.ts';

export function writeNewEvents(batch: WriteBatch, events: readonly EventFacts[], recordedAt: string): void {
  for (const { id, state, event, relations } of events) {
    const { relation, status } = event;
    batch.add('event/create', [{ properties: { id, relation, status, recordedAt, ...propertiesOf(state) } }]);
    const part = { eventId: id, date: state.dateStart ?? '', relation, status };
    batch.add('event/add-actors:ACTOR_IN', partRows(event.actors, part));
    batch.add('event/add-actors:RECIPIENT_IN', partRows(event.recipients, part));
    writeLinks(batch, id, state);
    writeRelations(batch, id, status, state.dateStart, relations);
  }
}

export function writeEvidence(batch: WriteBatch, articleId: string, evidence: Facts['evidence']): void {
  const rows = evidence.map(({ event: { id, rule, extractor, confidence, attributedTo, evidence: span }, state }) => ({
    eventId: id,
    properties: {
      sentence: span.sentence,
      start: span.start,
      end: span.end,
      quote: span.quote,
      words: wordsOf(span.quote),
      rule,
      extractor,
      confidence,
      attributedTo,
      stated: JSON.stringify(state),
    },
  }));
  batch.add('event/add-evidence', rows, { articleId });
}

/** What became of events that were stored before. */
export interface Refreshed {
  /** Every relation that one of the events was in or is in now, whatever the event's status. */
  readonly touched: ReadonlySet<string>;
  /** Of these, the relations that one of the events counted for or counts for now. */
  readonly changed: ReadonlySet<string>;
  /** The events that no article tells any more. */
  readonly gone: readonly string[];
}

/**
 * Merges anew what all articles say of events that were stored before, and puts them into the relations that follow;
 * events without evidence go.
 */
export async function refreshEvents(
  tx: GraphTransaction,
  batch: WriteBatch,
  ids: readonly string[],
): Promise<Refreshed> {
  const touched = new Set<string>();
  const changed = new Set<string>();
  const gone: string[] = [];
  if (ids.length === 0) return { touched, changed, gone };
  const [relationRows, told] = await Promise.all([
    tx.run<{ relationId: string; status: EventStatus }>('event/relation-ids', { ids }),
    readTold(tx, ids),
  ]);
  const touch = (relationId: string, status: EventStatus) => {
    touched.add(relationId);
    if (hasHappened(status)) changed.add(relationId);
  };
  for (const { relationId, status } of relationRows) touch(relationId, status);
  batch.add('event/unlink', ids);
  batch.add('event/unlink-relations', ids);
  for (const id of ids) {
    const event = told.get(id);
    if (event === undefined) {
      batch.add('event/delete', [id]);
      gone.push(id);
      continue;
    }
    batch.add('event/update', [{ id, properties: propertiesOf(event.state) }]);
    writeLinks(batch, id, event.state);
    writeRelations(batch, id, event.status, event.state.dateStart, event.relations);
    for (const relation of event.relations) touch(relation.id, event.status);
  }
  await batch.run(tx);
  return { touched, changed, gone };
}

/** An event as all its articles tell it. */
export interface ToldEvent {
  readonly state: EventState;
  readonly status: EventStatus;
  readonly relations: readonly EventRelation[];
}

/** Events that have evidence, by id. */
export async function readTold(tx: GraphTransaction, ids: readonly string[]): Promise<Map<string, ToldEvent>> {
  type Row = { id: string; relation: RelationType; status: EventStatus; articleId: string; stated: string };
  const [rows, parties] = await Promise.all([tx.run<Row>('event/stated', { ids }), readParties(tx, ids)]);
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))].sort();
  const represents = await readRepresents(tx, articleIds);
  const told = new Map<string, ToldEvent>();
  for (const { id, relation, status, articleId, stated } of rows) {
    const state = JSON.parse(stated) as EventState;
    const party = parties.get(id) ?? { actors: [], recipients: [] };
    const relations = relationsOfEvent({ relation, ...party }, represents.get(articleId) ?? new Map());
    const known = told.get(id);
    told.set(id, {
      state: known === undefined ? state : mergeEvents(known.state, state),
      status,
      relations: known === undefined ? relations : unite([...known.relations, ...relations]),
    });
  }
  return told;
}

type Participants = Pick<Parties, 'actors' | 'recipients'>;

async function readParties(tx: GraphTransaction, ids: readonly string[]): Promise<Map<string, Participants>> {
  const rows = await tx.run<{ id: string; part: string; actorId: string }>('event/parties', { ids });
  const parties = new Map<string, { actors: string[]; recipients: string[] }>();
  for (const { id, part, actorId } of rows) {
    const party = parties.get(id) ?? { actors: [], recipients: [] };
    parties.set(id, party);
    (part === 'ACTOR_IN' ? party.actors : party.recipients).push(actorId);
  }
  for (const { actors, recipients } of parties.values()) {
    actors.sort();
    recipients.sort();
  }
  return parties;
}

async function readRepresents(
  tx: GraphTransaction,
  articleIds: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  type Row = { articleId: string; actorId: string; represented: string };
  const byArticle = new Map<string, Map<string, string>>();
  for (const { articleId, actorId, represented } of await tx.run<Row>('article/represents', { articleIds })) {
    const represents = byArticle.get(articleId) ?? new Map<string, string>();
    byArticle.set(articleId, represents.set(actorId, represented));
  }
  return byArticle;
}

/** An undated event sorts after all dated ones: its date to sort by is the empty string. */
function propertiesOf({ type, mode, dateStart, dateEnd, datePrecision, contexts }: EventState) {
  return { type, mode, dateStart, dateEnd, datePrecision, contexts, sortDate: dateStart ?? '' };
}

function writeLinks(batch: WriteBatch, id: string, { place, aboutAgreements, aboutPlaces }: EventState): void {
  batch.add('event/add-places', place === null ? [] : rowsOf(id, [place]));
  batch.add('event/add-about:Agreement', rowsOf(id, aboutAgreements));
  batch.add('event/add-about:Place', rowsOf(id, aboutPlaces));
}

function writeRelations(
  batch: WriteBatch,
  eventId: string,
  status: EventStatus,
  dateStart: string | null,
  relations: readonly EventRelation[],
): void {
  batch.add('relation/link', linkRows(eventId, status, dateStart, relations));
}

/** What the links of an event to its relations hold. */
export function linkRows(
  eventId: string,
  status: EventStatus,
  dateStart: string | null,
  relations: readonly EventRelation[],
) {
  return relations.map(({ id: relationId, type, sourceId, targetId, direct }) => {
    const properties = { relationId, type, sourceId, targetId, eventId, date: dateStart ?? '', status, direct };
    return { eventId, sourceId, targetId, properties };
  });
}

/** What the edge of whoever takes part in an event says of the event: an index on it gives their events in order. */
interface Part {
  readonly eventId: string;
  readonly date: string;
  readonly relation: RelationType;
  readonly status: EventStatus;
}

function partRows(actorIds: readonly string[], part: Part) {
  return actorIds.map((id) => ({ eventId: part.eventId, id, properties: { actorId: id, ...part } }));
}

function rowsOf(eventId: string, ids: readonly string[]) {
  return ids.map((id) => ({ eventId, id }));
}
