// A graph of the former version gets what the new one reads, once, and is then left alone.
import neo4j from 'neo4j-driver';
import { describe, expect, inject, test } from 'vitest';
import { eventsOfActors } from '../../src/graph/event.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { article, country, meeting } from './build.ts';
import { first } from './read-cases.ts';
import { neo4jStores } from './test-stores.ts';

const server = inject('neo4j');

describe.runIf(server !== null)('Migrating a graph of version 1', () => {
  if (server === null) return;
  const stores = neo4jStores({ ...server, database: 'neo4j' });

  test('tells the edges of whoever takes part in an event what the event is', async () => {
    const store = await stores.openEmpty();
    const actors = [country('RUS', 'Russia'), country('JPN', 'Japan')];
    await ingest(store, article('one', { actors, events: [meeting('RUS', 'JPN', '2016-12-15')] }));
    const before = await eventsOfActors(store, ['RUS'], { types: ['MET_WITH'] }, first(5));
    expect(before.get('RUS')).toHaveLength(1);

    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    await driver.executeQuery('MATCH ()-[part:ACTOR_IN|RECIPIENT_IN]->() SET part = {}');
    await driver.executeQuery("MATCH (ledger:Ledger {id: 'ledger'}) SET ledger.version = 1");
    await driver.close();
    await expect(store.checkReady()).rejects.toMatchObject({ code: 'STORE_UNSUPPORTED' });
    expect((await eventsOfActors(store, ['RUS'], {}, first(5))).get('RUS')).toEqual([]);

    await store.migrate();
    await store.checkReady();
    expect(await eventsOfActors(store, ['RUS'], { types: ['MET_WITH'] }, first(5))).toEqual(before);
  });
});
