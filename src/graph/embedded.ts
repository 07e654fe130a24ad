// The embedded engine behind the store's interface, with its hazards closed: one process, one writer, checked values.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import { EntenteError, messageOf } from '../errors.ts';
import { readStatements } from './cypher.ts';
import { aborted, checkRow, findStatement, StatementReports, withinLimits } from './run.ts';
import { checkMigrated, type Params, type StatementOptions, type Store } from './store.ts';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Engine = Pick<Database, 'executeCypher'>;

const FILE = 'graph.grafeo';
/** After so much in its log, the engine writes the graph to its file and starts the log anew. */
const CHECKPOINT_BYTES = 128 * 1024 * 1024;
const CONFLICT = 'GRAFEO-T001';
const ATTEMPTS = 6;

/**
 * Opens or makes the graph in `folder`; only one process at a time can.
 * @throws EntenteError STORE_LOCKED naming the folder, STORE_UNAVAILABLE.
 */
export async function openEmbedded(folder: string, { timeoutMs }: { readonly timeoutMs: number }): Promise<Store> {
  const statements = readStatements('embedded');
  const reports = new StatementReports();
  const location = resolve(folder);
  const database = openDatabase(location);
  let closed = false;
  /** The engine takes several writers and lets all but one fail; here they wait for each other. */
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function run<Row>(
    engine: Engine,
    name: string,
    params: Params,
    { onStatement }: StatementOptions,
  ): Promise<Row[]> {
    const statement = findStatement(statements, name, params);
    if (closed) throw new EntenteError('STORE_UNAVAILABLE', `The graph in ${location} is closed.`);
    const start = performance.now();
    const result = await engine.executeCypher(statement.text, params);
    const rows = result.toArray().map((row) => checkRow(name, row) as Row);
    const milliseconds = performance.now() - start;
    reports.tell({ name, rows: rows.length, milliseconds, notifications: [] });
    onStatement?.({ name, params, rows: rows.length, milliseconds });
    return rows;
  }

  const limits = (options: StatementOptions) => ({
    signal: options.signal,
    timeoutMs: options.timeoutMs ?? timeoutMs,
  });

  async function read<Row>(name: string, params: Params, options: StatementOptions = {}): Promise<Row[]> {
    // The engine cannot end a statement that runs: the caller is answered in time, and its rows are dropped.
    return withinLimits(() => retryConflicts(() => run<Row>(database, name, params, options)), ignore, limits(options));
  }

  async function write<Result>(
    work: (tx: { run: <Row>(name: string, params: Params) => Promise<Row[]> }) => Promise<Result>,
    options: StatementOptions = {},
  ): Promise<Result> {
    let cancelled = false;
    const once = async () => {
      const transaction = database.beginTransaction();
      // One statement at a time: a transaction of the engine is not made for more.
      let last: Promise<unknown> = Promise.resolve();
      const inOrder = <Row>(name: string, params: Params): Promise<Row[]> => {
        const rows = last.then(() => {
          if (cancelled) throw aborted();
          return run<Row>(transaction, name, params, options);
        });
        last = rows;
        rows.catch(ignore);
        return rows;
      };
      try {
        const result = await work({ run: inOrder });
        await last;
        if (cancelled) throw aborted();
        transaction.commit();
        return result;
      } catch (error) {
        await last.catch(ignore);
        if (transaction.isActive) transaction.rollback();
        throw error;
      }
    };
    const turn = lastWrite.then(() => retryConflicts(once));
    lastWrite = turn.catch(ignore);
    return withinLimits(
      () => turn,
      () => {
        cancelled = true;
      },
      limits(options),
    );
  }

  const store: Store = {
    engine: 'embedded',
    hasRelationshipIndexes: false,
    location,
    read,
    write,
    countHits: async () => null,
    async migrate() {
      for (const { text } of statements.schema) await database.executeCypher(text);
    },
    checkReady: (options) => checkMigrated(store, options),
    async close() {
      if (closed) return;
      await lastWrite;
      closed = true;
      database.close();
    },
    onStatement: (listener) => reports.add(listener),
  };
  return store;
}

function openDatabase(folder: string): Database {
  try {
    makeFolder(resolve(folder));
    const database = grafeo.GrafeoDB.create(join(folder, FILE));
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
    return database;
  } catch (error) {
    if (/cannot be locked/i.test(messageOf(error))) {
      throw new EntenteError(
        'STORE_LOCKED',
        `Another process holds the graph in ${folder}: stop it, or use another folder.`,
        {
          cause: error,
        },
      );
    }
    throw new EntenteError('STORE_UNAVAILABLE', `The graph in ${folder} cannot be opened: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** Makes a folder and those above it. Node's own way never ends where the system refuses, as under /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

async function retryConflicts<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !messageOf(error).includes(CONFLICT)) throw error;
      await sleep(2 ** attempt + Math.random() * 5);
    }
  }
}

function ignore(): void {}
