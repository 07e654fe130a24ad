// What retracting articles must do, and what the outbox must tell of every write, the same on both engines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  latestChange,
  readChanges,
  readOutbox,
  trimChanges,
  USUAL_RETENTION,
} from '../../src/graph/changes.ts';
import { eventsByIds } from '../../src/graph/event.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { relationsByIds } from '../../src/graph/relation.ts';
import { retract } from '../../src/graph/retract.ts';
import { readStats } from '../../src/graph/stats.ts';
import type { Store } from '../../src/graph/store.ts';
import { actor, agreement, article, country, event, meeting, place, quote } from './build.ts';
import { exportCanonical } from './canonical.ts';
import { generateExtraction } from './generate.ts';
import type { TestStores } from './test-stores.ts';

const russia = country('RUS', 'Russia', ['Moscow']);
const japan = country('JPN', 'Japan', ['Tokyo']);
const met = meeting('RUS', 'JPN', '2016-12-15');
const one = article('one', { actors: [russia, japan], events: [met] });

/** The changes of this test alone: the numbers of a graph go on where an earlier test left them. */
async function followFrom(store: Store) {
  const { sequence: start } = await readOutbox(store);
  return async () => readChanges(store, start + 1, await latestChange(store));
}

const told = (changes: readonly Change[]) =>
  changes.map(({ kind, articleId, eventIds, relationIds }) => [kind, articleId, eventIds, relationIds]);

