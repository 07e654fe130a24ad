// Batching: the loads of one tick become one statement, told apart by their arguments where they have any.
import DataLoader from 'dataloader';
import type { Keyed, Page } from './graph/types.ts';

/** Loads by one key; every load of the same tick goes into one statement. */
export interface Loader<Value> {
  readonly load: (key: string) => Promise<Value>;
}

/** Loads rows that may not exist, and rows that must. */
export interface RowLoader<Row> extends Loader<Row | null> {
  /** For an id that another row refers to; rejects where the graph contradicts itself. */
  readonly required: (id: string) => Promise<Row>;
  /** Keeps a row that another statement brought along, so that it need not be asked for. */
  readonly keep: (id: string, row: Row) => void;
}

/** A list of which a page or the number can be loaded. */
export interface ListLoader<Filter, Row> {
  readonly rows: (filter: Filter, page: Page) => Promise<readonly Keyed<Row>[]>;
  readonly count: (filter: Filter) => Promise<number>;
}

/** The filter of a list that has none. */
export type Unfiltered = Readonly<Record<string, never>>;

/** The lists that hang on things of one type: the same page of many of them is one statement. */
export type ListsOf<Filter, Row> = (id: string) => ListLoader<Filter, Row>;

/** The same list, each row seen in another way. */
export function mapRows<Filter, Row, Seen>(
  list: ListLoader<Filter, Row>,
  see: (row: Row, filter: Filter) => Seen,
): ListLoader<Filter, Seen> {
  return {
    rows: async (filter, page) =>
      (await list.rows(filter, page)).map(({ key, row }) => ({ key, row: see(row, filter) })),
    count: list.count,
  };
}

/** What a batch answers: a value for each key that has one. */
type Batch<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

export function batchRows<Row>(type: string, batch: Batch<Row>): RowLoader<Row> {
  const loader = new DataLoader<string, Row | null>(async (ids) => {
    const found = await batch(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
  return {
    load: (id) => loader.load(id),
    required: async (id) => {
      const row = await loader.load(id);
      if (row === null) throw new Error(`${type} ${id} is referred to but is not in the graph.`);
      return row;
    },
    keep: (id, row) => void loader.prime(id, row),
  };
}

/** @param absent stands for a key without a value. */
export function batchValues<Value>(absent: Value, batch: Batch<Value>): Loader<Value> {
  return new DataLoader<string, Value>(async (keys) => {
    const found = await batch(keys);
    return keys.map((key) => found.get(key) ?? absent);
  });
}

/** Like `batchValues`, one batch for each set of arguments. */
export function batchByArguments<Arguments, Value>(
  absent: Value,
  batch: (keys: readonly string[], args: Arguments) => Promise<ReadonlyMap<string, Value>>,
): (key: string, args: Arguments) => Promise<Value> {
  const loaders = new Map<string, Loader<Value>>();
  return (key, args) => {
    const name = stableKey(args);
    const loader = loaders.get(name) ?? batchValues(absent, (keys) => batch(keys, args));
    loaders.set(name, loader);
    return loader.load(key);
  };
}

/** Loads what several fields of one answer show: equal arguments are asked for once. */
export interface OnceLoader<Arguments, Value> {
  readonly load: (args: Arguments) => Promise<Value>;
}

export function loadOnce<Arguments, Value>(read: (args: Arguments) => Promise<Value>): OnceLoader<Arguments, Value> {
  const loads = new Map<string, Promise<Value>>();
  return {
    load: (args) => {
      const name = stableKey(args);
      const load = loads.get(name) ?? read(args);
      loads.set(name, load);
      return load;
    },
  };
}

/** JSON with the keys of every object in order, so that equal arguments are one key however they were put together. */
export function stableKey(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stableKey).join()}]`;
  const parts: string[] = [];
  for (const [key, part] of Object.entries(value)) {
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${stableKey(part)}`);
  }
  return `{${parts.sort().join()}}`;
}
