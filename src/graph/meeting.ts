// Finds relations between two small sets of actors by the ids that these can have, so that none of a hub's others are read.
import { type Pair, relationIdsOf, relationsOfPairs } from './pairs.ts';
import { linkFilterOf } from './relation.ts';
import { parseRelationId } from './relation-figures.ts';
import type { StatementOptions, Store } from './store.ts';
import type { RelationFilter } from './types.ts';
import { readDegrees, type Step } from './walk.ts';

/** Of so many ids it is asked at most whether they are there. */
const MOST_PROBES = 4_000;

/** A probe costs less than to read a relation among those of an actor. */
const PROBES_A_READ = 2;

/** Fewer relations are read as soon as asked for. */
const FEW_RELATIONS = 200;

/**
 * Whether asking for every id costs less than reading so many relations.
 * @param cost number of relations that the actors of one set have.
 */
export function isWorthProbing(
  store: Store,
  near: readonly string[],
  far: readonly string[],
  { types }: RelationFilter,
  cost: number,
): boolean {
  const probes = near.length * far.length * relationIdsOf(['a', 'b'], types).length;
  return store.hasRelationshipIndexes && cost > FEW_RELATIONS && probes <= Math.min(MOST_PROBES, cost * PROBES_A_READ);
}

/** Every step from one of the near to one of the far; no actor is among both. */
export async function findMeetings(
  store: Store,
  near: readonly string[],
  far: readonly string[],
  filter: RelationFilter,
  options?: StatementOptions,
): Promise<Step[]> {
  const pairs = near.flatMap((owner) => far.map((other): Pair => [owner, other]));
  const keys = pairs.flatMap((pair) => relationIdsOf(pair, filter.types)).flatMap((id) => parseRelationId(id) ?? []);
  const rows = keys.map(({ id, sourceId }) => ({ id, sourceId }));
  const found = await store.read<{ id: string }>('path/probe', { rows, ...linkFilterOf(filter) }, options);
  const ids = new Set(found.map(({ id }) => id));
  const met = pairs.filter((pair) => relationIdsOf(pair, filter.types).some((id) => ids.has(id)));
  if (met.length === 0) return [];
  const degrees = await readDegrees(store, [...new Set(met.flat())], options);
  const relations = await relationsOfPairs(store, met, filter, degrees, options);
  return met.map(([owner, other], index) => {
    const between = relations[index] ?? [];
    return { owner, other, relations: between.length, events: between.reduce((sum, { count }) => sum + count, 0) };
  });
}
