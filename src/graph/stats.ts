// Counts what the graph holds.
import type { StatementOptions, Store } from './store.ts';
import type { StatsRow } from './types.ts';

export async function readStats(store: Store, options?: StatementOptions): Promise<StatsRow> {
  throw new Error('pending');
}
