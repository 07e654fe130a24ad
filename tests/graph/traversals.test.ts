// Paths and neighborhoods of made-up graphs, beside what a plain walk over all relations finds.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RELATION_TYPES, type RelationType } from '../../src/extract/types.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { countNeighborhood, readNeighborhood } from '../../src/graph/neighborhood.ts';
import { findPaths } from '../../src/graph/path.ts';
import { listRelations } from '../../src/graph/relation.ts';
import type { Store } from '../../src/graph/store.ts';
import type { RelationFilter, RelationRow } from '../../src/graph/types.ts';
import { type Service, startService } from '../server/service.ts';
import { generateExtraction } from './generate.ts';
import { first } from './read-cases.ts';

let service: Service;
let store: Store;
let actorIds: string[];
beforeAll(async () => {
  service = await startService([]);
  store = service.store;
  for (let seed = 0; seed < 8; seed++) await ingest(store, generateExtraction(seed, { events: 6, people: 60 }));
  actorIds = [...new Set((await all({})).flatMap(({ sourceId, targetId }) => [sourceId, targetId]))].sort();
});
afterAll(() => service.close());

async function all(filter: RelationFilter): Promise<RelationRow[]> {
  return (await listRelations(store, filter, first(5_000))).map(({ row }) => row);
}

/** Hops from some actors to everyone within reach. */
function distances(relations: readonly RelationRow[], ids: readonly string[], depth: number): Map<string, number> {
  const found = new Map(ids.map((id) => [id, 0]));
  for (let hops = 1; hops <= depth; hops++) {
    for (const { sourceId, targetId } of relations) {
      for (const [one, other] of [
        [sourceId, targetId],
        [targetId, sourceId],
      ] as const) {
        if (found.get(one) === hops - 1 && !found.has(other)) found.set(other, hops);
      }
    }
  }
  return found;
}

const anyActor = fc.nat().map((index) => (): string => actorIds[index % actorIds.length] ?? '');
const anyTypes = fc.option(fc.subarray<RelationType>([...RELATION_TYPES], { minLength: 1 }), { nil: undefined });
const anyFilter = fc
  .record({ types: anyTypes, since: fc.option(fc.constantFrom('1995-01-01', '2010-01-01'), { nil: undefined }) })
  .map(({ types, since }): RelationFilter => ({ ...(types && { types }), ...(since && { since }) }));

it('A path is as short as can be, and each of its hops is a relation of those asked for.', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyActor,
      anyActor,
      anyFilter,
      fc.integer({ min: 1, max: 6 }),
      async (one, other, filter, maxHops) => {
        const [fromId, toId] = [one(), other()];
        fc.pre(fromId !== toId);
        const relations = await all(filter);
        const hops = distances(relations, [fromId], maxHops).get(toId);
        const paths = await findPaths(store, { fromId, toId, filter, maxHops, limit: 3 });
        expect(paths.length > 0).toBe(hops !== undefined);
        expect(new Set(paths.map(({ actorIds: ids }) => ids.join())).size).toBe(paths.length);
        for (const path of paths) {
          expect(path.hops).toHaveLength(hops ?? -1);
          expect([path.actorIds[0], path.actorIds.at(-1)]).toEqual([fromId, toId]);
          for (const hop of path.hops) {
            const between = relations.filter(({ sourceId, targetId }) =>
              [`${hop.fromId} ${hop.toId}`, `${hop.toId} ${hop.fromId}`].includes(`${sourceId} ${targetId}`),
            );
            expect([...hop.relations].sort(byId)).toEqual(between.sort(byId));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('A neighborhood that is not cut holds everyone within reach and every relation that leads there, and so do its totals.', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyActor, { minLength: 1, maxLength: 3 }),
      anyFilter,
      fc.integer({ min: 1, max: 3 }),
      async (some, filter, depth) => {
        const ids = [...new Set(some.map((id) => id()))];
        const relations = await all(filter);
        const reach = distances(relations, ids, depth);
        const edges = relations.filter(({ sourceId, targetId }) =>
          [sourceId, targetId].some((id) => (reach.get(id) ?? depth) < depth),
        );
        const graph = await readNeighborhood(store, { ids, depth, filter }, 1_000);
        expect(graph.isTruncated).toBe(false);
        expect(new Map(graph.nodes.map((node) => [node.actorId, node.depth]))).toEqual(reach);
        expect([...graph.edges].sort(byId)).toEqual(edges.sort(byId));
        const totals = await countNeighborhood(store, { ids, depth, filter });
        expect(totals).toEqual({ nodes: reach.size, edges: edges.length });
      },
    ),
    { numRuns: 40 },
  );
});

it('A neighborhood that is cut is never larger than its limit, says so, and every end of an edge is a node.', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyActor,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (id, limit, depth) => {
        const query = { ids: [id()], depth, filter: {} };
        const graph = await readNeighborhood(store, query, limit);
        const totals = await countNeighborhood(store, query);
        expect(graph.edges.length).toBeLessThanOrEqual(limit);
        const nodes = new Set(graph.nodes.map(({ actorId }) => actorId));
        for (const { sourceId, targetId } of graph.edges) expect(nodes.has(sourceId) && nodes.has(targetId)).toBe(true);
        if (!graph.isTruncated) expect(totals).toEqual({ nodes: graph.nodes.length, edges: graph.edges.length });
        expect(await readNeighborhood(store, query, limit)).toEqual(graph);
      },
    ),
    { numRuns: 40 },
  );
});

function byId(a: RelationRow, b: RelationRow): number {
  return a.id < b.id ? -1 : 1;
}
