// Counts what the graph holds.
import type { StatementOptions, Store } from './store.ts';
import type { StatsRow } from './types.ts';

export async function readStats(store: Store, options?: StatementOptions): Promise<StatsRow> {
  const [row] = await store.read<StatsRow>('stats/counts', {}, options);
  return row ?? { articles: 0, actors: 0, places: 0, agreements: 0, events: 0, relations: 0, evidence: 0 };
}
