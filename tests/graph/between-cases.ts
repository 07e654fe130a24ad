// What two actors did with each other, the same on both engines.
import { describe, expect, it } from 'vitest';
import { type BetweenFilter, countEventsBetween, eventsBetween, sumsBetween } from '../../src/graph/between.ts';
import { ingest } from '../../src/graph/ingest.ts';
import type { Store } from '../../src/graph/store.ts';
import { article, event } from './build.ts';
import { countries, load } from './nine-countries.ts';
import { first, last } from './read-cases.ts';
import type { TestStores } from './test-stores.ts';

export function describeBetween(stores: TestStores): void {
  describe('what two actors did with each other', () => {
    const ids = async (store: Store, filter: BetweenFilter) => {
      const rows = await eventsBetween(store, filter, first(50));
      expect(await countEventsBetween(store, filter)).toBe(rows.length);
      return rows.map(({ row }) => `${row.relation} ${row.dateStart} ${row.status}`);
    };

    it('Events come newest first, those of representatives too, whichever of the two is named first.', async () => {
      const store = await load(stores);
      const all = ['MET_WITH 2016-05-05 OCCURRED', 'MET_WITH 2016-03-02 OCCURRED', 'MET_WITH 2016-03-01 OCCURRED'];
      expect(await ids(store, { pair: ['FRA', 'DEU'] })).toEqual(all);
      expect(await ids(store, { pair: ['DEU', 'FRA'] })).toEqual(all);
      expect(await ids(store, { pair: ['DEU', 'the-envoy'] })).toEqual(all.slice(0, 1));
      expect(await ids(store, { pair: ['DEU', 'TON'] })).toEqual([]);
      expect(await ids(store, { pair: ['FRA', 'ESP'] })).toEqual(['MET_WITH 2018-01-01 PLANNED']);
    });

    it('Types, dates and statuses narrow them.', async () => {
      const store = await load(stores);
      const pair = ['POL', 'DEU'] as const;
      expect(await ids(store, { pair, types: ['ACCUSED'] })).toEqual(['ACCUSED 2015-02-01 OCCURRED']);
      expect(await ids(store, { pair, since: '2016-01-01', until: '2016-12-31' })).toHaveLength(1);
      expect(await ids(store, { pair, statuses: ['PLANNED'] })).toEqual([]);
      expect(await ids(store, { pair: ['GBR', 'USA'] })).toEqual(['SANCTIONED null OCCURRED']);
      expect(await ids(store, { pair: ['GBR', 'USA'], since: '1900-01-01' })).toEqual([]);
    });

    it('Pages meet without gap or overlap, forward and backward.', async () => {
      const store = await load(stores);
      const filter: BetweenFilter = { pair: ['DEU', 'POL'] };
      const whole = await eventsBetween(store, filter, first(50));
      const [one, two, three] = whole;
      expect(whole).toHaveLength(3);
      expect(await eventsBetween(store, filter, first(2))).toEqual([one, two]);
      expect(await eventsBetween(store, filter, first(2, two?.key ?? null))).toEqual([three]);
      expect(await eventsBetween(store, filter, last(2))).toEqual([two, three]);
      expect(await eventsBetween(store, filter, last(2, two?.key ?? null))).toEqual([one]);
    });

    it('An event of several relations between the two is one event.', async () => {
      const store = await stores.openEmpty();
      const both = event('ACCUSED', ['FRA', 'DEU'], ['DEU', 'FRA'], '2016-01-01');
      await ingest(store, article('both', { actors: countries, events: [both] }));
      expect(await ids(store, { pair: ['FRA', 'DEU'] })).toHaveLength(1);
      expect(await sumsBetween(store, { pair: ['FRA', 'DEU'] })).toHaveLength(2);
    });

    it('Their sum tells each relation, direction and status apart, with the number and the dates.', async () => {
      const store = await load(stores);
      expect(await sumsBetween(store, { pair: ['POL', 'DEU'] })).toEqual([
        {
          type: 'MET_WITH',
          sourceId: 'DEU',
          targetId: 'POL',
          status: 'OCCURRED',
          count: 2,
          firstDate: '2016-04-01',
          lastDate: '2017-04-01',
        },
        {
          type: 'ACCUSED',
          sourceId: 'DEU',
          targetId: 'POL',
          status: 'OCCURRED',
          count: 1,
          firstDate: '2015-02-01',
          lastDate: '2015-02-01',
        },
      ]);
      expect(await sumsBetween(store, { pair: ['USA', 'GBR'] })).toMatchObject([{ firstDate: null, lastDate: null }]);
      expect(await sumsBetween(store, { pair: ['USA', 'FJI'] })).toEqual([]);
    });
  });
}
