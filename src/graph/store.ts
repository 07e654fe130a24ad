// The one interface that ingest and the readers see of a graph database, and the choice of the engine behind it.
import type { Config } from '../config.ts';
import { EntenteError } from '../errors.ts';

export type Engine = 'neo4j' | 'embedded';

/** Parameters of a statement: exactly those that its `Params:` line names; undefined is not allowed. */
export type Params = Readonly<Record<string, unknown>>;

export interface StatementOptions {
  /** Ends the statement in the database, not only the wait for it. */
  readonly signal?: AbortSignal | undefined;
  /** Longest time in milliseconds; the store's own limit where absent. */
  readonly timeoutMs?: number | undefined;
  /** Told of each statement that ran, with its parameters: of this caller's alone, unlike the store's own listeners. */
  readonly onStatement?: ((run: StatementRun) => void) | undefined;
}

/** One statement that a store has run, for counting in tests and in `extensions`. */
export interface StatementReport {
  /** Name of the statement, such as `actor/by-ids`. */
  readonly name: string;
  readonly rows: number;
  readonly milliseconds: number;
  /** What the server remarked about the statement. */
  readonly notifications: readonly string[];
}

/** A statement that a caller had run, as it could be run again. */
export interface StatementRun extends Omit<StatementReport, 'notifications'> {
  readonly params: Params;
}

/** Runs statements inside one transaction: all of them are kept, or none. */
export interface GraphTransaction {
  /**
   * Runs the statement `entity/verb` of cypher/.
   * @returns flat rows, keyed by column.
   */
  run<Row>(statement: string, params: Params): Promise<Row[]>;
}

interface ConnectionCounts {
  readonly inUse: number;
  /** The most there may be. */
  readonly most: number;
  /** Transactions that wait for one. */
  readonly waiting: number;
}

/**
 * A graph database. Every failure is an EntenteError: STORE_UNAVAILABLE, STORE_UNAUTHORIZED, STORE_UNSUPPORTED,
 * STORE_LOCKED, STORE_TIMEOUT or ABORTED.
 */
export interface Store {
  readonly engine: Engine;
  /** Whether pages on a hub can be read from indexes on relationships. */
  readonly hasRelationshipIndexes: boolean;
  /** Where the graph is, for messages: an address or a folder. */
  readonly location: string;
  /** Runs one reading statement in a transaction of its own. */
  read<Row>(statement: string, params: Params, options?: StatementOptions): Promise<Row[]>;
  /** Runs `work` in one writing transaction; `work` runs again where the database asks for a retry. */
  write<Result>(work: (tx: GraphTransaction) => Promise<Result>, options?: StatementOptions): Promise<Result>;
  /**
   * Runs a reading statement again to count what it reads: nodes, relationships, properties and index entries.
   * @returns null where the engine does not count.
   */
  countHits(statement: string, params: Params, options?: StatementOptions): Promise<number | null>;
  /** Makes constraints and indexes; does nothing where they exist. */
  migrate(): Promise<void>;
  /** Resolves when the store answers and is migrated. */
  checkReady(options?: StatementOptions): Promise<void>;
  close(): Promise<void>;
  /** How many connections there are; absent where the store has none. */
  readonly connections?: () => ConnectionCounts;
  /** Calls `listener` after each statement. @returns a function that ends it. */
  onStatement(listener: (report: StatementReport) => void): () => void;
}

/** Opens Neo4j where the configuration names one, else the embedded engine in the data folder. */
export async function openStore({
  neo4j,
  dataFolder,
  timeoutMs,
}: Pick<Config, 'neo4j' | 'dataFolder' | 'timeoutMs'>): Promise<Store> {
  // The driver and the engine are large, and a process needs one of them.
  if (neo4j !== undefined) return (await import('./neo4j.ts')).openNeo4j(neo4j, { timeoutMs });
  return (await import('./embedded.ts')).openEmbedded(dataFolder, { timeoutMs });
}

/** Raised whenever a migration must run again: constraints, indexes, or what the read model holds. */
const SCHEMA_VERSION = 2;

/**
 * The schema files end by writing their version into the ledger, the one node that every writer locks.
 * @throws EntenteError STORE_UNSUPPORTED when the store was never migrated, or by another version.
 */
export async function checkMigrated(store: Store, options?: StatementOptions): Promise<void> {
  const [ledger] = await store.read<{ version: number }>('schema/version', {}, options);
  if (ledger?.version === SCHEMA_VERSION) return;
  throw notMigrated(store);
}

export function notMigrated({ location }: Store): EntenteError {
  return new EntenteError('STORE_UNSUPPORTED', `The graph at ${location} is not prepared: run "entente migrate".`);
}
