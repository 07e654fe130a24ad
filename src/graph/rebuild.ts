// Makes the relations anew from their events.
import type { Store } from './store.ts';

export async function rebuildRelations(store: Store, options?: { readonly signal?: AbortSignal }): Promise<number> {
  throw new Error('pending');
}
