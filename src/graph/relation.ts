// Reads the typed relations between actors, page by page.
import { HAPPENED_STATUSES, MUTUAL_RELATIONS, RELATION_TYPES, type RelationType } from '../extract/types.ts';
import { periodOf } from './event.ts';
import { boundsOf, formOf, inOrder, readTotal, readTotals } from './pages.ts';
import { type Figures, parseRelationId, readFigures } from './relation-figures.ts';
import type { StatementOptions, Store } from './store.ts';
import type {
  ActorRelationFilter,
  GraphRelationFilter,
  Keyed,
  NamedActor,
  Page,
  RelationFilter,
  RelationRow,
} from './types.ts';

// Three ways to read a list of relations. Unfiltered, the typed edges hold the answer. With a beginning alone, the same
// edges in the same order give the page, since their newest event decides, and their events give the figures. With an
// end or with other statuses, only the links of the events know which relations there are.

/**
 * From so many edges on, relations of several types are read from their indexes, type by type, rather than gathered and
 * sorted. That statement is long, and a database plans it for a second or two when it first meets it.
 */
const HUB_DEGREE = 2_000;

export type EdgeRow = Figures & { readonly id: string; readonly sourceId: string; readonly targetId: string };
/** Of a statement that brings names: without an id, a row tells the owner's own. */
type EdgeOrOwner = EdgeRow & Partial<NamedActor> & { readonly id: string | null };
export type FoundId = { readonly owner: string; readonly id: string; readonly lastDate: string };

export async function relationsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, RelationRow>> {
  const rows = [...new Set(ids)].flatMap((id) => parseRelationId(id) ?? []);
  const found = await store.read<EdgeRow>('relation/by-ids', { rows }, options);
  return new Map(found.map((row) => [row.id, toRow(row.id, row)]));
}

/**
 * Newest `lastDate` first, undated last, then by id; the key is both.
 * @param meet is told of actors whose names came along.
 */
export async function relationsOfActors(
  store: Store,
  ids: readonly string[],
  filter: ActorRelationFilter,
  page: Page,
  options?: StatementOptions,
  meet: MeetActor = meetNobody,
): Promise<Map<string, Keyed<RelationRow>[]>> {
  const lists = new Map<string, Keyed<RelationRow>[]>(ids.map((id) => [id, []]));
  const { statement, params } = await ofActors(store, ids, filter, options);
  const bounds = boundsOf(page, 'newest');
  type Found = Omit<FoundId, 'id'> & EdgeOrOwner;
  const found = await store.read<Found>(formOf(statement, page), { ids, ...params, ...bounds }, options);
  const edges: (FoundId & EdgeRow)[] = [];
  for (const row of found) {
    const { owner, id, name, kind } = row;
    if (name !== undefined && kind !== undefined) meet({ id: id === null ? owner : otherEnd(id, owner), name, kind });
    if (id !== null) edges.push({ ...row, id });
  }
  const rows = await withFigures(store, edges, filter, options);
  for (const { owner, ...keyed } of rows) lists.get(owner)?.push(keyed);
  for (const list of lists.values()) inOrder(list, page);
  return lists;
}

/** Whether pages and numbers of such lists bring the names of those whose lists they are. */
export function bringsOwners(filter: ActorRelationFilter): boolean {
  const { withId = '' } = filter;
  return withId === '' && !needsLinks(filter) && onlyTypeOf(filter) !== undefined;
}

/** Takes in the name of an actor that a statement brought along. */
export type MeetActor = (actor: NamedActor) => void;

function meetNobody(): void {}

function otherEnd(relationId: string, owner: string): string {
  const key = parseRelationId(relationId);
  if (key === undefined) throw new Error(`${relationId} is no id of a relation.`);
  return key.sourceId === owner ? key.targetId : key.sourceId;
}

export async function countRelationsOfActors(
  store: Store,
  ids: readonly string[],
  filter: ActorRelationFilter,
  options?: StatementOptions,
  meet: MeetActor = meetNobody,
): Promise<Map<string, number>> {
  const sides = sidesOf(filter);
  const withId = filter.withId ?? '';
  if (needsLinks(filter)) {
    const params = { ids, ...sides, ...linkFilterOf(filter), withId };
    return readTotals(store, 'relation/count-of-actors-within', params, ids, options);
  }
  if (filter.since === undefined && withId === '') {
    const type = onlyTypeOf(filter);
    if (type !== undefined) return countOfType(store, ids, type, filter, options, meet);
    return readTotals(store, 'relation/count-of-actors', { ids, ...sides }, ids, options);
  }
  const params = { ids, ...sides, since: filter.since ?? '', withId };
  return readTotals(store, 'relation/count-of-actors-since', params, ids, options);
}

async function countOfType(
  store: Store,
  ids: readonly string[],
  type: RelationType,
  filter: ActorRelationFilter,
  options: StatementOptions | undefined,
  meet: MeetActor,
): Promise<Map<string, number>> {
  type Row = Omit<NamedActor, 'id'> & { readonly owner: string; readonly total: number };
  const params = { ids, ...endsOf(filter) };
  const totals = new Map(ids.map((id) => [id, 0]));
  for (const row of await store.read<Row>(`relation/count-of-actors-of-type:${type}`, params, options)) {
    totals.set(row.owner, row.total);
    meet({ id: row.owner, name: row.name, kind: row.kind });
  }
  return totals;
}

