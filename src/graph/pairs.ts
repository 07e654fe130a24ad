// The relations between two actors, by the ids that these can have: however many others either has, only theirs are read.
import { MUTUAL_RELATIONS, RELATION_TYPES, type RelationType } from '../extract/types.ts';
import { type EdgeRow, linkFilterOf, needsLinks, relationsByIds, toRow } from './relation.ts';
import { readFigures } from './relation-figures.ts';
import { relationId } from './roll-up.ts';
import type { Params, StatementOptions, Store } from './store.ts';
import type { RelationFilter, RelationRow } from './types.ts';
import type { Degree } from './walk.ts';

export type Pair = readonly [oneId: string, otherId: string];

/** Every id that a relation of two actors can have: one of what runs both ways, else one for each direction. */
export function relationIdsOf([a, b]: Pair, types: readonly RelationType[] = RELATION_TYPES): string[] {
  const [smaller, larger] = a < b ? [a, b] : [b, a];
  return [...new Set(types)].flatMap((type) =>
    MUTUAL_RELATIONS.has(type) ? [relationId(type, smaller, larger)] : [relationId(type, a, b), relationId(type, b, a)],
  );
}

/** From so many edges at both ends on, a relation is found by its id rather than among those of either. */
const HUB_DEGREE = 2_000;

/**
 * In the order of the pairs: the relations between the two, the one of most events first.
 * @param degrees of the actors; one that is not there has no relations.
 */
export async function relationsOfPairs(
  store: Store,
  pairs: readonly Pair[],
  filter: RelationFilter,
  degrees: readonly Degree[],
  options?: StatementOptions,
): Promise<RelationRow[][]> {
  const known = new Map(degrees.map(({ id, edges }) => [id, edges]));
  const real = pairs.filter(([one, other]) => known.has(one) && known.has(other));
  const isBetweenHubs = (pair: Pair) => pair.every((id) => (known.get(id) ?? 0) > HUB_DEGREE);
  const found = await readRelations(store, real, filter, isBetweenHubs, options);
  return pairs.map((pair) =>
    relationIdsOf(pair, filter.types)
      .flatMap((id) => found.get(id) ?? [])
      .sort(strongestFirst),
  );
}

async function readRelations(
  store: Store,
  pairs: readonly Pair[],
  filter: RelationFilter,
  isBetweenHubs: (pair: Pair) => boolean,
  options: StatementOptions | undefined,
): Promise<Map<string, RelationRow>> {
  const idsOf = (some: readonly Pair[]) => [...new Set(some.flatMap((pair) => relationIdsOf(pair, filter.types)))];
  if (pairs.length === 0) return new Map();
  if (filter.since !== undefined || needsLinks(filter)) {
    const tx = { run: <Row>(name: string, params: Params) => store.read<Row>(name, params, options) };
    const figures = await readFigures(tx, idsOf(pairs), linkFilterOf(filter));
    return new Map([...figures].map(([id, counted]) => [id, toRow(id, counted)]));
  }
  const hubs = store.hasRelationshipIndexes ? pairs.filter(isBetweenHubs) : [];
  const rest = pairs.filter((pair) => !hubs.includes(pair)).map(([oneId, otherId]) => ({ oneId, otherId }));
  const { types = RELATION_TYPES } = filter;
  const [betweenHubs, others] = await Promise.all([
    hubs.length === 0 ? [] : relationsByIds(store, idsOf(hubs), options),
    rest.length === 0 ? [] : store.read<EdgeRow>('path/relations', { pairs: rest, types }, options),
  ]);
  return new Map([...betweenHubs, ...others.map((row): [string, RelationRow] => [row.id, toRow(row.id, row)])]);
}

function strongestFirst(a: RelationRow, b: RelationRow): number {
  const [newerA, newerB] = [a.lastDate ?? '', b.lastDate ?? ''];
  return b.count - a.count || compare(newerB, newerA) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
