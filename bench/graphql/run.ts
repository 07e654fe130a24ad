// One run of the bench at one size: a Neo4j of its own that keeps the graph, both services on it, and all measures.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { type LocalNeo4j, startNeo4j } from '../../src/neo4j/start.ts';
import type { GraphSize } from './graph.ts';
import { measure, type Rounds } from './measure.ts';
import { type Operation, operationsFor } from './operations.ts';
import type { Report, Start } from './report.ts';
import { type Service, SIDES, type Side, startService } from './service.ts';
import { pickSubjects } from './subjects.ts';
import { writeGraph } from './write-graph.ts';

const PASSWORD = 'only-for-bench';
/** Half a gigabyte is what `entente neo4j` gives; the peer needs more for the large graph. */
const HEAP_MB = { usual: 512, large: 1_024 };
const LARGE_ACTORS = 50_000;
const SETTLE_MS = 3_000;

/** How to reach a Neo4j. */
export type Access = Pick<LocalNeo4j, 'uri' | 'user' | 'password'>;

export interface RunOptions extends Rounds {
  readonly cacheFolder: string;
  /** Starts of each service, of which the median counts. */
  readonly starts: number;
  readonly tell: (message: string) => void;
}

export async function runSize(size: GraphSize, options: RunOptions): Promise<Report> {
  const home = join(options.cacheFolder, 'bench', `${size.name}-${fingerprint(size)}`);
  const heapMb = size.actors < LARGE_ACTORS ? HEAP_MB.usual : HEAP_MB.large;
  const start = () => startNeo4j({ home, port: 0, password: PASSWORD, cacheFolder: options.cacheFolder, heapMb });
  const marker = join(home, 'complete');
  if (!existsSync(marker)) {
    // What a run that was cut short has left.
    await rm(home, { recursive: true, force: true });
    const server = await start();
    try {
      await fill(server, size, options.tell);
    } finally {
      await server.stop();
    }
    await writeFile(marker, '');
  }
  const server = await start();
  try {
    await migrate(server);
    return await runOn(server, size, options);
  } finally {
    await server.stop();
  }
}

/** Also for a server that the caller has, with an empty store. */
export async function fill(server: Access, size: GraphSize, tell: RunOptions['tell']): Promise<void> {
  const store = await openNeo4j({ ...server, database: 'neo4j' }, { timeoutMs: 600_000 });
  const driver = connect(server);
  try {
    await writeGraph(store, driver, size, (message) => tell(`Writing ${message}.`));
  } finally {
    await driver.close();
    await store.close();
  }
}

export async function runOn(
  server: Access,
  size: GraphSize,
  { tell, starts, ...rounds }: Omit<RunOptions, 'cacheFolder'>,
): Promise<Report> {
  const driver = connect(server);
  const cold: Record<Side, number[]> = { peer: [], entente: [] };
  const running = new Map<Side, Service>();
  try {
    for (let round = 0; round < starts; round++) {
      for (const side of SIDES) {
        await running.get(side)?.stop();
        const service = await startService(side, server);
        running.set(side, service);
        cold[side].push(service.startMilliseconds);
      }
    }
    const services = { peer: running.get('peer') as Service, entente: running.get('entente') as Service };
    await sleep(SETTLE_MS);
    const idle = { peer: services.peer.memory(), entente: services.entente.memory() };
    const subjects = await pickSubjects(driver, size, services.entente);
    const operations = await askable(services.entente, operationsFor(subjects));
    const measured = await measure(services, operations, rounds, tell);
    const startOf = (side: Side): Start => ({
      cold: median(cold[side]),
      idle: idle[side],
      after: services[side].memory(),
    });
    const { records } = await driver.executeQuery(
      'MATCH (:Actor)-[relation]->(:Actor) RETURN count(relation) AS relations',
      {},
      { database: 'neo4j' },
    );
    return {
      size,
      relations: Number(records[0]?.get('relations')),
      starts: { peer: startOf('peer'), entente: startOf('entente') },
      measured,
    };
  } finally {
    await Promise.all([...running.values()].map((service) => service.stop()));
    await driver.close();
  }
}

/** Leaves out what the schema of this version cannot be asked. */
async function askable(entente: Service, operations: readonly Operation[]): Promise<Operation[]> {
  const schema = JSON.parse(await entente.post('{ query: __type(name: "Query") { fields { name } } }'));
  const fields = new Set<string>(schema.data.query.fields.map(({ name }: { name: string }) => name));
  return operations.filter(({ entente: { query } }) => {
    const [, field = ''] = /\{\s*(?:a0: )?(\w+)\(/.exec(query.slice(query.indexOf('{'))) ?? [];
    return fields.has(field);
  });
}

function connect({ uri, user, password }: Access): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** Changes with what is drawn and written; a new version of the model is the migration's work. */
function fingerprint(size: GraphSize): string {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const file of ['graph.ts', 'write-graph.ts']) {
    hash.update(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  }
  return hash.digest('hex').slice(0, 12);
}

async function migrate(server: Access): Promise<void> {
  const store = await openNeo4j({ ...server, database: 'neo4j' }, { timeoutMs: 600_000 });
  await store.migrate().finally(() => store.close());
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
