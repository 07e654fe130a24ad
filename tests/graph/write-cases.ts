// What writing articles must do, the same on both engines.
import { describe, expect, it } from 'vitest';
import { actorsByIds } from '../../src/graph/actor.ts';
import { articlesByIds } from '../../src/graph/article.ts';
import { eventsByIds, evidenceOfEvents } from '../../src/graph/event.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { rebuildRelations } from '../../src/graph/rebuild.ts';
import { relationsByIds } from '../../src/graph/relation.ts';
import { readStats } from '../../src/graph/stats.ts';
import type { Store } from '../../src/graph/store.ts';
import { actor, agreement, article, country, event, meeting, place, quote } from './build.ts';
import { exportCanonical } from './canonical.ts';
import { generateExtraction, randomFrom } from './generate.ts';
import type { TestStores } from './test-stores.ts';

const russia = country('RUS', 'Russia', ['Moscow', 'Russian Federation']);
const japan = country('JPN', 'Japan', ['Tokyo']);
const putin = actor('vladimir-putin', 'Vladimir Putin', 'PERSON', 'RUS', { role: 'president' });
const abe = actor('shinzo-abe', 'Shinzo Abe', 'PERSON', 'JPN', { role: 'prime minister' });

async function relation(store: Store, id: string) {
  return (await relationsByIds(store, [id])).get(id);
}

