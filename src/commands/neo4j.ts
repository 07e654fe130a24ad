// `entente neo4j`: runs a Neo4j of one's own without Docker and tells how to reach it, until told to stop.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig, readSystem } from '../config.ts';
import { EntenteError, messageOf } from '../errors.ts';
import { hasData } from '../neo4j/home.ts';
import { type LocalNeo4j, startNeo4j } from '../neo4j/start.ts';
import { writeLine } from './output.ts';

const DEFAULT_PORT = 7687;

export interface Neo4jOptions {
  readonly port?: number;
  readonly home?: string;
  readonly password?: string;
}

/** Resolves when the server has been told to stop and has ended. */
export async function runNeo4j(options: Neo4jOptions, signal: AbortSignal): Promise<number> {
  const cacheFolder = readConfig().cacheFolder ?? readSystem().cacheFolder;
  const home = resolve(options.home ?? join(cacheFolder, 'neo4j', 'home'));
  const server = await startNeo4j({
    home,
    port: options.port ?? DEFAULT_PORT,
    password: options.password ?? (await keepPassword(home)),
    cacheFolder,
    signal,
    onProgress: (message) => console.error(message),
  });
  try {
    // Standard output can be read by a shell; what is for people goes beside it.
    await writeLine(describeAccess(server), signal);
    console.error(`Neo4j answers at ${server.uri} and keeps its data in ${home}. Ctrl-C stops it.`);
    await Promise.race([server.ended, whenAborted(signal)]);
    if (!signal.aborted) {
      throw new EntenteError('STORE_UNAVAILABLE', `Neo4j ended by itself; its log is ${join(home, 'logs/neo4j.log')}.`);
    }
  } finally {
    await server.stop();
  }
  return 0;
}

/**
 * The password kept in the home, readable by its owner only; a new home gets one.
 * @throws EntenteError STORE_UNAUTHORIZED when the home got a password that is not kept there; BAD_USER_INPUT when the
 * home cannot be written.
 */
async function keepPassword(home: string): Promise<string> {
  const file = join(home, 'password');
  try {
    const kept = await readFile(file, 'utf8').catch(() => '');
    if (kept.trim() !== '') return kept.trim();
    if (hasData(home)) {
      throw new EntenteError('STORE_UNAUTHORIZED', `${home} was given a password; start it with --password.`);
    }
    const password = randomBytes(18).toString('base64url');
    await mkdir(home, { recursive: true });
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    return password;
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    throw new EntenteError('BAD_USER_INPUT', `${home} cannot be Neo4j's home: ${messageOf(error)}.`, { cause: error });
  }
}

function describeAccess({ uri, user, password }: LocalNeo4j): string {
  return `export NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=${quoteForShell(password)}`;
}

function quoteForShell(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
