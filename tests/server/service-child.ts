// A service in a process of its own, for tests that kill it: on a Neo4j that others use too, open to whoever asks.
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openIntake } from '../../src/intake/intake.ts';
import { listen } from '../../src/server/listen.ts';
import { createApp } from '../../src/server/yoga.ts';

const { neo4j } = JSON.parse(process.argv[2] ?? '{}');
const store = await openNeo4j(neo4j, { timeoutMs: 240_000 });
const intake = openIntake(store, { worker: new URL('../intake/generating-worker.mjs', import.meta.url) });
const app = createApp({
  store,
  intake,
  feed: { intervalMs: 50 },
  principalOf: () => ({ name: 'desk', scopes: new Set(['read', 'write']) }),
});
const { url } = await listen(app, { host: '127.0.0.1', port: 0 });
process.stdout.write(`${url}\n`);
