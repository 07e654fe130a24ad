// Starts a local Neo4j without Docker: tools, jars, home, process, and at last a Bolt connection that lets us in.
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EntenteError } from '../errors.ts';
import { checkPassword, enter, USER } from './admission.ts';
import { type Home, prepareHome, readEnd } from './home.ts';
import { fetchJars, findJars, NEO4J_VERSION } from './jars.ts';
import { choosePort } from './port.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { findTools } from './tools.ts';

/** A slow machine that recovers after a crash takes about a minute. */
const START_MS = 120_000;
const RETRY_MS = 250;

export interface LocalNeo4jOptions {
  /** Folder of its data, configuration and logs; made if it is not there. */
  readonly home: string;
  /** On 127.0.0.1; 0 takes any free port. */
  readonly port: number;
  /** Of user `neo4j`, at least 8 characters. A fresh home gets it, another must have it. */
  readonly password: string;
  /** Folder in which the download is kept. */
  readonly cacheFolder: string;
  /** Most memory of its heap, in mebibytes; 512 unless told. */
  readonly heapMb?: number;
  /** Ends the start, with nothing left running; later `stop` does. */
  readonly signal?: AbortSignal;
  /** Told what takes its time, one sentence each. */
  readonly onProgress?: (message: string) => void;
}

/** A server that answers. */
export interface LocalNeo4j {
  /** `neo4j://127.0.0.1:port` */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Resolves when it has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Resolves when it has ended in order. */
  readonly stop: () => Promise<void>;
}

/**
 * @throws EntenteError TOOL_MISSING, PORT_IN_USE, BAD_USER_INPUT (home or port), STORE_UNAUTHORIZED (password too short,
 * or not that of the home), STORE_LOCKED (another server has the home), STORE_UNAVAILABLE (download or start failed);
 * the signal's reason when it fires.
 */
export async function startNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { password, cacheFolder, signal, onProgress = () => undefined } = options;
  checkPassword(password);
  // What can be told at once is told before a download.
  await choosePort(options.port);
  const cached = findJars(cacheFolder);
  const { java, maven } = await findTools({ needsMaven: cached === undefined });
  if (cached === undefined) onProgress(`Fetching Neo4j ${NEO4J_VERSION} with Maven, this once: about 120 MB.`);
  const jars = cached ?? (await fetchJars(maven, cacheFolder, signal));
  signal?.throwIfAborted();

  const port = await choosePort(options.port);
  const home = await prepareHome(resolve(options.home), port);
  onProgress(`Starting Neo4j ${NEO4J_VERSION}.`);
  const server = await startProcess(java, jars, home, options.heapMb);
  try {
    await waitForBolt(server, home, `bolt://127.0.0.1:${port}`, password, signal);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { pid, ended, stop } = server;
  return { uri: `neo4j://127.0.0.1:${port}`, user: USER, password, pid, ended, stop };
}

async function waitForBolt(
  server: ServerProcess,
  home: Home,
  uri: string,
  password: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    signal?.throwIfAborted();
    if (server.hasEnded()) throw await describeFailure(home, 'ended while it started');
    try {
      await enter(uri, password);
      return;
    } catch (error) {
      if (error instanceof EntenteError) throw error;
      if (Date.now() > deadline) throw await describeFailure(home, `did not answer within ${START_MS / 1000} s`, error);
    }
    await sleep(RETRY_MS);
  }
}

/** Names the log and what is in it. */
async function describeFailure(home: Home, what: string, cause?: unknown): Promise<EntenteError> {
  const { lines, isLocked } = await readEnd(home);
  if (isLocked) {
    return new EntenteError('STORE_LOCKED', `Another Neo4j has its data in ${home.folder}.`, { cause });
  }
  return new EntenteError(
    'STORE_UNAVAILABLE',
    `Neo4j ${what}. The end of ${home.log}: ${lines.length === 0 ? 'nothing.' : lines.join(' ')}`,
    { cause },
  );
}
