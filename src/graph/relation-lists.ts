// Lists of relations whatever they are narrowed and sorted by: the usual ones as relation.ts reads them, others here.
import { RELATION_TYPES, type RelationType } from '../extract/types.ts';
import { keyedByDate, type MeetArticle } from './event.ts';
import { formOf, inOrder, LAST, readPages, readTotal, readTotals } from './pages.ts';
import * as usual from './relation.ts';
import { conditionsOf, evidenceOf, hasConditions } from './relation-conditions.ts';
import { type Figures, parseRelationId, readFigures } from './relation-figures.ts';
import * as support from './relation-support.ts';
import type { StatementOptions, Store } from './store.ts';
import type {
  ActorRelationFilter,
  EventRow,
  EvidenceRow,
  GraphRelationFilter,
  Keyed,
  Keyset,
  Page,
  RelationFilter,
  RelationRow,
  RelationSort,
} from './types.ts';

// A list in another order, not narrowed by its events, sorts the typed edges by their figures. One that is narrowed by
// more than dates and statuses adds up the links of the events that are left, beginning at the place, agreement or words
// that narrow it where an actor has many.

type Sorted = RelationFilter & { readonly sort?: RelationSort };
type Found = { readonly owner: string; readonly key1: string | number; readonly id: string };

/** From the highest of its order down, then by id downward; the key is both. */
export async function relationsOfActors(
  store: Store,
  ids: readonly string[],
  filter: ActorRelationFilter,
  page: Page,
  options?: StatementOptions,
  meet?: usual.MeetActor,
): Promise<Map<string, Keyed<RelationRow>[]>> {
  if (isUsual(filter)) return usual.relationsOfActors(store, ids, filter, page, options, meet);
  const { sort = 'LAST', withId = '' } = filter;
  const lists = new Map<string, Keyed<RelationRow>[]>(ids.map((id) => [id, []]));
  const params = { ids, ...usual.sidesOf(filter), withId, ...startOf(sort, page) };
  let rows: readonly (Keyed<RelationRow> & { readonly owner: string })[];
  if (isNarrowed(filter)) {
    const start = await startOfActors(store, ids, filter, options);
    const matching = { ...params, ...usual.linkFilterOf(filter), ...conditionsOf(filter) };
    const statement = formOf(`relation/matching-of-actors:${sort}:${start}`, page);
    rows = await withFigures(store, await store.read<Found>(statement, matching, options), filter, options);
  } else {
    const type = mostOf(filter);
    if (type !== null) return mostOfActors(store, ids, type, filter, page, options);
    const statement = formOf(`relation/ordered-of-actors:${sort}`, page);
    const found = await store.read<Found & usual.EdgeRow>(statement, params, options);
    rows = found.map(({ owner, key1, ...edge }) => ({ owner, key: [key1, edge.id], row: usual.toRow(edge.id, edge) }));
  }
  for (const { owner, ...keyed } of rows) lists.get(owner)?.push(keyed);
  for (const list of lists.values()) inOrder(list, page);
  return lists;
}

/** The one type of which the most events are asked for: the usual question, which an index answers on any hub. */
function mostOf({ sort, types = [], withId }: ActorRelationFilter): RelationType | null {
  const [type, ...others] = new Set(types);
  return sort === 'COUNT' && withId === undefined && others.length === 0 ? (type ?? null) : null;
}

async function mostOfActors(
  store: Store,
  ids: readonly string[],
  type: RelationType,
  filter: ActorRelationFilter,
  page: Page,
  options: StatementOptions | undefined,
): Promise<Map<string, Keyed<RelationRow>[]>> {
  const { outTypes, inTypes } = usual.sidesOf(filter);
  const params = { ids, asSource: outTypes.length > 0, asTarget: inTypes.length > 0 };
  const lists = new Map<string, Keyed<RelationRow>[]>(ids.map((id) => [id, []]));
  const statement = formOf(`relation/most-of-actors-of-type:${type}`, page);
  type Row = usual.EdgeRow & { readonly owner: string };
  for (const { owner, ...edge } of await store.read<Row>(
    statement,
    { ...params, ...startOf('COUNT', page) },
    options,
  )) {
    lists.get(owner)?.push({ key: [edge.count, edge.id], row: usual.toRow(edge.id, edge) });
  }
  for (const list of lists.values()) inOrder(list, page);
  return lists;
}

export async function countRelationsOfActors(
  store: Store,
  ids: readonly string[],
  filter: ActorRelationFilter,
  options?: StatementOptions,
  meet?: usual.MeetActor,
): Promise<Map<string, number>> {
  if (!hasConditions(filter)) return usual.countRelationsOfActors(store, ids, filter, options, meet);
  const start = await startOfActors(store, ids, filter, options);
  const params = {
    ids,
    ...usual.sidesOf(filter),
    withId: filter.withId ?? '',
    ...usual.linkFilterOf(filter),
    ...conditionsOf(filter),
  };
  return readTotals(store, `relation/count-matching-of-actors:${start}`, params, ids, options);
}

