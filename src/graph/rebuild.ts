// Makes the relations anew from their events, in batches of bounded size; stopped halfway, it can be run again. What is
// stored is compared with what should be, for to read costs a fraction of what it costs to write.
import { HAPPENED_STATUSES } from '../extract/types.ts';
import { linkRows, readTold } from './event-writes.ts';
import { type Figures, parseRelationId, type RelationKey } from './relation-figures.ts';
import { createRelation, storeRelation } from './relation-writes.ts';
import type { GraphTransaction, StatementOptions, Store } from './store.ts';
import { WriteBatch } from './write-batch.ts';

// A commit costs as much as some hundred rows, and a transaction is held in the database's memory until then.
const EVENTS_A_BATCH = 2_000;
const ACTORS_A_PAGE = 2_000;
/** Actors of one transaction have so many links together; one with more has it for itself. */
const LINKS_A_BATCH = 10_000;

/** @returns the number of relations made. */
export async function rebuildRelations(store: Store, options: StatementOptions = {}): Promise<number> {
  await inPages<{ id: string }>(store, 'event/ids', EVENTS_A_BATCH, options, async (rows) => {
    const ids = rows.map(({ id }) => id);
    await locked(store, (tx) => relink(tx, ids), options);
  });
  let made = 0;
  await inPages<ActorLinks>(store, 'actor/ids', ACTORS_A_PAGE, options, async (rows) => {
    for (const ids of byLinks(rows)) made += await locked(store, (tx) => remake(tx, ids), options);
  });
  return made;
}

interface ActorLinks {
  readonly id: string;
  readonly links: number;
}

async function inPages<Row extends { readonly id: string }>(
  store: Store,
  statement: 'event/ids' | 'actor/ids',
  limit: number,
  options: StatementOptions,
  work: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await store.read<Row>(statement, { after, limit }, options);
    const last = rows.at(-1);
    if (last === undefined) return;
    await work(rows);
    after = last.id;
  }
}

/** One transaction that no other writer gets between. */
function locked<Result>(
  store: Store,
  work: (tx: GraphTransaction) => Promise<Result>,
  options: StatementOptions,
): Promise<Result> {
  return store.write(async (tx) => {
    await tx.run('article/lock', {});
    return work(tx);
  }, options);
}

function* byLinks(actors: readonly ActorLinks[]): Generator<string[]> {
  let ids: string[] = [];
  let sum = 0;
  for (const { id, links } of actors) {
    if (ids.length > 0 && sum + links > LINKS_A_BATCH) {
      yield ids;
      ids = [];
      sum = 0;
    }
    ids.push(id);
    sum += links;
  }
  if (ids.length > 0) yield ids;
}

type Link = ReturnType<typeof linkRows>[number]['properties'];
type StoredLink = Omit<Link, 'eventId'> & {
  readonly eventId: string;
  readonly end: string;
  readonly actorId: string;
  readonly linkedId: string;
};

/** Links of one event in an order, to be compared. */
const ofLink = (end: string, actorId: string, link: Link): string =>
  [end, actorId, link.relationId, link.type, link.sourceId, link.targetId, link.eventId, link.date, link.status]
    .concat(String(link.direct))
    .join(' ');

/** Puts events into the relations that follow from what articles say, and takes them out of all others. */
async function relink(tx: GraphTransaction, ids: readonly string[]): Promise<void> {
  const [told, stored] = await Promise.all([readTold(tx, ids), tx.run<StoredLink>('event/relation-links', { ids })]);
  const links = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { eventId, end, actorId, linkedId, ...link } of stored) {
    links.get(eventId)?.push(ofLink(end, actorId, { ...link, eventId: linkedId }));
  }
  const batch = new WriteBatch();
  for (const id of ids) {
    const event = told.get(id);
    const rows = event === undefined ? [] : linkRows(id, event.status, event.state.dateStart, event.relations);
    const wanted = rows.flatMap(({ sourceId, targetId, properties }) => [
      ofLink('IN_RELATION', sourceId, properties),
      ofLink('IN_RELATION_WITH', targetId, properties),
    ]);
    if (links.get(id)?.sort().join('|') === wanted.sort().join('|')) continue;
    batch.add('event/unlink-relations', [id]);
    batch.add('relation/link', rows);
  }
  await batch.run(tx);
}

type Stored = Figures & Pick<RelationKey, 'id' | 'sourceId' | 'targetId'>;

/**
 * Brings the typed edges that leave actors to what the links of events say.
 * @returns the number of relations.
 */
async function remake(tx: GraphTransaction, actorIds: readonly string[]): Promise<number> {
  type Counted = Figures & { readonly id: string; readonly firstDate: string | null };
  const [edges, counted] = await Promise.all([
    tx.run<Stored>('relation/of-sources', { ids: actorIds }),
    tx.run<Counted>('relation/figures-of-actors', { ids: actorIds, statuses: HAPPENED_STATUSES }),
  ]);
  const stored = new Map<string, Stored>();
  const batch = new WriteBatch();
  for (const edge of edges) stored.set(edge.id, edge);
  let made = 0;
  for (const { id, firstDate, ...rest } of counted) {
    const key = parseRelationId(id);
    if (key === undefined) continue;
    made++;
    const figures = { ...rest, firstDate: firstDate ?? '' };
    const edge = stored.get(id);
    stored.delete(id);
    if (edge === undefined) createRelation(batch, key, figures);
    else if (!isSame(edge, { ...figures, ...key })) storeRelation(batch, key, figures);
  }
  for (const { id, sourceId, targetId } of stored.values()) batch.add('relation/delete', [{ id, sourceId, targetId }]);
  await batch.run(tx);
  return made;
}

function isSame(a: Stored, b: Stored): boolean {
  const figures = ['sourceId', 'targetId', 'count', 'directCount', 'firstDate', 'lastDate', 'articleCount'] as const;
  return figures.every((figure) => a[figure] === b[figure]);
}
