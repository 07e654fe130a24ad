// Neo4j behind the store's interface: one driver for the process, retries, time limits and errors in Entente's words.
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError, type ProfiledPlan, type QueryResult, type Session } from 'neo4j-driver';
import pLimit from 'p-limit';
import type { Neo4jConfig } from '../config.ts';
import { EntenteError, messageOf } from '../errors.ts';
import { Availability } from './availability.ts';
import { readStatements } from './cypher.ts';
import { checkValue, findStatement, StatementReports, timedOut, withinLimits } from './run.ts';
import { checkMigrated, type Params, type StatementOptions, type Store } from './store.ts';

/** First version whose Cypher has everything that the statements use, and that still gets fixes. */
const OLDEST = { major: 5, minor: 26 };
const CONNECT_MS = 5_000;
const MOST_CONNECTIONS = 50;
/** The driver looks for the servers of a cluster on connections of its own. */
const SPARE_CONNECTIONS = 2;
/** A connection that was idle for longer is tried before it is used: something on the way may have dropped it. */
const IDLE_MS = 30_000;
/** How long transient failures of writes are retried; a caller's time limit or signal ends it earlier. */
const RETRY_MS = 8_000;
/**
 * A read is retried soon and not for long: the driver's own waits double up to as many seconds, and readers would sit
 * through the last one when the server is back already.
 */
const READ_RETRY_MS = 3_000;
const READ_WAIT_MS = 200;
/** The server ends a transaction at its time limit; the client waits a little longer before it gives up on the server. */
const GRACE_MS = 1_000;
/** What the driver says of a server that cannot be reached, or whose database is not there yet. */
const AWAY = /^(?:ServiceUnavailable|SessionExpired|Neo\.TransientError\.(?:General|Database)\.DatabaseUnavailable)$/;
/** Nobody waits for a connection that others use, so this was one that could not be made. It has no code. */
const NO_CONNECTION = /^Connection acquisition timed out/;
/** Not ended by us, who would not wait for it any more: the server stops, or somebody ended it there. */
const TERMINATED = 'Neo.ClientError.Transaction.Terminated';
/** The second is what a transaction gets that waits for a lock when its time ends. */
const TIMED_OUT = /^Neo\.ClientError\.Transaction\.(?:TransactionTimedOut|LockClientStopped)/;

/**
 * Connects and checks the server.
 * @throws EntenteError STORE_UNAVAILABLE, STORE_UNAUTHORIZED, STORE_UNSUPPORTED.
 */
export async function openNeo4j(config: Neo4jConfig, { timeoutMs }: { readonly timeoutMs: number }): Promise<Store> {
  const statements = readStatements('neo4j');
  const reports = new StatementReports();
  const driver = connectOrName(config, timeoutMs);
  const named = (error: unknown) => nameError(error, config, timeoutMs);
  const availability = new Availability(async () => void (await driver.getServerInfo({ database: config.database })));
  // One transaction has one connection, so whoever waits does so here, where it is counted and can be given up.
  const { mostConnections = MOST_CONNECTIONS } = config;
  const turns = pLimit(mostConnections);

  async function inSession<Result>(
    mode: 'READ' | 'WRITE',
    work: (tx: Runner) => Promise<Result>,
    options: StatementOptions,
  ): Promise<Result> {
    const limit = options.timeoutMs ?? timeoutMs;
    const session = driver.session({ database: config.database, defaultAccessMode: mode });
    const run = async () => {
      await availability.check();
      return turns(async () => {
        // The server may have gone while this waited for its turn.
        await availability.check();
        const settings = { timeout: limit };
        try {
          return await (mode === 'READ' ? readSoon(session, work, settings) : session.executeWrite(work, settings));
        } catch (error) {
          // Before the turn ends: whoever has the next one must know.
          const fault = nameError(error, config, limit);
          if (error instanceof Neo4jError && isAway(error) && fault instanceof EntenteError) {
            availability.reportAway(fault);
          }
          throw fault;
        }
      });
    };
    const limits = { signal: options.signal, timeoutMs: limit + GRACE_MS };
    try {
      // Closing the session resets its connection, and that ends the transaction in the server.
      return await withinLimits(run, () => void closeQuietly(session), limits);
    } catch (error) {
      throw nameError(error, config, limit);
    } finally {
      await closeQuietly(session);
    }
  }

  async function run<Row>(tx: Runner, name: string, params: Params, { onStatement }: StatementOptions): Promise<Row[]> {
    const statement = findStatement(statements, name, params);
    const start = performance.now();
    const { records, summary } = await tx.run(statement.text, toDatabase(params) as Params);
    const rows = records.map((record) => readRow(name, record) as Row);
    const notifications = summary.notifications.map(
      ({ code, title, description }) => `${code} ${title} ${description}`,
    );
    const milliseconds = performance.now() - start;
    reports.tell({ name, rows: rows.length, milliseconds, notifications });
    onStatement?.({ name, params, rows: rows.length, milliseconds });
    return rows;
  }

  async function profile(tx: Runner, name: string, params: Params): Promise<number> {
    const statement = findStatement(statements, name, params);
    const { summary } = await tx.run(`PROFILE ${statement.text}`, toDatabase(params) as Params);
    return summary.profile === false ? 0 : hitsOf(summary.profile);
  }

  async function migrate(): Promise<void> {
    const session = driver.session({ database: config.database, defaultAccessMode: 'WRITE' });
    try {
      for (const { text } of statements.schema) await session.run(text);
      await session.run('CALL db.awaitIndexes(300)');
    } catch (error) {
      throw named(error);
    } finally {
      await closeQuietly(session);
    }
  }

  try {
    checkVersion((await driver.getServerInfo({ database: config.database })).agent ?? '');
  } catch (error) {
    await driver.close();
    throw named(error);
  }
  const store: Store = {
    engine: 'neo4j',
    hasRelationshipIndexes: true,
    location: config.uri,
    read: (name, params, options = {}) => inSession('READ', (tx) => run(tx, name, params, options), options),
    countHits: (name, params, options = {}) => inSession('READ', (tx) => profile(tx, name, params), options),
    write: (work, options = {}) =>
      inSession('WRITE', (tx) => work({ run: (name, params) => run(tx, name, params, options) }), options),
    migrate,
    checkReady: (options) => checkMigrated(store, options),
    close: () => driver.close(),
    connections: () => ({ inUse: turns.activeCount, most: mostConnections, waiting: turns.pendingCount }),
    onStatement: (listener) => reports.add(listener),
  };
  return store;
}

