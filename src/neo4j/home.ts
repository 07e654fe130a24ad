// The folder of one Neo4j server: its configuration, its data and its logs.
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EntenteError, messageOf } from '../errors.ts';

/** By its first line we know a configuration as ours. */
const CONF_MARK = '# Written by "entente neo4j" at every start: changes made here are lost.';
/** How much of a log goes into an error. */
const TOLD_LINES = 5;

/** Files of a home, as absolute paths. */
export interface Home {
  readonly folder: string;
  readonly confFolder: string;
  /** What Neo4j says of itself. */
  readonly log: string;
  /** What Java says before Neo4j has opened its log. */
  readonly console: string;
  /** Length of the log before this start, in bytes. */
  readonly logStart: number;
}

/**
 * Makes the folder, if it is new, and writes the configuration.
 * @throws EntenteError BAD_USER_INPUT when it cannot be written or belongs to a Neo4j that somebody else configured.
 */
export async function prepareHome(folder: string, port: number): Promise<Home> {
  const confFolder = join(folder, 'conf');
  const conf = join(confFolder, 'neo4j.conf');
  const log = join(folder, 'logs', 'neo4j.log');
  try {
    await mkdir(confFolder, { recursive: true });
    await mkdir(join(folder, 'logs'), { recursive: true });
    if (existsSync(conf) && !(await readFile(conf, 'utf8')).startsWith(CONF_MARK)) {
      throw new EntenteError('BAD_USER_INPUT', `${folder} is the home of a Neo4j with a configuration of its own.`);
    }
    await writeFile(conf, describeConf(port));
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    throw new EntenteError('BAD_USER_INPUT', `${folder} cannot be Neo4j's home: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  const logStart = (await stat(log).catch(() => undefined))?.size ?? 0;
  return { folder, confFolder, log, console: join(folder, 'logs', 'console.log'), logStart };
}

/** Whether a server has already run there, so that the first password may be gone. */
export function hasData(folder: string): boolean {
  return existsSync(join(folder, 'data', 'databases'));
}

/** The text of `neo4j.conf`: nothing but Bolt, and that only for this machine. */
export function describeConf(port: number): string {
  return [
    CONF_MARK,
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    // Else it takes half of the machine's memory.
    'server.memory.pagecache.size=512m',
    // Else an empty home takes half a gigabyte.
    'db.tx_log.preallocate=false',
    // Else it waits ten seconds for nothing when it is told to stop, with its data long written.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    '',
  ].join('\n');
}

/**
 * The end of this start's log, or of what Java said where there is no log, and whether it says that another server has
 * the home.
 */
export async function readEnd({ log, logStart, console }: Home): Promise<{ lines: string[]; isLocked: boolean }> {
  const written = (await readFile(log).catch(() => Buffer.alloc(0))).subarray(logStart).toString('utf8');
  const text = written.trim() === '' ? await readFile(console, 'utf8').catch(() => '') : written;
  const lines = text
    .split('\n')
    // Where in Neo4j's code it happened tells a user nothing.
    .filter((line) => line.trim() !== '' && !/^\s*(at |\.\.\. \d+ more)/.test(line))
    .slice(-TOLD_LINES);
  return { lines, isLocked: /store_lock|locked by another process/i.test(text) };
}
