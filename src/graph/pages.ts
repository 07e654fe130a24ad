// Pages by keyset: where a page begins in an order, and rows of a batch gathered under what they belong to.
import type { StatementOptions, Store } from './store.ts';
import type { Keyed, Keyset, Page } from './types.ts';

/** Above every string that the graph sorts by. */
export const LAST = '\u{10FFFF}';

/** `byName` goes up from the empty string, `newest` goes down. */
export type Order = 'byName' | 'newest';

/** The form of a statement that has two, for the page's direction. */
export function formOf(statement: string, page: Page): string {
  return page.backward ? `${statement}:backward` : statement;
}

/** The sort values beyond which a page begins: of its cursor, else of the list's beginning or end. */
export function boundsOf(page: Page, order: Order): { key1: string; key2: string; limit: number } {
  const cursor: Keyset | null = page.backward ? page.before : page.after;
  const beginning = (order === 'byName') === page.backward ? LAST : '';
  const [key1 = beginning, key2 = beginning] = cursor ?? [];
  return { key1: String(key1), key2: String(key2), limit: page.limit };
}

/** Rows of a backward page come from its end. */
export function inOrder<Row>(rows: Row[], page: Page): Row[] {
  return page.backward ? rows.reverse() : rows;
}

/** One page of each of several lists, by what they belong to; lists without rows are there, empty. */
export async function readPages<Found extends { readonly owner: string }, Row>(
  store: Store,
  statement: string,
  params: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  page: Page,
  order: Order,
  see: (found: Found) => Keyed<Row>,
  options: StatementOptions | undefined,
): Promise<Map<string, Keyed<Row>[]>> {
  const lists = new Map<string, Keyed<Row>[]>(ids.map((id) => [id, []]));
  const bounds = boundsOf(page, order);
  const found = await store.read<Found>(formOf(statement, page), { ...params, ...bounds }, options);
  for (const row of found) lists.get(row.owner)?.push(see(row));
  for (const list of lists.values()) inOrder(list, page);
  return lists;
}

/** A number for each id; 0 for what the graph does not hold. */
export async function readTotals(
  store: Store,
  statement: string,
  params: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  options: StatementOptions | undefined,
): Promise<Map<string, number>> {
  const totals = new Map(ids.map((id) => [id, 0]));
  const rows = await store.read<{ owner: string; total: number }>(statement, params, options);
  for (const { owner, total } of rows) totals.set(owner, total);
  return totals;
}

export async function readTotal(
  store: Store,
  statement: string,
  params: Readonly<Record<string, unknown>>,
  options: StatementOptions | undefined,
): Promise<number> {
  const [row] = await store.read<{ total: number }>(statement, params, options);
  return row?.total ?? 0;
}

export async function readByIds<Row extends { readonly id: string }>(
  store: Store,
  statement: string,
  ids: readonly string[],
  options: StatementOptions | undefined,
): Promise<Map<string, Row>> {
  const rows = await store.read<Row>(statement, { ids }, options);
  return new Map(rows.map((row) => [row.id, row]));
}
