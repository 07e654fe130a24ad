// What reading relations must give, the same rows in the same order on both engines.
import { describe, expect, it } from 'vitest';
import { type ExtractedActor, RELATION_TYPES } from '../../src/extract/types.ts';
import { ingest } from '../../src/graph/ingest.ts';
import {
  countRelations,
  countRelationsOfActors,
  listRelations,
  relationsByIds,
  relationsOfActors,
} from '../../src/graph/relation.ts';
import { countEventsOfRelations, eventsOfRelations, evidenceOfRelations } from '../../src/graph/relation-support.ts';
import type { Store } from '../../src/graph/store.ts';
import type { ActorRelationFilter, GraphRelationFilter, Keyed, RelationRow } from '../../src/graph/types.ts';
import { actor, article, country, event, meeting } from './build.ts';
import { generateExtraction } from './generate.ts';
import { first, last } from './read-cases.ts';
import type { TestStores } from './test-stores.ts';

const countries: ExtractedActor[] = ['RUS', 'JPN', 'USA', 'CHN'].map((id) => country(id, `Country ${id}`));
const abe = actor('shinzo-abe', 'Shinzo Abe', 'PERSON', 'JPN');

const events = [
  meeting('RUS', 'JPN', '2016-05-06'),
  meeting('RUS', 'JPN', '2016-12-15'),
  meeting('RUS', 'shinzo-abe', '2016-09-02'),
  meeting('RUS', 'USA', null, { id: 'undated-russia-usa' }),
  meeting('RUS', 'CHN', '2017-07-04', { status: 'PLANNED' }),
  event('VISITED', ['RUS'], ['JPN'], '2016-12-15'),
  event('VISITED', ['CHN'], ['RUS'], '2016-06-25'),
  event('ACCUSED', ['USA'], ['RUS'], '2016-10-07', { status: 'ONGOING' }),
  event('ACCUSED', ['RUS'], ['USA'], '2016-10-08', { status: 'DENIED' }),
];

async function load(stores: TestStores): Promise<Store> {
  const store = await stores.openEmpty();
  const actors = [...countries, abe];
  await ingest(store, article('one', { actors, events }));
  await ingest(store, article('two', { actors, events: events.slice(0, 2) }));
  return store;
}

const ids = (rows: readonly Keyed<RelationRow>[] | undefined) => rows?.map(({ row }) => row.id);

const ALL_OF_RUSSIA = [
  'VISITED:RUS:JPN',
  'MET_WITH:JPN:RUS',
  'ACCUSED:USA:RUS',
  'MET_WITH:RUS:shinzo-abe',
  'VISITED:CHN:RUS',
  'MET_WITH:RUS:USA',
];

