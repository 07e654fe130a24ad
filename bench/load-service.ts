// Puts the service under load and tells what became of every request, of the event loop and of memory.
// Run it as: npm run build && npx tsx bench/load-service.ts --seconds 60 --at-once 200 [--outage] [--articles 300]
// Neo4j is a local one of its own, filled with generated articles, or, with NEO4J_URI set, that one as it is; `--outage`
// stops the local one a third of the way and starts it again. `--home DIR` keeps the local one's data for the next run.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig, readSystem } from '../src/config.ts';
import { ingest } from '../src/graph/ingest.ts';
import { openNeo4j } from '../src/graph/neo4j.ts';
import { readStats } from '../src/graph/stats.ts';
import { choosePort } from '../src/neo4j/port.ts';
import { type LocalNeo4j, startNeo4j } from '../src/neo4j/start.ts';
import { generateExtraction } from '../tests/graph/generate.ts';
import { type Sample, sampleFigures } from './load-service/figures.ts';
import { fire } from './load-service/fire.ts';
import { mixedOperations } from './load-service/operations.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const PASSWORD = 'load-service';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    'at-once': { type: 'string', default: '200' },
    articles: { type: 'string', default: '300' },
    home: { type: 'string' },
    outage: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);

interface Database {
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Deletes what nobody asked to keep. */
  readonly remove: () => Promise<void>;
}

async function openDatabase(): Promise<Database> {
  const given = readConfig().neo4j;
  if (given !== undefined) {
    if (values.outage) throw new Error('An outage needs a Neo4j of its own: unset NEO4J_URI.');
    const env = { NEO4J_URI: given.uri, NEO4J_USER: given.user, NEO4J_PASSWORD: given.password };
    const nothing = async () => {};
    return { env, stop: nothing, start: nothing, remove: nothing };
  }
  const home = values.home ?? (await mkdtemp(join(tmpdir(), 'entente-load-')));
  const port = await choosePort(0);
  const options = { home, port, password: PASSWORD, cacheFolder: readSystem().cacheFolder };
  let server: LocalNeo4j = await startNeo4j(options);
  return {
    env: { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: PASSWORD },
    stop: () => server.stop(),
    start: async () => {
      server = await startNeo4j(options);
    },
    remove: async () => {
      if (values.home === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}

async function fill(env: Readonly<Record<string, string>>): Promise<void> {
  const { neo4j } = readConfig({ ...process.env, ...env });
  if (neo4j === undefined) return;
  const store = await openNeo4j(neo4j, { timeoutMs: 60_000 });
  await store.migrate();
  if ((await readStats(store)).articles === 0) {
    for (let seed = 0; seed < Number(values.articles); seed++)
      await ingest(store, generateExtraction(seed, { people: 2_000 }));
  }
  console.log(await readStats(store));
  await store.close();
}

async function serve(env: Readonly<Record<string, string>>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0'], {
    env: { ...process.env, ...env, ENTENTE_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const text of child.stdout) {
    const [, url] = /(http:\/\/[\d.:]+)\/graphql/.exec(String(text)) ?? [];
    if (url !== undefined) return { child, url };
  }
  throw new Error('The service ended before it listened.');
}

const database = await openDatabase();
await fill(database.env);
const { child, url } = await serve(database.env);
await sleep(5_000);
const idle = await sampleFigures(url);
const samples: Sample[] = [];
const sampling = setInterval(
  () => void sampleFigures(url).then((sample) => samples.push(sample), console.error),
  1_000,
);
let backAt: number | undefined;
const outage = async () => {
  await sleep((seconds / 3) * 1_000);
  await database.stop();
  console.log('Neo4j is stopped.');
  await sleep(5_000);
  await database.start();
  backAt = Date.now();
  console.log('Neo4j is back.');
  await sleep((seconds / 3) * 1_000);
};
const operations = await mixedOperations(url);
const start = Date.now();
const until = values.outage ? outage() : undefined;
const result = await fire({ url, seconds, atOnce: Number(values['at-once']), operations, until });
const elapsed = (Date.now() - start) / 1_000;
clearInterval(sampling);
child.kill('SIGTERM');
await once(child, 'exit');
await database.stop();
await database.remove();

const rss = samples.map((sample) => sample.rssMb);
console.table({
  requests: result.requests,
  'a second': Math.round(result.requests / elapsed),
  'p50 ms': result.p50,
  'p97.5 ms': result.p97_5,
  'p99 ms': result.p99,
  'CPU ms a request': Math.round((((samples.at(-1) ?? idle).cpuMs - idle.cpuMs) / result.requests) * 10) / 10,
  'loop p99 ms, worst second': Math.max(...samples.map((sample) => sample.loopP99Ms)),
  'RSS MB idle': idle.rssMb,
  'RSS MB after a third': rss[Math.floor(rss.length / 3)],
  'RSS MB at the end': rss.at(-1),
  'RSS MB, most': Math.max(...rss),
  'cut connections': result.cut,
});
console.table(result.byOutcome);
if (backAt !== undefined) {
  const { lastFailureAt } = result;
  console.log(
    `Recovered ${lastFailureAt === undefined ? 0 : Math.max(0, lastFailureAt - backAt)} ms after Neo4j's return.`,
  );
}