export function describeWriting(stores: TestStores): void {
  describe('writing articles', () => {
    it('An article loaded again changes nothing, and costs two small statements.', async () => {
      const store = await stores.openEmpty();
      const one = article('one', { actors: [russia, japan], events: [meeting('RUS', 'JPN', '2016-12-15')] });
      expect(await ingest(store, one)).toBe('created');
      const before = await exportCanonical(store);
      const names: string[] = [];
      store.onStatement(({ name }) => names.push(name));
      expect(await ingest(store, one)).toBe('unchanged');
      expect(names).toEqual(['article/lock', 'article/hash']);
      expect(await exportCanonical(store)).toBe(before);
    });

    it('The same event in two articles is one event with two pieces of evidence.', async () => {
      const store = await stores.openEmpty();
      const met = meeting('RUS', 'JPN', '2016-12-15');
      await ingest(store, article('one', { actors: [russia, japan], events: [met] }));
      await ingest(store, article('two', { actors: [russia, japan], events: [{ ...met, evidence: quote(12) }] }));
      const evidence = (await evidenceOfEvents(store, [met.id])).get(met.id);
      expect(evidence?.map(({ start }) => start).sort()).toEqual([0, 12]);
      expect(await relation(store, 'MET_WITH:JPN:RUS')).toMatchObject({ count: 1, directCount: 1, articleCount: 2 });
    });

    it('Two articles with the same words under two addresses are two articles.', async () => {
      const store = await stores.openEmpty();
      const text = 'The very same words in both papers.';
      const parts = { actors: [russia, japan], events: [meeting('RUS', 'JPN', null, { id: 'undated-of-one' })], text };
      expect(await ingest(store, article('one', parts))).toBe('created');
      expect(await ingest(store, article('two', parts))).toBe('created');
      expect((await readStats(store)).articles).toBe(2);
    });

    it('A changed article replaces its own events and evidence, and leaves those of others.', async () => {
      const store = await stores.openEmpty();
      const shared = meeting('RUS', 'JPN', '2016-12-15');
      const own = meeting('RUS', 'JPN', '2016-11-01');
      await ingest(store, article('one', { actors: [russia, japan], events: [shared, own] }));
      await ingest(store, article('two', { actors: [russia, japan], events: [shared] }));
      const visit = event('VISITED', ['RUS'], ['JPN'], '2016-12-16');
      const changed = article('one', { text: 'New words.', actors: [russia, japan], events: [visit] });
      expect(await ingest(store, changed)).toBe('replaced');
      const events = await eventsByIds(store, [shared.id, own.id, visit.id]);
      expect([...events.keys()].sort()).toEqual([shared.id, visit.id].sort());
      expect(await relation(store, 'MET_WITH:JPN:RUS')).toMatchObject({ count: 1, articleCount: 1 });
      expect(await relation(store, 'VISITED:RUS:JPN')).toMatchObject({ count: 1 });
      expect((await articlesByIds(store, [changed.article.id])).get(changed.article.id)?.textHash).toBe(
        changed.article.textHash,
      );
    });

    it('What only the former version of an article named is gone with it: actors, names, places, agreements, claims.', async () => {
      const store = await stores.openEmpty();
      const kurils = place('kuril-islands', 'Kuril Islands', { country: 'RUS' });
      const claim = {
        relation: 'CLAIMS' as const,
        actor: 'JPN',
        place: 'kuril-islands',
        rule: 'claim',
        confidence: 0.8,
      };
      const former = article('one', {
        actors: [russia, country('JPN', 'Japan', ['Tokyo', 'Nippon']), putin, abe],
        places: [kurils],
        agreements: [agreement('declaration-1956', 'Joint Declaration', { parties: ['JPN', 'RUS'] })],
        claims: [{ ...claim, evidence: quote(3) }],
        events: [meeting('vladimir-putin', 'shinzo-abe', '2016-12-15', { place: 'kuril-islands' })],
      });
      const latter = article('one', { text: 'Other words.', actors: [russia, japan], events: [] });
      const other = article('two', { actors: [japan] });
      for (const extraction of [former, other, latter]) await ingest(store, extraction);
      const replaced = await exportCanonical(store);
      const fresh = await stores.openEmpty();
      for (const extraction of [latter, other]) await ingest(fresh, extraction);
      expect(replaced).toBe(await exportCanonical(fresh));
    });

    it('Persons and bodies count for those whom they represent, and the direct events are told apart.', async () => {
      const store = await stores.openEmpty();
      const ministry = actor('mofa', 'Ministry of Foreign Affairs', 'GOVERNMENT_BODY', 'JPN');
      const kishida = actor('fumio-kishida', 'Fumio Kishida', 'PERSON', 'mofa');
      await ingest(
        store,
        article('one', {
          actors: [russia, japan, putin, abe, ministry, kishida],
          events: [
            meeting('vladimir-putin', 'shinzo-abe', '2016-12-15'),
            meeting('RUS', 'JPN', '2016-12-16'),
            meeting('RUS', 'fumio-kishida', '2016-12-01'),
          ],
        }),
      );
      expect(await relation(store, 'MET_WITH:JPN:RUS')).toMatchObject({
        count: 3,
        directCount: 1,
        firstDate: '2016-12-01',
        lastDate: '2016-12-16',
      });
      expect(await relation(store, 'MET_WITH:shinzo-abe:vladimir-putin')).toMatchObject({ count: 1, directCount: 1 });
      expect(await relation(store, 'MET_WITH:JPN:vladimir-putin')).toMatchObject({ count: 1, directCount: 0 });
      expect(await relation(store, 'MET_WITH:RUS:mofa')).toMatchObject({ count: 1, directCount: 0 });
      expect(await relation(store, 'MET_WITH:RUS:vladimir-putin')).toBeUndefined();
    });

    it('Only what happened makes a relation.', async () => {
      const store = await stores.openEmpty();
      const statuses = ['PLANNED', 'PROPOSED', 'FAILED', 'DENIED', 'HYPOTHETICAL'] as const;
      const events = statuses.map((status) => meeting('RUS', 'JPN', '2016-12-15', { status }));
      await ingest(store, article('one', { actors: [russia, japan], events }));
      expect(await relation(store, 'MET_WITH:JPN:RUS')).toBeUndefined();
      const ongoing = meeting('RUS', 'JPN', '2016-12-15', { status: 'ONGOING' });
      await ingest(store, article('two', { actors: [russia, japan], events: [ongoing] }));
      expect(await relation(store, 'MET_WITH:JPN:RUS')).toMatchObject({ count: 1 });
    });

    it('The latest article says whom an actor represents, whichever was loaded first.', async () => {
      const as = (country: string) => actor('envoy', 'The Envoy', 'PERSON', country, { role: `envoy of ${country}` });
      const old = article('old', { publishedAt: '2010-01-01', actors: [russia, as('RUS')] });
      const recent = article('recent', { publishedAt: '2020-01-01', actors: [japan, as('JPN')] });
      for (const order of [
        [old, recent],
        [recent, old],
      ]) {
        const store = await stores.openEmpty();
        for (const extraction of order) await ingest(store, extraction);
        expect((await actorsByIds(store, ['envoy'])).get('envoy')?.countryId).toBe('JPN');
      }
    });

    it('A place becomes part of its country when the graph comes to hold the country, before or after.', async () => {
      const sapporo = place('sapporo', 'Sapporo', { country: 'JPN' });
      const first = article('first', { places: [sapporo] });
      const second = article('second', { actors: [japan] });
      const store = await stores.openEmpty();
      for (const extraction of [first, second]) await ingest(store, extraction);
      const one = await exportCanonical(store);
      expect(one).toContain('["Place","sapporo","PART_OF","Actor","JPN",{}]');
      const other = await stores.openEmpty();
      for (const extraction of [second, first]) await ingest(other, extraction);
      expect(await exportCanonical(other)).toBe(one);
    });

    it('A state that continues another is joined to it when the graph holds both.', async () => {
      const store = await stores.openEmpty();
      await ingest(store, article('one', { actors: [country('SUN', 'Soviet Union')] }));
      await ingest(store, article('two', { actors: [russia] }));
      expect(await exportCanonical(store)).toContain('["Actor","RUS","SUCCESSOR_OF","Actor","SUN",{}]');
    });

    it('An id that would break the ids of relations is refused by name, and nothing is written.', async () => {
      const store = await stores.openEmpty();
      const odd = article('one', { actors: [country('A:B', 'Odd')] });
      await expect(ingest(store, odd)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: '"A:B" cannot be the id of an actor, place or agreement.',
      });
      expect((await readStats(store)).articles).toBe(0);
    });

    it('Hostile names and texts are kept as they are.', async () => {
      const store = await stores.openEmpty();
      const name = `O'Brien "]) DETACH DELETE n // \u202e<img onerror=alert(1)> \u{1f600}`;
      await ingest(
        store,
        article('one', { title: name, text: `${name}\u0000\\`, actors: [actor('x', name, 'GROUP', null)] }),
      );
      expect((await actorsByIds(store, ['x'])).get('x')?.name).toBe(name);
    });
  });

  describe('a graph is the same', () => {
    const seeds = Array.from({ length: 24 }, (_, index) => index);
    const load = async (store: Store, versions: readonly [seed: number, version: number][]) => {
      for (const [seed, version] of versions) await ingest(store, small(seed, version));
    };
    const small = (seed: number, version: number) =>
      generateExtraction(seed, { version, events: 6, people: 9, relations: 3 });

    it('whatever the order of loading.', async () => {
      const store = await stores.openEmpty();
      await load(
        store,
        seeds.map((seed) => [seed, 0]),
      );
      const inOrder = await exportCanonical(store);
      const random = randomFrom(7);
      const shuffled = [...seeds].sort(() => random() - 0.5);
      const other = await stores.openEmpty();
      await load(
        other,
        shuffled.map((seed) => [seed, 0]),
      );
      expect(await exportCanonical(other)).toBe(inOrder);
    });

    it('whether articles were loaded once or replaced on the way.', async () => {
      const store = await stores.openEmpty();
      await load(
        store,
        seeds.map((seed) => [seed, 0]),
      );
      await load(
        store,
        seeds.filter((seed) => seed % 2 === 0).map((seed) => [seed, 1]),
      );
      await load(
        store,
        seeds.filter((seed) => seed % 4 === 0).map((seed) => [seed, 2]),
      );
      const replaced = await exportCanonical(store);
      const fresh = await stores.openEmpty();
      await load(
        fresh,
        seeds.map((seed) => [seed, seed % 4 === 0 ? 2 : seed % 2 === 0 ? 1 : 0]),
      );
      expect(await exportCanonical(fresh)).toBe(replaced);
    });

    it('when its relations are made anew.', async () => {
      const store = await stores.openEmpty();
      await load(
        store,
        seeds.map((seed) => [seed, 0]),
      );
      const kept = await exportCanonical(store);
      const { relations } = await readStats(store);
      expect(await rebuildRelations(store)).toBe(relations);
      expect(await exportCanonical(store)).toBe(kept);
    });

    it('when its relations are made anew after something else had altered them.', async () => {
      type Edge = { readonly id: string; readonly sourceId: string; readonly targetId: string };
      const store = await stores.openEmpty();
      await load(
        store,
        seeds.map((seed) => [seed, 0]),
      );
      const kept = await exportCanonical(store);
      await store.write(async (tx) => {
        const events = await tx.run<{ id: string }>('event/ids', { after: '', limit: 5 });
        await tx.run('event/unlink-relations', { rows: events.map(({ id }) => id) });
        const [altered, ...lost] = await tx.run<Edge>('relation/of-sources', { ids: ['RUS', 'JPN', 'FRA'] });
        const { id, sourceId, targetId } = altered as Edge;
        const properties = { ...altered, count: 99 };
        await tx.run(`relation/store:${id.split(':')[0]}`, { rows: [{ id, sourceId, targetId, properties }] });
        const rows = lost
          .slice(0, 3)
          .map((edge) => ({ id: edge.id, sourceId: edge.sourceId, targetId: edge.targetId }));
        await tx.run('relation/delete', { rows });
      });
      expect(await exportCanonical(store)).not.toBe(kept);
      await rebuildRelations(store);
      expect(await exportCanonical(store)).toBe(kept);
    });

    it('when articles come at the same time.', async () => {
      const store = await stores.openEmpty();
      await load(
        store,
        seeds.map((seed) => [seed, 0]),
      );
      const inTurn = await exportCanonical(store);
      const other = await stores.openEmpty();
      await Promise.all(seeds.map((seed) => ingest(other, small(seed, 0))));
      expect(await exportCanonical(other)).toBe(inTurn);
    });
  });
}