/** What runs a statement: a transaction, or a session in transactions of the server's making. */
interface Runner {
  run(text: string, params: Params): PromiseLike<QueryResult>;
}

/**
 * Each statement in a transaction that the server begins and commits itself: one message there where one of ours takes
 * three, and messages are most of what a short read costs.
 */
async function readSoon<Result>(
  session: Session,
  work: (tx: Runner) => Promise<Result>,
  settings: { readonly timeout: number },
): Promise<Result> {
  const runner: Runner = { run: (text, values) => session.run(text, values, settings) };
  const end = performance.now() + READ_RETRY_MS;
  for (;;) {
    try {
      return await work(runner);
    } catch (error) {
      const mayPass = neo4j.isRetryableError(error) || wasLost(error) || isTerminated(error);
      if (!mayPass || performance.now() > end) throw error;
      await sleep(READ_WAIT_MS);
    }
  }
}

function isTerminated(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === TERMINATED;
}

/** A connection that breaks in the middle of a transaction's first message gives an error without a code. */
function wasLost(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === 'N/A' && /\bconnect(?:ion)?\b/i.test(error.message);
}

function connect({ uri, user, password, mostConnections = MOST_CONNECTIONS }: Neo4jConfig, timeoutMs: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: CONNECT_MS * 2,
    connectionLivenessCheckTimeout: IDLE_MS,
    maxConnectionPoolSize: mostConnections + SPARE_CONNECTIONS,
    // The last wait may be as long as all before it: a server that is away is said to be, not to be slow.
    maxTransactionRetryTime: Math.min(RETRY_MS, timeoutMs / 3),
    // Else every read also tells the server by which function it came.
    telemetryDisabled: true,
    userAgent: 'entente',
    // A graph that holds no REJECTED relation yet is no mistake in the statement that asks for one.
    notificationFilter: { disabledClassifications: ['UNRECOGNIZED'] },
  });
}

/** The driver checks host and port of an address when it is made. */
function connectOrName(config: Neo4jConfig, timeoutMs: number): Driver {
  try {
    return connect(config, timeoutMs);
  } catch (error) {
    throw new EntenteError('CONFIG_INVALID', `NEO4J_URI is ${config.uri}, which is no address: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function isAway(error: Neo4jError): boolean {
  const { code, message } = error;
  return AWAY.test(code) || NO_CONNECTION.test(message) || wasLost(error);
}

/** The first sentence of what the driver says; the rest is advice on drivers. */
const reasonOf = (error: unknown): string =>
  `${messageOf(error)
    .split(/[.!] (?=[A-Z])/)[0]
    ?.replace(/\.$/, '')}.`;

/** Without the lists of entries that the driver's own way makes for each row. */
function readRow(name: string, record: QueryResult['records'][number]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [at, column] of record.keys.entries()) {
    const value: unknown = record.get(at);
    checkValue(name, String(column), value);
    row[String(column)] = value;
  }
  return row;
}

/** Of an operator and those below it. */
function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}

async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}

/** The driver sends every JavaScript number as a float, which LIMIT refuses: whole numbers go as integers. */
function toDatabase(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDatabase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDatabase(item)]));
}

/**
 * @param agent such as `Neo4j/5.26.30`.
 * @throws EntenteError STORE_UNSUPPORTED naming the version.
 */
export function checkVersion(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const known = major !== undefined && minor !== undefined;
  if (known && (Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor))) {
    return;
  }
  throw new EntenteError(
    'STORE_UNSUPPORTED',
    `The server is ${agent === '' ? 'of an unknown version' : agent}; Entente needs Neo4j ${OLDEST.major}.${OLDEST.minor} or later.`,
  );
}

/** What the driver says, in one sentence that names the server. */
function nameError(error: unknown, { uri, user, database }: Neo4jConfig, timeoutMs: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (isAway(error)) {
    return new EntenteError('STORE_UNAVAILABLE', `Neo4j at ${uri} does not answer: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new EntenteError('STORE_UNAUTHORIZED', `Neo4j at ${uri} does not let user ${user} in: ${messageOf(error)}`, {
      cause: error,
    });
  }
  if (TIMED_OUT.test(code)) return timedOut(timeoutMs);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new EntenteError('STORE_UNSUPPORTED', `Neo4j at ${uri} has no database ${database}.`, { cause: error });
  }
  if (isTerminated(error) || code.startsWith('Neo.TransientError.') || code.startsWith('Neo.DatabaseError.')) {
    return new EntenteError('STORE_UNAVAILABLE', `Neo4j at ${uri} failed: ${messageOf(error)}`, { cause: error });
  }
  if (/responded HTTP/.test(error.message)) {
    return new EntenteError('STORE_UNAVAILABLE', `${uri} speaks HTTP: NEO4J_URI is the address of Bolt.`, {
      cause: error,
    });
  }
  return error;
}
