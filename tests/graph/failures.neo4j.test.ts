// What a Neo4j that is away, lost, slow, closed to us or too old gives: one clear error, and nothing half-written.
import { connect, createServer, type Server, type Socket } from 'node:net';
import neo4j from 'neo4j-driver';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Neo4jConfig } from '../../src/config.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { checkVersion, openNeo4j } from '../../src/graph/neo4j.ts';
import { readStats } from '../../src/graph/stats.ts';
import type { Store } from '../../src/graph/store.ts';
import { article, country } from './build.ts';
import { describeCrash } from './crash-cases.ts';
import { neo4jStores } from './test-stores.ts';

const server = inject('neo4j');
const one = article('one', { actors: [country('RUS', 'Russia')] });

describe.runIf(server !== null)('Neo4j', () => {
  if (server === null) return;
  const config: Neo4jConfig = { ...server, database: 'neo4j' };
  const stores = neo4jStores(config);
  const opened: Store[] = [];
  const proxies: Proxy[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    for (const proxy of proxies.splice(0)) await proxy.cut();
  });

  it('that is away at the start is named by its address.', async () => {
    const away = { ...config, uri: 'bolt://127.0.0.1:1' };
    await expect(openNeo4j(away, { timeoutMs: 1_000 })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('Neo4j at bolt://127.0.0.1:1 does not answer: '),
    });
  });

  it('that takes connections and says nothing is named by its address.', async () => {
    const mute = await listenOn(() => {}, 0);
    const { port } = mute.address() as { port: number };
    await expect(openNeo4j({ ...config, uri: `bolt://127.0.0.1:${port}` }, { timeoutMs: 1_000 })).rejects.toMatchObject(
      {
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining(`Neo4j at bolt://127.0.0.1:${port} does not answer: `),
      },
    );
    mute.close();
  });

  it('that is away is told to all callers at once, and its connections are counted.', async () => {
    await stores.openEmpty();
    const proxy = await openProxy(config.uri);
    proxies.push(proxy);
    const store = await openNeo4j({ ...config, uri: proxy.uri, mostConnections: 2 }, { timeoutMs: 6_000 });
    opened.push(store);
    const reads = Array.from({ length: 5 }, () => readStats(store));
    await expect.poll(() => store.connections?.()).toEqual({ inUse: 2, most: 2, waiting: 3 });
    await Promise.all(reads);
    expect(store.connections?.()).toEqual({ inUse: 0, most: 2, waiting: 0 });
    await proxy.cut();
    // With two seconds of retries each, two at a time, these would take far longer than their own limit.
    const lost = await Promise.allSettled(Array.from({ length: 20 }, () => readStats(store)));
    const codes = lost.map((one) => (one.status === 'rejected' ? one.reason.code : 'answered'));
    expect(new Set(codes)).toEqual(new Set(['STORE_UNAVAILABLE']));
    await proxy.mend();
    await expect
      .poll(() =>
        readStats(store).then(
          () => 'back',
          () => 'away',
        ),
      )
      .toBe('back');
  });

  it('refuses a wrong password, and the error names the user and no password.', async () => {
    const wrong = openNeo4j({ ...config, password: 'guessed-wrong' }, { timeoutMs: 5_000 });
    await expect(wrong).rejects.toMatchObject({
      code: 'STORE_UNAUTHORIZED',
      message: expect.stringMatching(/^Neo4j at \S+ does not let user neo4j in: (?!.*guessed-wrong)/),
    });
  });

  it('without the database asked for says which.', async () => {
    const none = openNeo4j({ ...config, database: 'elsewhere' }, { timeoutMs: 5_000 });
    await expect(none).rejects.toMatchObject({
      code: 'STORE_UNSUPPORTED',
      message: expect.stringContaining('has no database elsewhere'),
    });
  });

  it('lost midway gives an error, and serves again when it is back, without a restart.', async () => {
    await stores.openEmpty();
    const proxy = await openProxy(config.uri);
    proxies.push(proxy);
    const store = await openNeo4j({ ...config, uri: proxy.uri }, { timeoutMs: 4_000 });
    opened.push(store);
    expect(await ingest(store, one)).toBe('created');
    await proxy.cut();
    await expect(store.checkReady()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await proxy.mend();
    await store.checkReady();
    expect(await ingest(store, one)).toBe('unchanged');
  });

  it('ends a transaction that takes too long or whose caller hangs up, and it never happens.', async () => {
    const store = await stores.openEmpty();
    let finish = () => {};
    let locked = () => {};
    const lock = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const blocking = store.write(async (tx) => {
      await tx.run('article/lock', {});
      locked();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await lock;
    try {
      await expect(ingest(store, one, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
      const hangUp = AbortSignal.timeout(300);
      await expect(ingest(store, one, { signal: hangUp })).rejects.toMatchObject({ code: 'ABORTED' });
      await expect.poll(() => countTransactions(config)).toBe(1);
    } finally {
      finish();
      await blocking;
    }
    expect((await readStats(store)).articles).toBe(0);
    expect(await ingest(store, one)).toBe('created');
  });

  it('that was never migrated says so.', async () => {
    const store = await stores.openEmpty();
    await run(config, 'MATCH (ledger:Ledger) DETACH DELETE ledger');
    const notReady = { code: 'STORE_UNSUPPORTED', message: expect.stringContaining('run "entente migrate"') };
    await expect(store.checkReady()).rejects.toMatchObject(notReady);
    await expect(ingest(store, one)).rejects.toMatchObject(notReady);
    await store.migrate();
    await store.checkReady();
  });

  describeCrash(stores);
});

describe('The version of a server', () => {
  it.each(['Neo4j/5.26.30', 'Neo4j/5.26.0', 'Neo4j/5.27-aura', 'Neo4j/2025.01.0'])('%s will do.', (agent) => {
    expect(() => checkVersion(agent)).not.toThrow();
  });

  it.each(['Neo4j/4.4.40', 'Neo4j/5.25.1', 'Memgraph/2.0', ''])('%s is too old or unknown, and is named.', (agent) => {
    expect(() => checkVersion(agent)).toThrow(
      expect.objectContaining({ code: 'STORE_UNSUPPORTED', message: expect.stringContaining(agent) }),
    );
  });
});

interface Proxy {
  readonly uri: string;
  /** Ends all connections and takes no more. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** Stands between a driver and its server, so that a test can part them. */
async function openProxy(uri: string): Promise<Proxy> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  const pass = (client: Socket) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  };
  let listener = await listenOn(pass, 0);
  const { port } = listener.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    async cut() {
      const closed = new Promise((resolve) => listener.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      listener = await listenOn(pass, port);
    },
  };
}

function listenOn(pass: (client: Socket) => void, port: number): Promise<Server> {
  return new Promise((resolve) => {
    const listener = createServer(pass).listen(port, '127.0.0.1', () => resolve(listener));
  });
}

async function run({ uri, user, password, database }: Neo4jConfig, query: string) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    return (await driver.executeQuery(query, {}, { database })).records;
  } finally {
    await driver.close();
  }
}

/** Of the store, not of this question. */
async function countTransactions(config: Neo4jConfig): Promise<number> {
  const query =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT coalesce(currentQuery, '') STARTS WITH 'SHOW' RETURN count(*) AS n";
  return (await run(config, query))[0]?.get('n');
}
