// Reads what has changed in the graph and when, by the numbers that the ledger gives to changes.
import type { StatementOptions, Store } from './store.ts';

/** The number of the last change, 0 in a graph that never changed: equal numbers mean equal graphs. */
export async function latestChange(store: Store, options?: StatementOptions): Promise<number> {
  const [ledger] = await store.read<{ sequence: number }>('change/latest', {}, options);
  return ledger?.sequence ?? 0;
}
