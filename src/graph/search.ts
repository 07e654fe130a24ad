// Finds entities by words of their names.
import type { StatementOptions, Store } from './store.ts';
import type { EntityKind, SearchRow } from './types.ts';

export async function search(
  store: Store,
  query: string,
  kinds: readonly EntityKind[],
  limit: number,
  options?: StatementOptions,
): Promise<SearchRow[]> {
  throw new Error('pending');
}