export function describeRelations(stores: TestStores): void {
  describe('relations', () => {
    const ofRussia = async (store: Store, filter: Partial<ActorRelationFilter>) => {
      const whole: ActorRelationFilter = { direction: 'ANY', ...filter };
      const rows = (await relationsOfActors(store, ['RUS'], whole, first(50))).get('RUS') ?? [];
      const count = (await countRelationsOfActors(store, ['RUS'], whole)).get('RUS');
      expect(count).toBe(rows.length);
      return rows;
    };

    it('An actor’s relations come newest first, undated last, each once.', async () => {
      const store = await load(stores);
      const rows = await ofRussia(store, {});
      expect(ids(rows)).toEqual(ALL_OF_RUSSIA);
      expect(rows[1]?.row).toEqual({
        id: 'MET_WITH:JPN:RUS',
        type: 'MET_WITH',
        sourceId: 'JPN',
        targetId: 'RUS',
        count: 3,
        directCount: 2,
        firstDate: '2016-05-06',
        lastDate: '2016-12-15',
        articleCount: 2,
      });
      expect(rows.at(-1)?.row).toMatchObject({ count: 1, firstDate: null, lastDate: null });
    });

    it('A direction keeps one side of what has a side, and a relation that runs both ways in each.', async () => {
      const store = await load(stores);
      const out = ids(await ofRussia(store, { direction: 'OUT' }));
      expect(out).toEqual(ALL_OF_RUSSIA.filter((id) => !id.endsWith(':RUS') || id.startsWith('MET_WITH')));
      const into = ids(await ofRussia(store, { direction: 'IN' }));
      expect(into).toEqual(ALL_OF_RUSSIA.filter((id) => id !== 'VISITED:RUS:JPN'));
      expect(ids(await ofRussia(store, { direction: 'IN', types: ['VISITED'] }))).toEqual(['VISITED:CHN:RUS']);
      expect(ids(await ofRussia(store, { direction: 'IN', types: ['MET_WITH'] }))).toHaveLength(3);
    });

    it('Types, another actor and no types at all narrow the list.', async () => {
      const store = await load(stores);
      expect(ids(await ofRussia(store, { types: ['ACCUSED'] }))).toEqual(['ACCUSED:USA:RUS']);
      expect(ids(await ofRussia(store, { types: ['ACCUSED', 'VISITED'] }))).toHaveLength(3);
      expect(ids(await ofRussia(store, { withId: 'JPN' }))).toEqual(['VISITED:RUS:JPN', 'MET_WITH:JPN:RUS']);
      expect(ids(await ofRussia(store, { withId: 'nobody' }))).toEqual([]);
      expect(ids(await ofRussia(store, { types: [] }))).toEqual([]);
    });

    it('A period keeps the relations with events in it, and counts these events alone.', async () => {
      const store = await load(stores);
      const since = await ofRussia(store, { since: '2016-10-01' });
      expect(ids(since)).toEqual(['VISITED:RUS:JPN', 'MET_WITH:JPN:RUS', 'ACCUSED:USA:RUS']);
      expect(since[1]?.row).toMatchObject({ count: 1, directCount: 1, firstDate: '2016-12-15', articleCount: 2 });
      const spring = await ofRussia(store, { since: '2016-01-01', until: '2016-09-30' });
      expect(ids(spring)).toEqual(['MET_WITH:RUS:shinzo-abe', 'MET_WITH:JPN:RUS', 'VISITED:CHN:RUS']);
      expect(spring[1]?.row).toMatchObject({
        count: 2,
        directCount: 1,
        firstDate: '2016-05-06',
        lastDate: '2016-09-02',
      });
      expect(ids(await ofRussia(store, { until: '2016-05-31' }))).toEqual(['MET_WITH:JPN:RUS']);
    });

    it('What was only planned or denied is found from either end by whoever asks for it.', async () => {
      const store = await load(stores);
      expect(ids(await ofRussia(store, { statuses: ['PLANNED'] }))).toEqual(['MET_WITH:CHN:RUS']);
      expect(ids(await ofRussia(store, { statuses: ['DENIED'], direction: 'OUT' }))).toEqual(['ACCUSED:RUS:USA']);
      expect(ids(await ofRussia(store, { statuses: ['DENIED'], direction: 'IN' }))).toEqual([]);
      const filter: ActorRelationFilter = { direction: 'ANY', statuses: ['PLANNED', 'DENIED'] };
      const lists = await relationsOfActors(store, ['CHN', 'USA', 'JPN'], filter, first(9));
      expect(ids(lists.get('CHN'))).toEqual(['MET_WITH:CHN:RUS']);
      expect(ids(lists.get('USA'))).toEqual(['ACCUSED:RUS:USA']);
      expect(lists.get('JPN')).toEqual([]);
      expect(ids(await ofRussia(store, { statuses: ['ONGOING', 'OCCURRED'] }))).toEqual(ALL_OF_RUSSIA);
    });

    const pages = {
      'of all types': { direction: 'ANY' },
      'of one type': { direction: 'ANY', types: ['MET_WITH'] },
      'within a period': { direction: 'ANY', since: '2016-01-01', until: '2016-12-31' },
      'since a day': { direction: 'OUT', since: '2016-06-01' },
      'with one other': { direction: 'ANY', withId: 'JPN' },
    } satisfies Record<string, ActorRelationFilter>;
    it.each(Object.entries(pages))(
      'Pages %s meet without gap or overlap, forward and backward.',
      async (_name, filter) => {
        const store = await load(stores);
        const whole = ids((await relationsOfActors(store, ['RUS'], filter, first(50))).get('RUS')) ?? [];
        const forward: string[] = [];
        for (let after: Keyed<RelationRow>['key'] | null = null; ; ) {
          const rows: Keyed<RelationRow>[] =
            (await relationsOfActors(store, ['RUS'], filter, first(2, after))).get('RUS') ?? [];
          forward.push(...(ids(rows) ?? []));
          after = rows.at(-1)?.key ?? null;
          if (after === null) break;
        }
        expect(forward).toEqual(whole);
        const backward: string[] = [];
        for (let before: Keyed<RelationRow>['key'] | null = null; ; ) {
          const rows: Keyed<RelationRow>[] =
            (await relationsOfActors(store, ['RUS'], filter, last(2, before))).get('RUS') ?? [];
          backward.unshift(...(ids(rows) ?? []));
          before = rows[0]?.key ?? null;
          if (before === null) break;
        }
        expect(backward).toEqual(whole);
      },
    );

    it('Hubs are read in another way that gives the same rows.', async () => {
      const store = await load(stores);
      for (const form of ['', ':backward']) {
        const cursor = { key1: '2016-11-01', key2: 'MET_WITH:RUS:USA', limit: 3 };
        const params = { ids: ['RUS', 'JPN', 'nobody'], outTypes: ['MET_WITH', 'VISITED'], inTypes: RELATION_TYPES };
        const asked = { ...params, ...cursor, since: '' };
        const rows = await store.read(`relation/of-actors${form}`, asked);
        expect(rows.length).toBeGreaterThan(2);
        expect(await store.read(`relation/of-hubs${form}`, asked)).toEqual(rows);
      }
    });

    it('The whole graph’s relations are listed and counted, narrowed like an actor’s.', async () => {
      const store = await load(stores);
      const list = async (filter: GraphRelationFilter) => {
        const rows = await listRelations(store, filter, first(50));
        expect(await countRelations(store, filter)).toBe(rows.length);
        return ids(rows);
      };
      expect(await list({})).toEqual(ALL_OF_RUSSIA);
      expect(await list({ types: ['VISITED'] })).toEqual(['VISITED:RUS:JPN', 'VISITED:CHN:RUS']);
      expect(await list({ amongIds: ['JPN', 'RUS', 'RUS'] })).toEqual(['VISITED:RUS:JPN', 'MET_WITH:JPN:RUS']);
      expect(await list({ amongIds: [] })).toEqual([]);
      expect(await list({ since: '2016-10-01', types: ['MET_WITH'] })).toEqual(['MET_WITH:JPN:RUS']);
      expect(await list({ until: '2016-06-30' })).toEqual(['VISITED:CHN:RUS', 'MET_WITH:JPN:RUS']);
      expect(await list({ statuses: ['PLANNED'], amongIds: ['RUS', 'CHN'] })).toEqual(['MET_WITH:CHN:RUS']);
      expect(await list({ statuses: ['PLANNED'], amongIds: ['RUS', 'JPN'] })).toEqual([]);
      const [newest, next] = await listRelations(store, {}, first(2));
      expect(ids(await listRelations(store, {}, first(1, newest?.key ?? null)))).toEqual([next?.row.id]);
      expect(ids(await listRelations(store, {}, last(9, next?.key ?? null)))).toEqual([newest?.row.id]);
    });

    it('A relation is found by its id, and an id that is none finds nothing.', async () => {
      const store = await load(stores);
      const odd = ['MET_WITH:RUS:JPN', 'LOVED:RUS:JPN', 'MET_WITH', 'MET_WITH:JPN:RUS:x', ''];
      const found = await relationsByIds(store, ['MET_WITH:JPN:RUS', 'VISITED:RUS:JPN', ...odd]);
      expect([...found.keys()].sort()).toEqual(['MET_WITH:JPN:RUS', 'VISITED:RUS:JPN']);
    });

    it('Behind a relation stand its events, those of representatives too, and their sentences, newest first.', async () => {
      const store = await load(stores);
      const names: string[] = [];
      const stop = store.onStatement(({ name }) => names.push(name));
      const relations = ['MET_WITH:JPN:RUS', 'MET_WITH:RUS:USA'];
      const lists = await eventsOfRelations(store, relations, {}, first(9));
      const evidence = await evidenceOfRelations(store, relations, {}, 3);
      stop();
      expect(names).toEqual(['event/of-relations', 'event/evidence-of-relations']);
      const dates = lists.get('MET_WITH:JPN:RUS')?.map(({ row }) => row.dateStart);
      expect(dates).toEqual(['2016-12-15', '2016-09-02', '2016-05-06']);
      expect(lists.get('MET_WITH:RUS:USA')?.map(({ row }) => row.dateStart)).toEqual([null]);
      expect(evidence.get('MET_WITH:JPN:RUS')?.map(({ eventId }) => eventId)).toEqual([
        events[1]?.id,
        events[1]?.id,
        events[2]?.id,
      ]);
      expect((await countEventsOfRelations(store, relations, {})).get('MET_WITH:JPN:RUS')).toBe(3);
    });

    it('The events behind a relation follow its period and statuses.', async () => {
      const store = await load(stores);
      const period = { since: '2016-06-01', until: '2016-11-30' };
      const lists = await eventsOfRelations(store, ['MET_WITH:JPN:RUS'], period, first(9));
      expect(lists.get('MET_WITH:JPN:RUS')?.map(({ row }) => row.dateStart)).toEqual(['2016-09-02']);
      const planned = await evidenceOfRelations(store, ['MET_WITH:CHN:RUS'], { statuses: ['PLANNED'] }, 5);
      expect(planned.get('MET_WITH:CHN:RUS')).toHaveLength(1);
      expect((await evidenceOfRelations(store, ['MET_WITH:CHN:RUS'], {}, 5)).get('MET_WITH:CHN:RUS')).toEqual([]);
    });

    it('Every figure on an edge is what its events say.', async () => {
      const store = await stores.openEmpty();
      for (let seed = 0; seed < 12; seed++)
        await ingest(store, generateExtraction(seed, { events: 8, people: 6, relations: 3 }));
      const edges = await listRelations(store, {}, first(5000));
      const counted = await listRelations(
        store,
        { statuses: ['OCCURRED', 'ONGOING'], until: '9999-12-31' },
        first(5000),
      );
      const undated = new Set(
        (await listRelations(store, {}, first(5000))).flatMap(({ row }) => (row.lastDate === null ? row.id : [])),
      );
      expect(counted.map(({ row }) => row.id)).toEqual(edges.map(({ row }) => row.id).filter((id) => !undated.has(id)));
      const byId = new Map(counted.map(({ row }) => [row.id, row]));
      for (const { row } of edges) {
        const dated = byId.get(row.id);
        if (dated === undefined) continue;
        expect(dated.firstDate).toBe(row.firstDate);
        expect(dated.lastDate).toBe(row.lastDate);
        expect(dated.count).toBeLessThanOrEqual(row.count);
      }
    });
  });
}
