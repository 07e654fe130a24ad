// What paths must give, the same on both engines.
import { describe, expect, it } from 'vitest';
import { findMeetings, isWorthProbing } from '../../src/graph/meeting.ts';
import { findPaths, type PathQuery } from '../../src/graph/path.ts';
import type { Store } from '../../src/graph/store.ts';
import { IDS, load } from './nine-countries.ts';
import type { TestStores } from './test-stores.ts';

/** What a store is asked while some work goes on. */
async function statementsOf(store: Store, work: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const stop = store.onStatement(({ name }) => names.push(name));
  await work();
  stop();
  return names;
}

export function describePaths(stores: TestStores): void {
  describe('paths', () => {
    const find = async (store: Store, from: string, to: string, more: Partial<PathQuery> = {}) => {
      const paths = await findPaths(store, { fromId: from, toId: to, filter: {}, maxHops: 6, limit: 5, ...more });
      return paths.map(({ actorIds }) => actorIds.join(' '));
    };

    it('All shortest paths are found, whichever way relations run, and the one of the strongest hops comes first.', async () => {
      const store = await load(stores);
      expect(await find(store, 'FRA', 'POL')).toEqual(['FRA DEU POL', 'FRA ITA POL']);
      expect(await find(store, 'POL', 'FRA')).toEqual(['POL DEU FRA', 'POL ITA FRA']);
      expect(await find(store, 'FRA', 'USA')).toEqual(['FRA DEU POL GBR USA', 'FRA ITA POL GBR USA']);
      expect(await find(store, 'FRA', 'USA', { limit: 1 })).toEqual(['FRA DEU POL GBR USA']);
      expect(await find(store, 'FRA', 'USA', { limit: 0 })).toEqual([]);
    });

    it('Each hop has all relations between its two actors, the one of most events first, with their figures.', async () => {
      const store = await load(stores);
      const [path] = await findPaths(store, { fromId: 'FRA', toId: 'POL', filter: {}, maxHops: 4, limit: 1 });
      expect(path?.hops.map(({ fromId, toId, relations }) => [fromId, toId, relations.map(({ id }) => id)])).toEqual([
        ['FRA', 'DEU', ['MET_WITH:DEU:FRA']],
        ['DEU', 'POL', ['MET_WITH:DEU:POL', 'ACCUSED:DEU:POL']],
      ]);
      expect(path?.hops[0]?.relations[0]).toMatchObject({ count: 3, directCount: 2, firstDate: '2016-03-01' });
      const [direct] = await findPaths(store, { fromId: 'POL', toId: 'DEU', filter: {}, maxHops: 4, limit: 1 });
      expect(direct?.hops[0]?.relations.map(({ id }) => id)).toEqual(['MET_WITH:DEU:POL', 'ACCUSED:DEU:POL']);
    });

    it('A path has no more hops than allowed, and there is none to whom nobody is related or who is not there.', async () => {
      const store = await load(stores);
      expect(await find(store, 'FRA', 'USA', { maxHops: 4 })).toHaveLength(2);
      expect(await find(store, 'FRA', 'USA', { maxHops: 3 })).toEqual([]);
      expect(await find(store, 'FRA', 'POL', { maxHops: 1 })).toEqual([]);
      expect(await find(store, 'FRA', 'TON')).toEqual([]);
      expect(await find(store, 'FRA', 'nobody')).toEqual([]);
      expect(await find(store, 'nobody', 'FRA')).toEqual([]);
    });

    it('Types, dates and statuses say which relations lead on, and the hops show only these.', async () => {
      const store = await load(stores);
      expect(await find(store, 'FRA', 'POL', { filter: { types: ['VISITED'] } })).toEqual(['FRA ITA POL']);
      expect(await find(store, 'FRA', 'POL', { filter: { types: ['ASSAULTED'] } })).toEqual([]);
      expect(await find(store, 'FRA', 'POL', { filter: { types: [] } })).toEqual([]);
      expect(await find(store, 'FRA', 'POL', { filter: { since: '2016-01-01' } })).toEqual(['FRA DEU POL']);
      expect(await find(store, 'FRA', 'POL', { filter: { until: '2014-12-31' } })).toEqual(['FRA ITA POL']);
      expect(await find(store, 'FRA', 'POL', { filter: { since: '2018-01-01' } })).toEqual([]);
      expect(await find(store, 'FRA', 'ESP')).toEqual([]);
      expect(await find(store, 'ESP', 'DEU', { filter: { statuses: ['PLANNED', 'OCCURRED'] } })).toEqual([
        'ESP FRA DEU',
      ]);
      const filter = { since: '2017-01-01' };
      const [late] = await findPaths(store, { fromId: 'DEU', toId: 'POL', filter, maxHops: 1, limit: 1 });
      expect(late?.hops[0]?.relations).toMatchObject([{ id: 'MET_WITH:DEU:POL', count: 1, firstDate: '2017-04-01' }]);
    });

    it('A search that ends at its bound says so, and one that found a path before is no worse for it.', async () => {
      const store = await load(stores);
      await expect(find(store, 'FRA', 'USA', { mostRead: 4 })).rejects.toMatchObject({
        code: 'SEARCH_CUT_OFF',
        message: expect.stringMatching(/first 4 relations, .*"types", .*"maxHops"/),
      });
      await expect(find(store, 'FRA', 'GBR', { mostRead: 4, filter: { until: '2020-01-01' } })).rejects.toMatchObject({
        code: 'SEARCH_CUT_OFF',
      });
      expect(await find(store, 'FRA', 'DEU', { mostRead: 0 })).toEqual(['FRA DEU']);
      expect(await find(store, 'FJI', 'USA', { mostRead: 4 })).toEqual([]);
    });

    it('Between a few actors and a few others, relations are found without a look at anyone else.', async () => {
      const store = await load(stores);
      const met = await findMeetings(store, ['FRA', 'GBR', 'FJI'], ['DEU', 'POL', 'nobody'], {});
      expect(met).toEqual([
        { owner: 'FRA', other: 'DEU', relations: 1, events: 3 },
        { owner: 'GBR', other: 'POL', relations: 1, events: 1 },
      ]);
      expect(await findMeetings(store, ['FRA'], ['ESP'], {})).toEqual([]);
      expect(await findMeetings(store, ['FRA'], ['ESP'], { statuses: ['PLANNED'] })).toHaveLength(1);
      expect(await findMeetings(store, ['POL'], ['DEU'], { since: '2017-01-01' })).toMatchObject([{ events: 1 }]);
      expect(await findMeetings(store, ['POL'], ['DEU'], { until: '2014-01-01' })).toEqual([]);
    });

    it('Only where hubs make it worth while, and the store has an index, is that done.', async () => {
      const store = await load(stores);
      const isWorth = (cost: number) => isWorthProbing(store, ['a', 'b'], ['c'], {}, cost);
      expect(isWorth(10)).toBe(false);
      expect(isWorth(10_000)).toBe(store.hasRelationshipIndexes);
      expect(isWorthProbing(store, IDS, Array.from({ length: 500 }, String), {}, 1_000_000)).toBe(false);
    });

    it('A path of any length takes a few statements, and one hop takes two.', async () => {
      const store = await load(stores);
      expect(await statementsOf(store, () => find(store, 'FRA', 'DEU'))).toEqual(['path/degrees', 'path/relations']);
      const far = await statementsOf(store, () => find(store, 'FRA', 'USA'));
      expect(far.filter((name) => name === 'path/neighbors')).toHaveLength(4);
      expect(far.length).toBeLessThanOrEqual(2 + 2 * 4 + 2);
    });
  });
}
