// What timelines must give, the same on both engines.
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/graph/ingest.ts';
import type { Store } from '../../src/graph/store.ts';
import { countImprecise, readTimeline, type TimelineQuery } from '../../src/graph/timeline.ts';
import { article, meeting } from './build.ts';
import { countries, load } from './nine-countries.ts';
import type { TestStores } from './test-stores.ts';

export function describeTimelines(stores: TestStores): void {
  describe('timelines', () => {
    const read = async (store: Store, query: Partial<TimelineQuery>) => {
      const rows = await readTimeline(store, { bucket: 'YEAR', filter: {}, withEmpty: false, ...query });
      return rows.map(({ start, count }) => `${start} ${count}`);
    };

    it('Events are counted by year and relation, those that have no date apart and last.', async () => {
      const store = await load(stores);
      const rows = await readTimeline(store, { bucket: 'YEAR', filter: {}, withEmpty: false });
      expect(rows.map(({ start, count }) => `${start} ${count}`)).toEqual([
        '2012-01-01 1',
        '2013-01-01 1',
        '2014-01-01 2',
        '2015-01-01 1',
        '2016-01-01 4',
        '2017-01-01 1',
        'null 1',
      ]);
      expect(rows[2]).toEqual({
        start: '2014-01-01',
        end: '2014-12-31',
        count: 2,
        relations: [{ type: 'VISITED', count: 2 }],
      });
    });

    it('Every length of bucket has its first and last day.', async () => {
      const store = await load(stores);
      const of = async (bucket: TimelineQuery['bucket']) => {
        const filter = { since: '2016-03-01', until: '2016-04-30' };
        const rows = await readTimeline(store, { bucket, filter, withEmpty: false });
        return rows.map(({ start, end, count }) => `${start} ${end} ${count}`);
      };
      expect(await of('DAY')).toEqual([
        '2016-03-01 2016-03-01 1',
        '2016-03-02 2016-03-02 1',
        '2016-04-01 2016-04-01 1',
      ]);
      expect(await of('WEEK')).toEqual(['2016-02-29 2016-03-06 2', '2016-03-28 2016-04-03 1']);
      expect(await of('MONTH')).toEqual(['2016-03-01 2016-03-31 2', '2016-04-01 2016-04-30 1']);
      expect(await of('QUARTER')).toEqual(['2016-01-01 2016-03-31 2', '2016-04-01 2016-06-30 1']);
      expect(await of('DECADE')).toEqual(['2010-01-01 2019-12-31 3']);
    });

    it('Of some actors it counts the events of their relations, each once however many of them are in it.', async () => {
      const store = await load(stores);
      expect(await read(store, { actorIds: ['DEU'] })).toEqual(['2015-01-01 1', '2016-01-01 4', '2017-01-01 1']);
      expect(await read(store, { actorIds: ['DEU', 'FRA', 'FRA'] })).toEqual([
        '2014-01-01 1',
        '2015-01-01 1',
        '2016-01-01 4',
        '2017-01-01 1',
      ]);
      expect(await read(store, { actorIds: ['nobody'] })).toEqual([]);
      expect(await read(store, { actorIds: [] })).toEqual([]);
      expect(await read(store, { actorIds: ['USA'] })).toEqual(['null 1']);
    });

    it('Types, dates and statuses narrow it; a period leaves out what has no date.', async () => {
      const store = await load(stores);
      expect(await read(store, { filter: { types: ['SANCTIONED'] } })).toEqual(['null 1']);
      expect(await read(store, { filter: { types: ['SANCTIONED'], since: '1900-01-01' } })).toEqual([]);
      expect(await read(store, { filter: { statuses: ['PLANNED'] } })).toEqual(['2018-01-01 1']);
      expect(await read(store, { actorIds: ['ESP'], filter: { statuses: ['PLANNED'] } })).toEqual(['2018-01-01 1']);
      expect(await read(store, { actorIds: ['FRA'], filter: { until: '2016-03-01' } })).toEqual([
        '2014-01-01 1',
        '2016-01-01 1',
      ]);
    });

    it('Buckets without events are there where they are asked for, over the whole period.', async () => {
      const store = await load(stores);
      const filter = { types: ['ACCUSED', 'SANCTIONED'] as const };
      expect(await read(store, { filter, withEmpty: true })).toEqual(['2015-01-01 1', 'null 1']);
      expect(
        await read(store, { filter: { ...filter, since: '2013-07-01', until: '2016-01-01' }, withEmpty: true }),
      ).toEqual(['2013-01-01 0', '2014-01-01 0', '2015-01-01 1', '2016-01-01 0']);
      expect(await read(store, { filter: { types: ['ASSAULTED'] }, withEmpty: true })).toEqual([]);
      const years = await read(store, { withEmpty: true, filter: { since: '9998-01-01', until: '9999-12-31' } });
      expect(years).toEqual(['9998-01-01 0', '9999-01-01 0']);
    });

    it('A period of more than 10,000 buckets is refused.', async () => {
      const store = await load(stores);
      const filter = { since: '1900-01-01', until: '2000-01-01' };
      await expect(read(store, { bucket: 'DAY', filter, withEmpty: true })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/"bucket": DAY would make more than 10,000 buckets/),
      });
      expect(await read(store, { bucket: 'WEEK', filter, withEmpty: true })).toHaveLength(5218);
    });

    it('Dates that are less exact than a bucket stand in that of their first day, and are counted apart.', async () => {
      const store = await stores.openEmpty();
      const year = { start: '2016-01-01', end: '2016-12-31', precision: 'YEAR' as const };
      const month = { start: '2016-01-01', end: '2016-01-31', precision: 'MONTH' as const };
      const events = [
        meeting('FRA', 'DEU', '2016-01-01'),
        meeting('FRA', 'DEU', null, { id: 'in-a-year', date: year }),
        meeting('FRA', 'DEU', null, { id: 'in-a-month', date: month }),
      ];
      await ingest(store, article('vague', { actors: countries, events }));
      for (const actorIds of [undefined, ['FRA', 'DEU']]) {
        const query = { filter: {}, withEmpty: false, ...(actorIds && { actorIds }) };
        expect(await read(store, { ...query, bucket: 'MONTH' })).toEqual(['2016-01-01 3']);
        expect(await countImprecise(store, { ...query, bucket: 'DAY' })).toEqual(new Map([['2016-01-01', 2]]));
        expect(await countImprecise(store, { ...query, bucket: 'MONTH' })).toEqual(new Map([['2016-01-01', 1]]));
        expect(await countImprecise(store, { ...query, bucket: 'YEAR' })).toEqual(new Map());
      }
    });
  });
}
