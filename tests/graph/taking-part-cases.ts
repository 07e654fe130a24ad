// What is read from another index must be what the plain ways read: on generated articles; and who did what with several.
import { describe, expect, it } from 'vitest';
import { countActors, listActors } from '../../src/graph/actor.ts';
import { eventsOfActors } from '../../src/graph/event.ts';
import { ingest } from '../../src/graph/ingest.ts';
import type { Store } from '../../src/graph/store.ts';
import type { EventFilter, Keyed, Page } from '../../src/graph/types.ts';
import { actor, article, country, event, meeting } from './build.ts';
import { generateExtraction } from './generate.ts';
import { first, last } from './read-cases.ts';
import type { TestStores } from './test-stores.ts';

const IDS = ['RUS', 'JPN', 'FRA', 'nobody'];
const PAGES: readonly [string, Page][] = [
  ['from the start', first(4)],
  ['from the end', last(4)],
];

/** Few relations, so that each has several pages. */
const GENERATED = { events: 40, relations: 4 };

const openGenerated = async (stores: TestStores): Promise<Store> => {
  const store = await stores.openEmpty();
  for (let seed = 1; seed <= 5; seed++) await ingest(store, generateExtraction(seed, GENERATED));
  return store;
};

const following = (page: Page, rows: readonly Keyed<unknown>[]): Page =>
  page.backward ? { ...page, before: rows[0]?.key ?? null } : { ...page, after: rows.at(-1)?.key ?? null };

export function describeTakingPart(stores: TestStores): void {
  describe('reading from the edges of whoever takes part', () => {
    it('An actor’s events come the same from the index on the edges as from the events themselves.', async () => {
      const store = await openGenerated(stores);
      const filters: EventFilter[] = [
        {},
        { types: ['MET_WITH'] },
        { types: ['MET_WITH', 'ACCUSED', 'NEGOTIATED_WITH'], statuses: ['OCCURRED'] },
        { since: '1995-01-01', until: '2015-01-01' },
      ];
      for (const filter of filters) {
        for (const [_name, page] of PAGES) {
          // Naming no other actors narrows nothing, and is more than the edges tell.
          const plain = await eventsOfActors(store, IDS, { ...filter, actorIds: [] }, page);
          expect(await eventsOfActors(store, IDS, filter, page)).toEqual(plain);
          const next = following(page, plain.get('RUS') ?? []);
          expect(await eventsOfActors(store, ['RUS'], filter, next)).toEqual(
            await eventsOfActors(store, ['RUS'], { ...filter, actorIds: [] }, next),
          );
        }
      }
    });
  });

  describe('actors by their relations', () => {
    const countries = ['RUS', 'JPN', 'USA', 'CHN'].map((id) => country(id, `Country ${id}`));
    const envoy = actor('envoy', 'An Envoy', 'PERSON', null);
    const open = async () => {
      const store = await stores.openEmpty();
      const events = [
        meeting('JPN', 'RUS', '2016-12-15'),
        meeting('USA', 'RUS', '2016-12-16'),
        meeting('envoy', 'RUS', '2016-12-17'),
        meeting('CHN', 'RUS', '2016-12-17', { status: 'PLANNED' }),
        event('ACCUSED', ['USA'], ['CHN'], '2016-10-07'),
        event('ACCUSED', ['envoy'], ['CHN'], '2016-10-08'),
        event('ACCUSED', ['CHN'], ['JPN'], '2016-10-09'),
      ];
      await ingest(store, article('one', { actors: [...countries, envoy], events }));
      return store;
    };

    it('Those who met one and accused another are listed by name and counted, whichever comes first.', async () => {
      const store = await open();
      const met = { actorId: 'RUS', types: ['MET_WITH'], direction: 'ANY' } as const;
      const accused = { actorId: 'CHN', types: ['ACCUSED'], direction: 'OUT' } as const;
      for (const relatedTo of [
        [met, accused],
        [accused, met],
      ]) {
        const rows = await listActors(store, { relatedTo }, first(10));
        expect(rows.map(({ row }) => row.id)).toEqual(['envoy', 'USA']);
        expect(await countActors(store, { relatedTo })).toBe(2);
        const backward = await listActors(store, { relatedTo }, last(1));
        expect(backward.map(({ row }) => row.id)).toEqual(['USA']);
        const next = await listActors(store, { relatedTo }, { ...first(10), after: rows[0]?.key ?? null });
        expect(next.map(({ row }) => row.id)).toEqual(['USA']);
        expect(await countActors(store, { relatedTo, kinds: ['PERSON'] })).toBe(1);
      }
    });

    it('A direction is that of the actor listed; plans are no relations; whom nobody met finds nobody.', async () => {
      const store = await open();
      const list = async (relatedTo: Parameters<typeof listActors>[1]['relatedTo']) =>
        (await listActors(store, relatedTo === undefined ? {} : { relatedTo }, first(10))).map(({ row }) => row.id);
      expect(await list([{ actorId: 'CHN', types: ['ACCUSED'], direction: 'IN' }])).toEqual(['JPN']);
      expect(await list([{ actorId: 'CHN', direction: 'ANY' }])).toEqual(['envoy', 'JPN', 'USA']);
      expect(await list([{ actorId: 'RUS', types: ['MET_WITH'], direction: 'IN' }])).toEqual(['envoy', 'JPN', 'USA']);
      expect(
        await list([
          { actorId: 'RUS', direction: 'ANY' },
          { actorId: 'nobody', direction: 'ANY' },
        ]),
      ).toEqual([]);
    });
  });
}