/** In the same order. */
export async function listRelations(
  store: Store,
  filter: GraphRelationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<RelationRow>[]> {
  const { statement, params } = ofGraph('list', filter);
  const bounds = boundsOf(page, 'newest');
  const found = await store.read<FoundId & EdgeRow>(formOf(statement, page), { ...params, ...bounds }, options);
  const rows = await withFigures(store, found, filter, options);
  return inOrder(
    rows.map(({ key, row }) => ({ key, row })),
    page,
  );
}

export function countRelations(store: Store, filter: GraphRelationFilter, options?: StatementOptions): Promise<number> {
  const { statement, params } = ofGraph('count', filter);
  return readTotal(store, statement, params, options);
}

export function needsLinks({ until, statuses }: RelationFilter): boolean {
  if (until !== undefined) return true;
  return statuses !== undefined && [...new Set(statuses)].sort().join() !== [...HAPPENED_STATUSES].sort().join();
}

async function ofActors(
  store: Store,
  ids: readonly string[],
  filter: ActorRelationFilter,
  options: StatementOptions | undefined,
): Promise<{ statement: string; params: Record<string, unknown> }> {
  const { withId = '', since = '' } = filter;
  const sides = sidesOf(filter);
  if (needsLinks(filter)) {
    return { statement: 'relation/of-actors-within', params: { ...sides, ...linkFilterOf(filter), withId } };
  }
  if (withId !== '') return { statement: 'relation/between', params: { ...sides, since, withId } };
  const type = onlyTypeOf(filter);
  if (type !== undefined) {
    return {
      statement: `relation/of-actors-of-type:${type}`,
      params: { ...endsOf(filter), since, withFigures: filter.withoutFigures !== true },
    };
  }
  const hubs = store.hasRelationshipIndexes && (await haveHub(store, ids, options));
  return { statement: hubs ? 'relation/of-hubs' : 'relation/of-actors', params: { ...sides, since } };
}

export async function haveHub(
  store: Store,
  ids: readonly string[],
  options: StatementOptions | undefined,
): Promise<boolean> {
  const degrees = await store.read<{ degree: number }>('actor/degrees', { ids }, options);
  return degrees.some(({ degree }) => degree > HUB_DEGREE);
}

function ofGraph(verb: 'list' | 'count', filter: GraphRelationFilter) {
  const { types = RELATION_TYPES, amongIds, since = '' } = filter;
  if (needsLinks(filter)) {
    const params = { amongIds: amongIds ?? [], all: amongIds === undefined, types, ...linkFilterOf(filter) };
    return { statement: `relation/${verb}-within`, params };
  }
  const [type, ...others] = new Set(types);
  if (amongIds === undefined && verb === 'list' && type !== undefined && others.length === 0) {
    return { statement: `relation/list-of-type:${type}`, params: { since } };
  }
  if (amongIds === undefined) return { statement: `relation/${verb}`, params: { types, since } };
  return { statement: `relation/${verb}-among`, params: { amongIds: [...new Set(amongIds)], types, since } };
}

export function linkFilterOf({ statuses = HAPPENED_STATUSES, since, until }: RelationFilter) {
  return { statuses, ...periodOf({ ...(since && { since }), ...(until && { until }) }) };
}

/** Types that count where the actor is the source, and where it is the target: a mutual relation does in both. */
export function sidesOf({ types = RELATION_TYPES, direction }: Pick<ActorRelationFilter, 'types' | 'direction'>) {
  const mutual: RelationType[] = types.filter((type) => MUTUAL_RELATIONS.has(type));
  return { outTypes: direction === 'IN' ? mutual : types, inTypes: direction === 'OUT' ? mutual : types };
}

/** The type of a list of one. */
function onlyTypeOf({ types = RELATION_TYPES }: RelationFilter): RelationType | undefined {
  const [type, ...others] = new Set(types);
  return others.length === 0 ? type : undefined;
}

/** At which ends the actor may stand. */
function endsOf(filter: ActorRelationFilter) {
  const { outTypes, inTypes } = sidesOf(filter);
  return { asSource: outTypes.length > 0, asTarget: inTypes.length > 0 };
}

/** Rows with their keys; of a filtered list, with the figures of the events that the filter leaves. */
export async function withFigures<Found extends FoundId & EdgeRow>(
  store: Store,
  found: readonly Found[],
  filter: RelationFilter,
  options: StatementOptions | undefined,
): Promise<(Keyed<RelationRow> & { readonly owner: string })[]> {
  const isWanted = !('withoutFigures' in filter);
  const filtered = isWanted && (filter.since !== undefined || needsLinks(filter));
  const ids = filtered ? found.map(({ id }) => id) : [];
  const figures = await readFigures(
    { run: (name, params) => store.read(name, params, options) },
    ids,
    linkFilterOf(filter),
  );
  return found.map((row) => ({
    owner: row.owner,
    key: [row.lastDate, row.id],
    row: toRow(row.id, figures.get(row.id) ?? row),
  }));
}

export function toRow(id: string, { count, directCount, firstDate, lastDate, articleCount }: Figures): RelationRow {
  const key = parseRelationId(id);
  if (key === undefined) throw new Error(`${id} is no id of a relation.`);
  const { type, sourceId, targetId } = key;
  return {
    id,
    type,
    sourceId,
    targetId,
    // What was not read is no number, so that asking for it by mistake fails rather than lies.
    count: count ?? Number.NaN,
    directCount: directCount ?? Number.NaN,
    firstDate: firstDate === '' ? null : firstDate,
    lastDate: lastDate === '' ? null : lastDate,
    articleCount: articleCount ?? Number.NaN,
  };
}
