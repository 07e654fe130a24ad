// Neo4j behind the store's interface.
import type { Neo4jConfig } from '../config.ts';
import type { Store } from './store.ts';

export async function openNeo4j(_config: Neo4jConfig, _options: { readonly timeoutMs: number }): Promise<Store> {
  throw new Error('pending');
}
