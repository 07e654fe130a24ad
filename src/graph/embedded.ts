// The embedded engine behind the store's interface.
import type { Store } from './store.ts';

export async function openEmbedded(_folder: string, _options: { readonly timeoutMs: number }): Promise<Store> {
  throw new Error('pending');
}
