// Finds the shortest ways from one actor to another over relations, walking from both ends so that hubs cost little.
import { EntenteError } from '../errors.ts';
import { findMeetings, isWorthProbing } from './meeting.ts';
import { type Pair, relationsOfPairs } from './pairs.ts';
import { bestPaths, type Parents } from './path-ranking.ts';
import type { StatementOptions, Store } from './store.ts';
import type { RelationFilter, RelationRow } from './types.ts';
import { type Degree, MOST_READ, readDegrees, type Step, Walk } from './walk.ts';

export interface PathQuery {
  readonly fromId: string;
  readonly toId: string;
  readonly filter: RelationFilter;
  /** 1 or more. */
  readonly maxHops: number;
  /** So many paths at most. */
  readonly limit: number;
  /** Of so many relations at most; `MOST_READ` unless told. */
  readonly mostRead?: number;
}

/** From one actor to the next; the relation of most events comes first. */
export interface HopRow {
  readonly fromId: string;
  readonly toId: string;
  readonly relations: readonly RelationRow[];
}

export interface PathRow {
  readonly actorIds: readonly string[];
  readonly hops: readonly HopRow[];
}

/** Of so many actors the degrees are read, to walk on from the end where that takes less; of more they are guessed. */
const MOST_DEGREES = 100;
const USUAL_DEGREE = 20;

/** From so many relations on, a level is read in two steps: first those that end a path, then all. */
const MANY_RELATIONS = 2_000;

/**
 * All of the same, least number of hops; those first whose weakest hop has the most events, then by ids.
 * @returns none where there is no path or no such actor.
 * @throws EntenteError SEARCH_CUT_OFF where none was found within the bound of work: there may be one.
 */
export async function findPaths(store: Store, query: PathQuery, options?: StatementOptions): Promise<PathRow[]> {
  const { fromId, toId, filter, limit } = query;
  if (limit === 0) return [];
  const degrees = await readDegrees(store, [fromId, toId], options);
  // Two hubs are soon found to be related, without a look at anyone else.
  const [direct = []] = await relationsOfPairs(store, [[fromId, toId]], filter, degrees, options);
  if (direct.length > 0) return [{ actorIds: [fromId, toId], hops: [{ fromId, toId, relations: direct }] }];
  const found = await search(store, query, degrees, options);
  if (found.length === 0) return [];
  const pairs = found.flatMap((ids) => ids.slice(1).map((id, index): Pair => [ids[index] ?? '', id]));
  const degreesOnTheWay = await readDegrees(store, [...new Set(found.flat())], options);
  const relations = await relationsOfPairs(store, pairs, filter, degreesOnTheWay, options);
  let next = 0;
  const paths = found.map((actorIds) => ({
    actorIds,
    hops: actorIds.slice(1).map((id, index) => {
      const hop = { fromId: actorIds[index] ?? '', toId: id, relations: relations[next] ?? [] };
      next++;
      return hop;
    }),
  }));
  // A relation may be gone since the walk: so is the path then.
  return paths.filter(({ hops }) => hops.every((hop) => hop.relations.length > 0));
}

/** What is known from one end: for each level, its actors and from whom they were reached. */
interface Side {
  readonly levels: Parents[];
  readonly seen: Set<string>;
  /** The outermost level, those first that take least. */
  frontier: readonly string[];
  cost: number;
}

/** Ids of actors from one end to the other. */
async function search(
  store: Store,
  { fromId, toId, filter, maxHops, limit, mostRead = MOST_READ }: PathQuery,
  degrees: readonly Degree[],
  options: StatementOptions | undefined,
): Promise<string[][]> {
  const walk = new Walk(store, filter, mostRead, options);
  const [from, to] = [fromId, toId].map((id) => degrees.find((degree) => degree.id === id));
  if (from === undefined || to === undefined) return [];
  const [start, end] = [startAt(from, walk.costOf(from)), startAt(to, walk.costOf(to))];
  for (let hops = 1; hops <= maxHops; hops++) {
    const [near, far] = start.cost <= end.cost ? [start, end] : [end, start];
    const isLast = hops === maxHops;
    const met = hops === 1 ? [] : await meet(store, walk, near, far, filter, options);
    if (met?.length === 0 && isLast && !walk.isCutOff) return [];
    // On the last hop only those who were reached from the other end matter.
    const goals = isLast ? far.frontier : undefined;
    const steps = met !== null && met.length > 0 ? met : await walk.expand(near.frontier, goals);
    const level = levelOf(steps, near.seen);
    near.levels.push(level);
    const outermost = far.levels.at(-1);
    const meetings = [...level.keys()].filter((id) => outermost?.has(id));
    // All shorter ways were looked at to the end, so these are shortest even where this level was not.
    if (meetings.length > 0) return bestPaths(start.levels, end.levels, meetings, limit);
    if (walk.isCutOff) throw cutOff(mostRead);
    if (level.size === 0) return [];
    for (const id of level.keys()) near.seen.add(id);
    if (!isLast) await moveOn(store, walk, near, [...level.keys()].sort(), options);
  }
  return [];
}

/**
 * The last steps of a path, if these lead there, found for less than it takes to go on to everyone.
 * @returns null where it was not looked for.
 */
async function meet(
  store: Store,
  walk: Walk,
  near: Side,
  far: Side,
  filter: RelationFilter,
  options: StatementOptions | undefined,
): Promise<Step[] | null> {
  if (isWorthProbing(store, near.frontier, far.frontier, filter, near.cost)) {
    return findMeetings(store, near.frontier, far.frontier, filter, options);
  }
  // Of a hub's many others, those who were reached from the other end are often enough.
  return near.cost > MANY_RELATIONS && !walk.isCutOff ? walk.expand(near.frontier, far.frontier) : null;
}

function levelOf(steps: readonly Step[], seen: ReadonlySet<string>): Parents {
  const level: Parents = new Map();
  for (const { owner, other, events } of steps) {
    if (seen.has(other)) continue;
    const parents = level.get(other) ?? [];
    level.set(other, parents);
    parents.push({ id: owner, events });
  }
  return level;
}

function startAt({ id }: Degree, cost: number): Side {
  return { levels: [new Map([[id, []]])], seen: new Set([id]), frontier: [id], cost };
}

async function moveOn(
  store: Store,
  walk: Walk,
  side: Side,
  ids: readonly string[],
  options: StatementOptions | undefined,
): Promise<void> {
  side.frontier = ids;
  side.cost = ids.length * USUAL_DEGREE;
  if (ids.length > MOST_DEGREES) return;
  const costs = new Map((await readDegrees(store, ids, options)).map((degree) => [degree.id, walk.costOf(degree)]));
  const costOf = (id: string) => costs.get(id) ?? 0;
  side.frontier = [...ids].sort((a, b) => costOf(a) - costOf(b));
  side.cost = ids.reduce((sum, id) => sum + costOf(id), 0);
}

function cutOff(mostRead: number): EntenteError {
  return new EntenteError(
    'SEARCH_CUT_OFF',
    `No path was found among the first ${mostRead.toLocaleString('en')} relations, and there may be one further on: ask for fewer "types", for a period or for fewer "maxHops".`,
  );
}
