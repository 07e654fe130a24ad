// A request that ends early takes its transaction with it, and a Neo4j that goes and comes back is no reason to restart.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Neo4jConfig } from '../../src/config.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { Store } from '../../src/graph/store.ts';
import { startNeo4j } from '../../src/neo4j/start.ts';
import { emptyNeo4j } from '../graph/test-stores.ts';
import { alterStore, type Service, serveStore } from './service.ts';

const server = inject('neo4j');

describe.runIf(server !== null)('On Neo4j', () => {
  if (server === null) return;
  const config: Neo4jConfig = { ...server, database: 'neo4j' };
  const query = '{ stats { articles } }';

  describe('a request whose statement waits for a lock', () => {
    let driver: Driver;
    let service: Service;
    let release: () => Promise<void>;

    beforeAll(async () => {
      await emptyNeo4j(config);
      const store = await openNeo4j(config, { timeoutMs: 60_000 });
      await store.migrate();
      driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
      const session = driver.session({ database: config.database });
      const blocking = session.beginTransaction();
      await blocking.run('MATCH (ledger:Ledger) SET ledger.held = true');
      release = async () => {
        await blocking.rollback();
        await session.close();
      };
      // A statement of the store's own that takes the lock, in place of the one that the query asks for.
      const slow = alterStore(store, {
        read: <Row>(...[, , options]: Parameters<Store['read']>) =>
          store.write((tx) => tx.run<Row>('article/lock', {}), options),
      });
      service = await serveStore(slow, { settings: { deadlineMs: 6_000 } });
    });
    afterAll(async () => {
      await release();
      await service.close();
      await driver.close();
    });

    /** The transactions of the service: not the one that holds the lock, nor this question. */
    async function countWaiting(): Promise<number> {
      const show = `SHOW TRANSACTIONS YIELD currentQuery
        WHERE NOT coalesce(currentQuery, '') STARTS WITH 'SHOW' RETURN count(*) - 1 AS n`;
      const { records } = await driver.executeQuery(show, {}, { database: config.database });
      return Number(records[0]?.get('n'));
    }

    it('is answered at its deadline, and its transaction is gone from the server.', async () => {
      const answer = service.post({ query });
      await expect.poll(countWaiting, { timeout: 5_000 }).toBe(1);
      const response = await answer;
      expect(response.status).toBe(503);
      const { errors } = await response.json();
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({
        message: 'The request took longer than 6,000 ms.',
        extensions: { code: 'DEADLINE_EXCEEDED', requestId: response.headers.get('x-request-id') },
      });
      await expect.poll(countWaiting, { timeout: 5_000 }).toBe(0);
    });

    it('ends in the server when its client hangs up.', async () => {
      const patient = await serveStore(alterStore(service.store, { close: async () => {} }), {
        settings: { deadlineMs: 60_000 },
      });
      const hangUp = new AbortController();
      const lost = fetch(`${patient.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: hangUp.signal,
      });
      await expect.poll(countWaiting, { timeout: 5_000 }).toBe(1);
      hangUp.abort();
      await expect(lost).rejects.toThrow();
      await expect.poll(countWaiting, { timeout: 5_000 }).toBe(0);
      expect(patient.log).toEqual([]);
      await patient.close();
    });
  });

  it('the service answers again within 5 s of the return of a Neo4j that was stopped under load.', async () => {
    const home = await mkdtemp(join(tmpdir(), 'entente-restart-'));
    const start = (port: number) =>
      startNeo4j({ home, port, password: 'only-for-this-test', cacheFolder: server.cacheFolder });
    let own = await start(0);
    const port = Number(new URL(own.uri).port);
    const { uri, user, password } = own;
    const store = await openNeo4j({ uri, user, password, database: 'neo4j' }, { timeoutMs: 30_000 });
    await store.migrate();
    const service = await serveStore(store);
    const outcomes: { readonly at: number; readonly status: number; readonly code: string | undefined }[] = [];
    let asking = true;
    const ask = async () => {
      while (asking) {
        const response = await service.post({ query: '{ actors(first: 5) { edges { cursor } } }' });
        const { errors } = await response.json();
        const { code } = errors?.[0]?.extensions ?? {};
        outcomes.push({ at: performance.now(), status: response.status, code });
        await sleep(20);
      }
    };
    const clients = Array.from({ length: 20 }, ask);
    await sleep(500);
    await own.stop();
    await sleep(3_000);
    own = await start(port);
    const returned = performance.now();
    await sleep(8_000);
    asking = false;
    await Promise.all(clients);

    const failed = outcomes.filter(({ code }) => code !== undefined);
    expect(failed.length).toBeGreaterThan(0);
    for (const { status, code } of failed) {
      expect(status, service.log.join('\n')).toBe(503);
      expect(code).toMatch(/^STORE_(UNAVAILABLE|TIMEOUT)$/);
    }
    const later = outcomes.filter(({ at }) => at > returned + 5_000);
    expect(later.length).toBeGreaterThan(20);
    expect(later.filter(({ status }) => status !== 200)).toEqual([]);
    await service.close();
    await own.stop();
    await rm(home, { recursive: true, force: true });
  }, 600_000);
});
