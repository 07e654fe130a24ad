// What neighborhoods must give, the same on both engines.
import { describe, expect, it } from 'vitest';
import { countNeighborhood, type NeighborhoodQuery, readNeighborhood } from '../../src/graph/neighborhood.ts';
import type { Store } from '../../src/graph/store.ts';
import { load } from './nine-countries.ts';
import type { TestStores } from './test-stores.ts';

export function describeNeighborhoods(stores: TestStores): void {
  describe('neighborhoods', () => {
    const read = async (store: Store, query: Partial<NeighborhoodQuery>, limit = 200) => {
      const whole: NeighborhoodQuery = { ids: ['FRA'], depth: 1, filter: {}, ...query };
      const { nodes, edges, isTruncated } = await readNeighborhood(store, whole, limit);
      const totals = await countNeighborhood(store, whole);
      if (!isTruncated) expect(totals).toEqual({ nodes: nodes.length, edges: edges.length });
      return {
        nodes: nodes.map(({ actorId, depth }) => `${actorId} ${depth}`),
        edges: edges.map(({ id }) => id),
        isTruncated,
        totals,
      };
    };

    it('Around an actor are those it is related to, and the relations that lead there, newest first.', async () => {
      const store = await load(stores);
      expect(await read(store, {})).toEqual({
        nodes: ['FRA 0', 'DEU 1', 'ITA 1'],
        edges: ['MET_WITH:DEU:FRA', 'VISITED:ITA:FRA'],
        isTruncated: false,
        totals: { nodes: 3, edges: 2 },
      });
    });

    it('Further out come those whom these are related to, each actor at its least distance and each relation once.', async () => {
      const store = await load(stores);
      const { nodes, edges } = await read(store, { depth: 2 });
      expect(nodes).toEqual(['FRA 0', 'DEU 1', 'ITA 1', 'POL 2', 'the-envoy 2']);
      expect(edges).toEqual([
        'MET_WITH:DEU:FRA',
        'VISITED:ITA:FRA',
        'MET_WITH:DEU:POL',
        'MET_WITH:DEU:the-envoy',
        'ACCUSED:DEU:POL',
        'VISITED:ITA:POL',
      ]);
      expect((await read(store, { depth: 3 })).nodes).toContain('GBR 3');
      expect((await read(store, { ids: ['FRA', 'POL', 'FRA'] })).nodes).toEqual([
        'FRA 0',
        'POL 0',
        'DEU 1',
        'GBR 1',
        'ITA 1',
      ]);
    });

    it('Ids of nobody are passed over, and an actor alone is a graph of one node.', async () => {
      const store = await load(stores);
      expect((await read(store, { ids: ['nobody'] })).nodes).toEqual([]);
      expect((await read(store, { ids: [] })).nodes).toEqual([]);
      expect(await read(store, { ids: ['ESP', 'nobody'] })).toMatchObject({ nodes: ['ESP 0'], edges: [] });
    });

    it('Types, dates and statuses narrow it, and its figures are those of the events that are left.', async () => {
      const store = await load(stores);
      expect((await read(store, { filter: { types: ['VISITED'] } })).edges).toEqual(['VISITED:ITA:FRA']);
      expect((await read(store, { filter: { since: '2016-01-01' } })).edges).toEqual(['MET_WITH:DEU:FRA']);
      expect((await read(store, { filter: { until: '2015-01-01' } })).edges).toEqual(['VISITED:ITA:FRA']);
      expect((await read(store, { filter: { statuses: ['PLANNED'] } })).nodes).toEqual(['FRA 0', 'ESP 1']);
      const filter = { since: '2016-03-02' };
      const { edges } = await readNeighborhood(store, { ids: ['FRA'], depth: 1, filter }, 9);
      expect(edges[0]).toMatchObject({ id: 'MET_WITH:DEU:FRA', count: 2, firstDate: '2016-03-02' });
    });

    it('What is too much is cut to the newest relations of each actor, and it says so.', async () => {
      const store = await load(stores);
      expect(await read(store, { ids: ['DEU'] }, 2)).toEqual({
        nodes: ['DEU 0', 'POL 1', 'the-envoy 1'],
        edges: ['MET_WITH:DEU:POL', 'MET_WITH:DEU:the-envoy'],
        isTruncated: true,
        totals: { nodes: 4, edges: 4 },
      });
      // ITA's relations are older than all of DEU's, and yet some of them stay.
      const shared = await read(store, { ids: ['DEU', 'ITA', 'GBR', 'FJI'] }, 4);
      expect(shared.edges).toHaveLength(4);
      expect(shared.isTruncated).toBe(true);
      expect(await read(store, { ids: ['FRA'] }, 2)).toMatchObject({ isTruncated: false });
      expect(await read(store, { ids: ['FRA'], depth: 2 }, 2)).toMatchObject({ isTruncated: true });
    });

    it('What would take too much to count is not counted.', async () => {
      const store = await load(stores);
      const query = { ids: ['FRA'], depth: 3, filter: {}, mostRead: 5 };
      expect(await countNeighborhood(store, query)).toBeNull();
      expect(await countNeighborhood(store, { ...query, depth: 1 })).toEqual({ nodes: 3, edges: 2 });
    });
  });
}
