// Events and relations counted by group, held against what plain counting of the same graph gives.
import { beforeEach, describe, expect, it } from 'vitest';
import { HAPPENED_STATUSES } from '../../src/extract/types.ts';
import { EVENT_GROUPINGS, groupEvents, groupEventsOf, groupRelationsOfActors } from '../../src/graph/groups.ts';
import { ingest } from '../../src/graph/ingest.ts';
import type { Store } from '../../src/graph/store.ts';
import { article, country, meeting, place } from './build.ts';
import { generateExtraction } from './generate.ts';
import { readLinks } from './list-cases.ts';
import type { TestStores } from './test-stores.ts';

const ALL = { limit: 100, order: 'COUNT' } as const;

export function describeGroups(stores: TestStores): void {
  describe('counts by group', () => {
    let store: Store;
    const load = async () => {
      store = await stores.openEmpty();
      const actors = [country('RUS', 'Russia'), country('JPN', 'Japan'), country('FRA', 'France')];
      const places = [place('geneva', 'Geneva'), place('nagato', 'Nagato')];
      await ingest(
        store,
        article('one', {
          actors,
          places,
          publisher: 'The Paper',
          events: [
            meeting('JPN', 'RUS', '2016-12-15', { place: 'nagato' }),
            meeting('JPN', 'RUS', '2017-01-02', { place: 'geneva' }),
            meeting('FRA', 'RUS', '2017-03-04', { place: 'geneva' }),
            meeting('FRA', 'RUS', null, { id: 'undated', status: 'PLANNED' }),
          ],
        }),
      );
      const again = meeting('JPN', 'RUS', '2017-01-02', { place: 'geneva', confidence: 0.3 });
      await ingest(store, article('two', { actors, places, publisher: 'The Post', events: [again] }));
    };
    const plain = (groups: readonly { key: string; total: number }[] | undefined) =>
      groups?.map(({ key, total }) => `${key} ${total}`);

    it('Events of an actor and of the graph are counted by each thing, the largest group first.', async () => {
      await load();
      const expected: Partial<Record<(typeof EVENT_GROUPINGS)[number], readonly string[]>> = {
        RELATION: ['MET_WITH 4'],
        TYPE: ['CONSULT 4'],
        STATUS: ['OCCURRED 3', 'PLANNED 1'],
        YEAR: ['2017 2', '2016 1'],
        PLACE: ['geneva 2', 'nagato 1'],
        AGREEMENT: [],
        PUBLISHER: ['The Paper 4', 'The Post 1'],
        ACTOR: ['FRA 2', 'JPN 2'],
        ACTOR_KIND: ['COUNTRY 4'],
        COUNTRY: ['FRA 2', 'JPN 2'],
      };
      for (const by of EVENT_GROUPINGS) {
        const counts = await groupEventsOf(store, 'Actor', ['RUS', 'nobody'], by, {}, ALL);
        expect(plain(counts.get('RUS')?.groups) ?? [], by).toEqual(expected[by]);
        expect(counts.get('nobody')).toBeUndefined();
      }
      expect(plain((await groupEvents(store, 'ACTOR', {}, ALL)).groups)).toEqual(['RUS 4', 'FRA 2', 'JPN 2']);
      const atGeneva = await groupEventsOf(store, 'Place', ['geneva', 'nagato'], 'ACTOR', {}, ALL);
      expect(plain(atGeneva.get('geneva')?.groups)).toEqual(['RUS 2', 'FRA 1', 'JPN 1']);
      expect(plain(atGeneva.get('nagato')?.groups)).toEqual(['JPN 1', 'RUS 1']);
    }, 180_000);

    it('Only so many groups are shown, by size or by key, and the rest is told.', async () => {
      await load();
      const years = await groupEvents(store, 'YEAR', {}, { limit: 1, order: 'KEY' });
      expect(years).toEqual({ groups: [{ key: '2016', total: 1 }], groupCount: 2, whole: 3 });
    });

    it('A publisher’s own sentences decide in which of its groups an event is.', async () => {
      await load();
      const sure = await groupEvents(store, 'PUBLISHER', { minConfidence: 0.8 }, ALL);
      expect(plain(sure.groups)).toEqual(['The Paper 4']);
      const told = await groupEventsOf(store, 'Actor', ['JPN'], 'YEAR', { publisher: 'The Post' }, ALL);
      expect(plain(told.get('JPN')?.groups)).toEqual(['2017 1']);
    });

    describe('of relations', () => {
      beforeEach(async () => {
        store = await stores.openEmpty();
        for (let seed = 0; seed < 8; seed++) await ingest(store, generateExtraction(seed, { relations: 4 }));
      });

      it('Relations of an actor are counted with the events behind them.', async () => {
        const links = (await readLinks(store)).filter(
          ({ sourceId, targetId, status }) =>
            (sourceId === 'USA' || targetId === 'USA') && HAPPENED_STATUSES.some((happened) => happened === status),
        );
        const keys = {
          RELATION: (link: (typeof links)[0]) => [link.type as string],
          STATUS: (link: (typeof links)[0]) => [link.status],
          YEAR: (link: (typeof links)[0]) => (link.date === '' ? [] : [link.date.slice(0, 4)]),
          PLACE: (link: (typeof links)[0]) => link.places,
          AGREEMENT: (link: (typeof links)[0]) => link.about.filter((id) => /^(treaty|accord)/.test(id)),
          PUBLISHER: (link: (typeof links)[0]) => link.evidence.map(({ publisher }) => publisher),
          ACTOR: (link: (typeof links)[0]) => [link.sourceId === 'USA' ? link.targetId : link.sourceId],
        };
        for (const by of Object.keys(keys) as (keyof typeof keys)[]) {
          const relations = new Map<string, Set<string>>();
          for (const link of links) {
            for (const key of keys[by](link)) {
              relations.set(key, (relations.get(key) ?? new Set()).add(link.relationId));
            }
          }
          const expected = [...relations].map(([key, ids]) => `${key} ${ids.size}`).sort();
          const counts = await groupRelationsOfActors(store, ['USA'], by, { direction: 'ANY' }, ALL);
          expect(plain(counts.get('USA')?.groups)?.sort(), by).toEqual(expected);
        }
        const kinds = (await groupRelationsOfActors(store, ['USA'], 'ACTOR_KIND', { direction: 'ANY' }, ALL)).get(
          'USA',
        );
        expect(kinds?.groups.reduce((sum, { total }) => sum + total, 0)).toBe(
          new Set(links.map(({ relationId }) => relationId)).size,
        );
        expect(kinds?.groups[0]?.events).toBeGreaterThan(0);
      }, 180_000);
    });
  });
}
