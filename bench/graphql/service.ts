// Starts one of the two services as a process of its own, asks it, and reads what the system says of the process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LocalNeo4j } from '../../src/neo4j/start.ts';
import type { Asked } from './operations.ts';

export type Side = 'entente' | 'peer';
export const SIDES: readonly Side[] = ['peer', 'entente'];

export interface Cost {
  readonly statements: number;
  readonly hits: number;
}

export interface Answered {
  readonly rows: unknown;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface Service {
  readonly side: Side;
  readonly url: string;
  /** From the start of the process to the line that says that it listens. */
  readonly startMilliseconds: number;
  readonly ask: (asked: Asked) => Promise<Answered>;
  /** The raw answer. */
  readonly post: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Statements and database hits, by running the statements again with PROFILE. */
  readonly explain: (asked: Asked) => Promise<Cost>;
  /** Seconds of processor time so far; NaN where the system does not tell. */
  readonly cpuSeconds: () => number;
  /** Resident memory in MiB; NaN where the system does not tell. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

const START_MS = 120_000;
/** Of Linux: processor time is told in hundredths of a second. */
const TICKS_A_SECOND = 100;

export async function startService(
  side: Side,
  { uri, password }: Pick<LocalNeo4j, 'uri' | 'password'>,
): Promise<Service> {
  const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const args = side === 'peer' ? [file('peer.mjs')] : [file('../../dist/cli.js'), 'serve', '--port', '0'];
  const environment = {
    BENCH_NEO4J_URI: uri,
    BENCH_NEO4J_PASSWORD: password,
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
  };
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ENTENTE_LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstUrl(child.stdout, () => child.exitCode !== null).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  const startMilliseconds = performance.now() - start;
  child.stdout.resume();

  const send = (query: string, variables: Asked['variables'], headers: Readonly<Record<string, string>> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        // One side compresses and the other does not: what is compared is the work behind the answers.
        'accept-encoding': 'identity',
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    }).then((response) => response.text());

  return {
    side,
    url,
    startMilliseconds,
    post: (query, variables = {}) => send(query, variables),
    async ask({ query, variables, read }) {
      const asked = performance.now();
      const text = await send(query, variables);
      const milliseconds = performance.now() - asked;
      return { rows: read(dataOf(side, text)), bytes: Buffer.byteLength(text), milliseconds };
    },
    async explain({ query, variables }) {
      const text = await send(query, variables, { 'x-bench-explain': '1', 'x-entente-explain': '1' });
      dataOf(side, text);
      const { extensions } = JSON.parse(text);
      const statements: readonly { hits?: number; databaseHits?: number }[] = (extensions.bench ?? extensions.entente)
        .statements;
      return {
        statements: statements.length,
        hits: statements.reduce((sum, { hits, databaseHits }) => sum + (hits ?? databaseHits ?? 0), 0),
      };
    },
    cpuSeconds: () => readProcess(child.pid, 'stat', (text) => ticksOf(text) / TICKS_A_SECOND),
    memory: () => readProcess(child.pid, 'status', (text) => Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1024),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function dataOf(side: Side, text: string): unknown {
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined) throw new Error(`${side}: ${errors[0].message}`);
  return data;
}

/** User and system time, fields 14 and 15; the second field is a name in brackets that may hold blanks. */
function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function readProcess(pid: number | undefined, file: string, read: (text: string) => number): number {
  try {
    return read(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

async function firstUrl(output: NodeJS.ReadableStream, hasEnded: () => boolean): Promise<string> {
  let text = '';
  const late = setTimeout(() => output.emit('error', new Error('The service did not start in time.')), START_MS);
  try {
    for (;;) {
      const found = /http:\/\/\S+?\/graphql/.exec(text)?.[0];
      if (found !== undefined) return found;
      const chunk = output.read();
      if (chunk !== null) text += chunk;
      else if (hasEnded()) throw new Error(`The service ended before it listened: ${text}`);
      else await Promise.race([once(output, 'readable'), once(output, 'end')]);
    }
  } finally {
    clearTimeout(late);
  }
}
