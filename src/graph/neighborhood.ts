// Reads what lies around some actors as one small graph, the newest relations first and never all of a hub's.
import { RELATION_TYPES } from '../extract/types.ts';
import { boundsOf } from './pages.ts';
import { type EdgeRow, type FoundId, needsLinks, relationsOfActors, sidesOf, withFigures } from './relation.ts';
import type { StatementOptions, Store } from './store.ts';
import type { ActorRelationFilter, Keyed, Keyset, RelationFilter, RelationRow } from './types.ts';
import { type Degree, readDegrees, Walk } from './walk.ts';

export interface NeighborhoodQuery {
  readonly ids: readonly string[];
  /** How many hops from these actors, 1 or more. */
  readonly depth: number;
  readonly filter: RelationFilter;
  /** So many relations at most are read to count them; `MOST_READ` unless told. */
  readonly mostRead?: number;
}

export interface NeighborhoodRow {
  /** Nearest first; `depth` is the number of hops from the nearest of the actors asked for. */
  readonly nodes: readonly { readonly actorId: string; readonly depth: number }[];
  /** Nearest first, then newest first. */
  readonly edges: readonly RelationRow[];
  /** Whether the limit may have left something out. */
  readonly isTruncated: boolean;
}

type FoundEdge = Keyed<RelationRow> & { readonly owner: string };

/** From so many edges on that may be relations, those of an actor are read type by type from their indexes rather than sorted. */
const MANY_RELATIONS = 200;

/**
 * Level by level, the newest relations of each actor in equal shares until `limit` relations are there. Actors that the
 * graph does not hold are left out.
 */
export async function readNeighborhood(
  store: Store,
  { ids, depth, filter }: NeighborhoodQuery,
  limit: number,
  options?: StatementOptions,
): Promise<NeighborhoodRow> {
  let frontier = await degreesOf(store, ids, options);
  const depths = new Map(frontier.map(({ id }) => [id, 0]));
  const edges = new Map<string, RelationRow>();
  let isTruncated = false;
  for (let level = 1; level <= depth && frontier.length > 0; level++) {
    const left = limit - edges.size;
    // More than an equal share, for those who have fewer; one more tells whether there are more.
    const share = Math.min(left, Math.ceil((2 * left) / frontier.length));
    const found = await newestOf(store, frontier, filter, share + 1, options);
    isTruncated ||= hasMoreThan(share, found);
    const fresh = newestFirst(found.filter(({ row }) => !edges.has(row.id)));
    isTruncated ||= fresh.length > left;
    for (const { row } of fresh.slice(0, left)) edges.set(row.id, row);
    const reached = new Set(fresh.slice(0, left).flatMap(({ row }) => [row.sourceId, row.targetId]));
    const next = [...reached].filter((id) => !depths.has(id)).sort();
    for (const id of next) depths.set(id, level);
    // Full, and known to be cut: there is nothing more to learn.
    const goesOn = level < depth && !(isTruncated && edges.size === limit);
    frontier = goesOn ? await degreesOf(store, next, options) : [];
  }
  const nodes = [...depths].map(([actorId, hops]) => ({ actorId, depth: hops }));
  return { nodes, edges: [...edges.values()], isTruncated };
}

/** @returns null where more would have to be read than one question may. */
export async function countNeighborhood(
  store: Store,
  { ids, depth, filter, mostRead }: NeighborhoodQuery,
  options?: StatementOptions,
): Promise<{ readonly nodes: number; readonly edges: number } | null> {
  const walk = new Walk(store, filter, mostRead, options);
  let frontier = (await degreesOf(store, ids, options)).map(({ id }) => id);
  const seen = new Set(frontier);
  /** By both actors, since a relation may be met from either. */
  const relations = new Map<string, number>();
  for (let level = 1; level <= depth && frontier.length > 0; level++) {
    const steps = await walk.expand(frontier);
    if (walk.isCutOff) return null;
    const reached = new Set<string>();
    for (const { owner, other, relations: between } of steps) {
      relations.set(owner < other ? `${owner}:${other}` : `${other}:${owner}`, between);
      if (!seen.has(other)) reached.add(other);
    }
    for (const id of reached) seen.add(id);
    frontier = [...reached].sort();
  }
  return { nodes: seen.size, edges: [...relations.values()].reduce((sum, between) => sum + between, 0) };
}

/** Those that the graph holds, each once, in the order given. */
async function degreesOf(store: Store, ids: readonly string[], options?: StatementOptions): Promise<Degree[]> {
  if (ids.length === 0) return [];
  const found = new Map((await readDegrees(store, ids, options)).map((degree) => [degree.id, degree]));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/** The newest relations of each actor. */
async function newestOf(
  store: Store,
  actors: readonly Degree[],
  { types = RELATION_TYPES, ...filter }: RelationFilter,
  limit: number,
  options: StatementOptions | undefined,
): Promise<FoundEdge[]> {
  const whole: ActorRelationFilter = { ...filter, types, direction: 'ANY' };
  const page = { limit, after: null, before: null, backward: false };
  const [type, ...others] = new Set(types);
  if (needsLinks(filter) || (type !== undefined && others.length === 0)) {
    const lists = await relationsOfActors(
      store,
      actors.map(({ id }) => id),
      whole,
      page,
      options,
    );
    return [...lists].flatMap(([owner, list]) => list.map((keyed) => ({ owner, ...keyed })));
  }
  const hubs = actors.filter(({ edges, links }) => store.hasRelationshipIndexes && edges - links > MANY_RELATIONS);
  const rest = actors.filter((actor) => !hubs.includes(actor));
  const params = { ...sidesOf(whole), since: filter.since ?? '', ...boundsOf(page, 'newest') };
  const read = (statement: string, some: readonly Degree[]) =>
    some.length === 0
      ? []
      : store.read<FoundId & EdgeRow>(statement, { ids: some.map(({ id }) => id), ...params }, options);
  const found = await Promise.all([read('relation/of-hubs', hubs), read('relation/of-actors', rest)]);
  return withFigures(store, found.flat(), filter, options);
}

function hasMoreThan(share: number, found: readonly FoundEdge[]): boolean {
  const counts = new Map<string, number>();
  for (const { owner } of found) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts.values()].some((count) => count > share);
}

/** Each once: two actors of one level may have found the same. */
function newestFirst(found: readonly FoundEdge[]): FoundEdge[] {
  const unique = [...new Map(found.map((edge) => [edge.row.id, edge])).values()];
  return unique.sort((a, b) => compare(b.key, a.key));
}

function compare([dateA = '', idA = '']: Keyset, [dateB = '', idB = '']: Keyset): number {
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return idA < idB ? -1 : Number(idA > idB);
}
