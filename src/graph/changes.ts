// The outbox: what writers changed in the graph, numbered in the order of their commits, for whoever follows it.
import { randomBytes } from 'node:crypto';
import type { GraphTransaction, StatementOptions, Store } from './store.ts';
import type { WriteBatch } from './write-batch.ts';

/** What became of the article whose change this is. */
export type ChangeKind = 'CREATED' | 'REPLACED' | 'RETRACTED';

/** One entry of the outbox. An article that changed very much makes several, one after the other. */
export interface Change {
  /** 1 for the first in the graph, without a gap. */
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly articleId: string;
  /** 0 for the first entry of an article's change, then 1 and so on. */
  readonly part: number;
  /** When it was written, by the writer's clock: an instant in ISO 8601. */
  readonly at: string;
  /** Events that the graph did not hold before, in id order. */
  readonly eventIds: readonly string[];
  /** Relations whose events, evidence or figures changed, those that are gone included, in id order. */
  readonly relationIds: readonly string[];
}

/** Where the outbox stands. */
export interface OutboxState {
  /** Tells this graph from another that was made in its place; empty before the first change. */
  readonly epoch: string;
  /** The number of the last change, 0 before the first. */
  readonly sequence: number;
  /** The number of the last change that is no longer kept, 0 while all are. */
  readonly trimmed: number;
}

/** How long changes are kept: one goes as soon as it is beyond either bound. */
export interface Retention {
  readonly count: number;
  readonly hours: number;
}

export const USUAL_RETENTION: Retention = { count: 20_000, hours: 72 };

/** So many ids one entry holds: more would make a row that everyone who follows must hold at once. */
const IDS_AN_ENTRY = 1000;
/** Old changes are looked for once in so many new ones. */
const TRIM_INTERVAL = 100;
const TRIMMED_AT_ONCE = 1000;

/** The number of the last change, 0 in a graph that never changed: equal numbers mean equal graphs. */
export async function latestChange(store: Store, options?: StatementOptions): Promise<number> {
  const [ledger] = await store.read<{ sequence: number }>('change/latest', {}, options);
  return ledger?.sequence ?? 0;
}

export async function readOutbox(store: Store, options?: StatementOptions): Promise<OutboxState> {
  const [state] = await store.read<OutboxState>('change/state', {}, options);
  return state ?? { epoch: '', sequence: 0, trimmed: 0 };
}

/**
 * The changes numbered `from` to `to`, both included, in order.
 * @returns fewer where some are no longer kept; never one after a gap.
 */
export async function readChanges(
  store: Store,
  from: number,
  to: number,
  options?: StatementOptions,
): Promise<Change[]> {
  const changes = await store.read<Change>('change/by-sequences', { sequences: numbersFrom(from, to) }, options);
  const gap = changes.findIndex(({ sequence }, index) => sequence !== from + index);
  return gap === -1 ? changes : changes.slice(0, gap);
}

/** Adds the entries of one article's change to the writes of its transaction. @returns how many there are. */
export function appendChange(batch: WriteBatch, { eventIds, relationIds, ...change }: NewChange): number {
  const events = [...eventIds].sort();
  const relations = [...relationIds].sort();
  const parts = Math.max(1, Math.ceil((events.length + relations.length) / IDS_AN_ENTRY));
  const rows = Array.from({ length: parts }, (_, part) => {
    const [start, end] = [part * IDS_AN_ENTRY, (part + 1) * IDS_AN_ENTRY];
    // Events come first, so that whoever follows both hears of an event before the relations that it changed.
    const within = (index: number) => Math.max(0, index - events.length);
    return {
      number: part + 1,
      properties: {
        ...change,
        part,
        eventIds: events.slice(start, end),
        relationIds: relations.slice(within(start), within(end)),
      },
    };
  });
  batch.add('change/append', rows, { epoch: randomBytes(6).toString('hex') });
  return parts;
}

type NewChange = Omit<Change, 'sequence' | 'part' | 'eventIds' | 'relationIds'> & {
  readonly eventIds: Iterable<string>;
  readonly relationIds: Iterable<string>;
};

/** Removes old changes, once in a while. To be called when the `added` changes up to number `sequence` are committed. */
export async function trimNowAndThen(
  store: Store,
  { sequence, added }: { readonly sequence: number; readonly added: number },
  retention: Retention,
  options: StatementOptions & { readonly now?: Date } = {},
): Promise<void> {
  const isDue = Math.floor(sequence / TRIM_INTERVAL) > Math.floor((sequence - added) / TRIM_INTERVAL);
  // What was to be written is written, and the next in turn trims what this one could not.
  if (isDue) await trimChanges(store, retention, options).catch(() => undefined);
}

/** Removes all changes that are beyond a bound, the oldest first and so many at a time. @returns how many went. */
export async function trimChanges(
  store: Store,
  { count, hours }: Retention,
  { now = new Date(), ...options }: StatementOptions & { readonly now?: Date } = {},
): Promise<number> {
  const before = new Date(now.getTime() - hours * 3_600_000).toISOString();
  let trimmed = 0;
  for (;;) {
    const gone = await store.write((tx) => trimSome(tx, count, before), options);
    trimmed += gone;
    if (gone < TRIMMED_AT_ONCE) return trimmed;
  }
}

async function trimSome(tx: GraphTransaction, count: number, before: string): Promise<number> {
  await tx.run('article/lock', {});
  const [state] = await tx.run<OutboxState>('change/state', {});
  if (state === undefined || state.trimmed >= state.sequence) return 0;
  const oldest = numbersFrom(state.trimmed + 1, Math.min(state.sequence, state.trimmed + TRIMMED_AT_ONCE));
  const rows = await tx.run<Pick<Change, 'sequence' | 'at'>>('change/times', { sequences: oldest });
  const times = new Map(rows.map(({ sequence, at }) => [sequence, at]));
  // Only from the oldest on: a clock that went back must not tear a gap. What is missing already counts as gone.
  const isKept = (sequence: number) => sequence > state.sequence - count && (times.get(sequence) ?? '') >= before;
  const kept = oldest.findIndex(isKept);
  const gone = kept === -1 ? oldest : oldest.slice(0, kept);
  const last = gone.at(-1);
  if (last === undefined) return 0;
  await tx.run('change/trim', { sequences: gone });
  await tx.run('change/mark-trimmed', { trimmed: last });
  return gone.length;
}

function numbersFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