/** In the same orders. */
export async function listRelations(
  store: Store,
  filter: GraphRelationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<RelationRow>[]> {
  if (isUsual(filter)) return usual.listRelations(store, filter, page, options);
  const { sort = 'LAST' } = filter;
  const params = { ...amongOf(filter), ...startOf(sort, page) };
  if (!isNarrowed(filter)) {
    const statement = formOf(`relation/ordered:${sort}`, page);
    const found = await store.read<Found & usual.EdgeRow>(statement, params, options);
    const rows = found.map(({ key1, ...edge }) => ({ key: [key1, edge.id], row: usual.toRow(edge.id, edge) }));
    return inOrder(rows, page);
  }
  const matching = { ...params, ...usual.linkFilterOf(filter), ...conditionsOf(filter) };
  const statement = formOf(`relation/matching:${sort}:${narrowest(store, filter)}`, page);
  const rows = await withFigures(store, await store.read<Found>(statement, matching, options), filter, options);
  return inOrder(
    rows.map(({ key, row }) => ({ key, row })),
    page,
  );
}

export function countRelations(store: Store, filter: GraphRelationFilter, options?: StatementOptions): Promise<number> {
  if (!hasConditions(filter)) return usual.countRelations(store, filter, options);
  const params = { ...amongOf(filter), ...usual.linkFilterOf(filter), ...conditionsOf(filter) };
  return readTotal(store, `relation/count-matching:${narrowest(store, filter)}`, params, options);
}

/** Newest first, undated last, then by id. */
export function eventsOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  if (!hasConditions(filter)) return support.eventsOfRelations(store, ids, filter, page, options);
  type FoundEvent = EventRow & { readonly key1: string; readonly owner: string };
  const params = { ...support.behind(ids, filter), ...conditionsOf(filter) };
  const statement = 'event/of-relations-matching';
  return readPages<FoundEvent, EventRow>(store, statement, params, ids, page, 'newest', keyedByDate, options);
}

export function countEventsOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  if (!hasConditions(filter)) return support.countEventsOfRelations(store, ids, filter, options);
  const params = { ...support.behind(ids, filter), ...conditionsOf(filter) };
  return readTotals(store, 'event/count-of-relations-matching', params, ids, options);
}

/** Of the newest events first, and of their sentences those that meet the filter; at most `limit` a relation. */
export async function evidenceOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  limit: number,
  options?: StatementOptions,
  meet?: MeetArticle,
): Promise<Map<string, EvidenceRow[]>> {
  if (!hasConditions(filter)) return support.evidenceOfRelations(store, ids, filter, limit, options, meet);
  const params = { ...support.behind(ids, filter), ...conditionsOf(filter), limit };
  return support.readEvidence(store, 'event/evidence-of-relations-matching', params, ids, options);
}

/** Whether pages and numbers of such lists bring the names of those whose lists they are. */
export function bringsOwners(filter: ActorRelationFilter): boolean {
  return isUsual(filter) && usual.bringsOwners(filter);
}

function isUsual(filter: Sorted): boolean {
  return (filter.sort ?? 'LAST') === 'LAST' && !hasConditions(filter);
}

/** Whether the figures are not those of the edges. */
function isNarrowed(filter: RelationFilter): boolean {
  return hasConditions(filter) || filter.since !== undefined || usual.needsLinks(filter);
}

/** Every list goes down: a first page begins above all values, a last page below all. */
function startOf(sort: RelationSort, page: Page): { key1: string | number; key2: string; limit: number } {
  const cursor: Keyset | null = page.backward ? page.before : page.after;
  const [lowest, highest] = sort === 'COUNT' ? [-1, Number.MAX_SAFE_INTEGER] : ['', LAST];
  const [key1 = page.backward ? lowest : highest, key2 = page.backward ? '' : LAST] = cursor ?? [];
  return { key1, key2: String(key2), limit: page.limit };
}

type Start = 'All' | 'Place' | 'Agreement' | 'Words';

/** The condition that leaves the fewest events to look at. Words have an index in Neo4j alone. */
function narrowest(store: Store, { placeId, agreementId, text }: RelationFilter): Start {
  if (agreementId !== undefined) return 'Agreement';
  if (placeId !== undefined) return 'Place';
  return text !== undefined && store.hasRelationshipIndexes ? 'Words' : 'All';
}

/** Most actors have fewer events than a place or a word; a hub has more. */
export async function startOfActors(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  options: StatementOptions | undefined,
): Promise<Start> {
  const start = narrowest(store, filter);
  return start !== 'All' && (await usual.haveHub(store, ids, options)) ? start : 'All';
}

function amongOf({ types = RELATION_TYPES, amongIds }: GraphRelationFilter) {
  return { all: amongIds === undefined, amongIds: [...new Set(amongIds)], types };
}

/** Rows with the figures of the events, and of their sentences, that the filter leaves. */
async function withFigures(
  store: Store,
  found: readonly Found[],
  filter: RelationFilter,
  options: StatementOptions | undefined,
): Promise<(Keyed<RelationRow> & { readonly owner: string })[]> {
  const figures = await matchingFigures(
    store,
    found.map(({ id }) => id),
    filter,
    options,
  );
  return found.flatMap(({ owner, key1, id }) => {
    // Written to meanwhile, a relation may have no such events any more.
    const counted = figures.get(id);
    return counted === undefined ? [] : [{ owner, key: [key1, id], row: usual.toRow(id, counted) }];
  });
}

async function matchingFigures(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  options: StatementOptions | undefined,
): Promise<Map<string, Figures>> {
  const links = usual.linkFilterOf(filter);
  const tx = { run: <Row>(name: string, params: Record<string, unknown>) => store.read<Row>(name, params, options) };
  if (!hasConditions(filter)) return readFigures(tx, ids, links);
  const keys = [...new Set(ids)].flatMap((id) => parseRelationId(id) ?? []);
  if (keys.length === 0) return new Map();
  const rows = keys.map(({ id, sourceId }) => ({ id, sourceId }));
  const { placeId = '', agreementId = '' } = filter;
  type Row = Figures & { readonly id: string; readonly firstDate: string | null };
  const params = { rows, ...links, placeId, agreementId, ...evidenceOf(filter) };
  const counted = await store.read<Row>('relation/figures-matching', params, options);
  return new Map(counted.map(({ id, firstDate, ...rest }) => [id, { ...rest, firstDate: firstDate ?? '' }]));
}