export function describeChanges(stores: TestStores): void {
  describe('retracting articles', () => {
    it('An article that is retracted takes with it what it alone said, and leaves what others say.', async () => {
      const store = await stores.openEmpty();
      const own = meeting('RUS', 'JPN', '2016-11-01');
      await ingest(store, article('one', { actors: [russia, japan], events: [met, own] }));
      const other = article('two', { actors: [russia, japan], events: [{ ...met, evidence: quote(12) }] });
      await ingest(store, other);
      expect(await retract(store, one.article.id)).toEqual({ eventsGone: 1, relationsChanged: 1 });
      expect([...(await eventsByIds(store, [met.id, own.id])).keys()]).toEqual([met.id]);
      const relation = (await relationsByIds(store, ['MET_WITH:JPN:RUS'])).get('MET_WITH:JPN:RUS');
      expect(relation).toMatchObject({ count: 1, articleCount: 1, lastDate: '2016-12-15' });
    });

    it('The last article leaves an empty graph: no actor, name, place, agreement, claim, event or relation.', async () => {
      const store = await stores.openEmpty();
      await ingest(
        store,
        article('one', {
          actors: [russia, japan, actor('abe', 'Shinzo Abe', 'PERSON', 'JPN'), country('SUN', 'Soviet Union')],
          places: [place('kurils', 'Kuril Islands', { country: 'RUS' })],
          agreements: [agreement('declaration', 'Joint Declaration', { parties: ['JPN', 'RUS'] })],
          claims: [
            { relation: 'CLAIMS', actor: 'JPN', place: 'kurils', rule: 'claim', confidence: 0.8, evidence: quote(3) },
          ],
          events: [meeting('RUS', 'abe', '2016-12-15', { place: 'kurils', about: ['declaration'] })],
        }),
      );
      await retract(store, one.article.id);
      expect(await exportCanonical(store)).toBe('');
      expect(Object.values(await readStats(store))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });

    it('An article that the graph does not hold changes nothing.', async () => {
      const store = await stores.openEmpty();
      await ingest(store, one);
      const [before, sequence] = [await exportCanonical(store), await latestChange(store)];
      expect(await retract(store, 'url:none')).toBeUndefined();
      expect(await exportCanonical(store)).toBe(before);
      expect(await latestChange(store)).toBe(sequence);
    });

    it('Whatever was loaded and retracted, in whatever order, the graph is that of the articles that are left.', async () => {
      const step = fc.record({ seed: fc.nat(7), version: fc.nat(1), isRetracted: fc.boolean() });
      const small = (seed: number, version: number) =>
        generateExtraction(seed, { version, events: 6, people: 9, relations: 3 });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
          const store = await stores.openEmpty();
          const left = new Map<number, number>();
          for (const { seed, version, isRetracted } of steps) {
            left.delete(seed);
            if (isRetracted) await retract(store, small(seed, 0).article.id);
            else {
              await ingest(store, small(seed, version));
              left.set(seed, version);
            }
          }
          const lived = await exportCanonical(store);
          const fresh = await stores.openEmpty();
          for (const [seed, version] of left) await ingest(fresh, small(seed, version));
          expect(lived).toBe(await exportCanonical(fresh));
        }),
        { numRuns: 12, endOnFailure: true },
      );
    }, 120_000);
  });

  describe('the outbox', () => {
    it('tells of every article that was written or retracted, and of none that was loaded again unchanged.', async () => {
      const store = await stores.openEmpty();
      const changes = await followFrom(store);
      const { id } = one.article;
      const visit = event('VISITED', ['RUS'], ['JPN'], '2016-12-16');
      const planned = meeting('RUS', 'JPN', '2017-01-01', { status: 'PLANNED' });
      const changed = article('one', { text: 'New.', actors: [russia, japan], events: [met, visit, planned] });
      for (const extraction of [one, one, changed]) await ingest(store, extraction);
      await retract(store, id);
      await retract(store, id);
      expect(told(await changes())).toEqual([
        ['CREATED', id, [met.id], ['MET_WITH:JPN:RUS']],
        // What is planned is an event that is new, and changes no relation.
        ['REPLACED', id, [visit.id, planned.id].sort(), ['MET_WITH:JPN:RUS', 'VISITED:RUS:JPN']],
        ['RETRACTED', id, [], ['MET_WITH:JPN:RUS', 'VISITED:RUS:JPN']],
      ]);
    });

    it('numbers changes without a gap, in the order of their commits, however many write at once.', async () => {
      const store = await stores.openEmpty();
      const { sequence: start } = await readOutbox(store);
      const articles = Array.from({ length: 20 }, (_, number) => article(`at-once-${number}`, { actors: [japan] }));
      const seen: number[] = [];
      let isDone = false;
      const watch = async () => {
        // Whoever follows by the last number it saw must find the next ones, and never one after a gap.
        while (!isDone || seen.length < articles.length) {
          const next = start + seen.length + 1;
          for (const { sequence } of await readChanges(store, next, await latestChange(store))) seen.push(sequence);
        }
      };
      const watching = watch();
      await Promise.all(articles.map((extraction) => ingest(store, extraction)));
      isDone = true;
      await watching;
      expect(seen).toEqual(articles.map((_article, index) => start + index + 1));
    });

    it('splits a very large change into entries that together hold every id once.', async () => {
      const store = await stores.openEmpty();
      const changes = await followFrom(store);
      const days = Array.from({ length: 1200 }, (_, day) =>
        new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10),
      );
      const events = days.map((day) => meeting('RUS', 'JPN', day));
      await ingest(store, article('large', { actors: [russia, japan], events }));
      const entries = await changes();
      expect(entries.map(({ part, eventIds, relationIds }) => [part, eventIds.length, relationIds.length])).toEqual([
        [0, 1000, 0],
        [1, 200, 1],
      ]);
      expect(entries.flatMap(({ eventIds }) => eventIds).sort()).toEqual(events.map(({ id }) => id).sort());
    });

    it('keeps as many changes as it is told, and says from where on.', async () => {
      const store = await stores.openEmpty();
      await trimChanges(store, { count: 0, hours: 0 });
      const changes = await followFrom(store);
      for (const name of ['a', 'b', 'c', 'd']) await ingest(store, article(name, { actors: [japan] }));
      const all = await changes();
      expect(await trimChanges(store, { ...USUAL_RETENTION, count: 3 })).toBe(1);
      expect(await changes()).toEqual([]);
      const state = await readOutbox(store);
      expect(await readChanges(store, state.trimmed + 1, state.sequence)).toEqual(all.slice(1));
    });

    it('lets old changes go, from the oldest on, even if a clock went back in between.', async () => {
      const store = await stores.openEmpty();
      await trimChanges(store, { count: 0, hours: 0 });
      const { sequence: start } = await readOutbox(store);
      const days = ['2020-01-01', '2020-01-03', '2020-01-01'];
      for (const [index, day] of days.entries()) {
        await ingest(store, article(`of-${index}`, { actors: [japan] }), { now: new Date(`${day}T12:00:00Z`) });
      }
      const now = new Date('2020-01-03T13:00:00Z');
      expect(await trimChanges(store, { count: 100, hours: 24 }, { now })).toBe(1);
      expect(await readOutbox(store)).toMatchObject({ sequence: start + 3, trimmed: start + 1 });
    });
  });
}
