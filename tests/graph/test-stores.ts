// The stores that the shared cases run on: each case begins with an empty, migrated graph.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterEach } from 'vitest';
import type { Neo4jConfig } from '../../src/config.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { Engine, Store } from '../../src/graph/store.ts';

export interface TestStores {
  readonly engine: Engine;
  /** An empty graph; what it held before is gone. */
  readonly openEmpty: () => Promise<Store>;
  /** The same graph once more, or for a process of the test's own: what opens it. */
  readonly access: () => { readonly neo4j?: Neo4jConfig; readonly folder?: string };
}

const TIMEOUT = { timeoutMs: 20_000 };

export function embeddedStores(): TestStores {
  const folders: string[] = [];
  const stores: Store[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });
  return {
    engine: 'embedded',
    async openEmpty() {
      const folder = await mkdtemp(join(tmpdir(), 'entente-graph-'));
      folders.push(folder);
      const store = await openEmbedded(folder, TIMEOUT);
      stores.push(store);
      await store.migrate();
      return store;
    },
    access: () => ({ folder: folders.at(-1) ?? '' }),
  };
}

/** Every remark of the server about a statement fails the test that ran it. */
export function neo4jStores(config: Neo4jConfig): TestStores {
  const stores: Store[] = [];
  const remarks: string[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    if (remarks.length > 0) throw new Error(`Neo4j remarked: ${remarks.splice(0).join('; ')}`);
  });
  let migrated = false;
  return {
    engine: 'neo4j',
    async openEmpty() {
      await emptyNeo4j(config);
      const store = await openNeo4j(config, TIMEOUT);
      stores.push(store);
      store.onStatement(({ name, notifications }) => {
        remarks.push(...notifications.map((remark) => `${name}: ${remark}`));
      });
      if (!migrated) await store.migrate();
      migrated = true;
      return store;
    },
    access: () => ({ neo4j: config }),
  };
}

/** Deletes what the graph holds; constraints and indexes stay. */
export async function emptyNeo4j({ uri, user, password, database }: Neo4jConfig): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database });
  // Edges first, and in batches: what a test leaves may be more than one transaction can delete.
  await session.run('MATCH ()-[edge]->() CALL (edge) { DELETE edge } IN TRANSACTIONS OF 5000 ROWS');
  await session.run('MATCH (node) WHERE NOT node:Ledger CALL (node) { DELETE node } IN TRANSACTIONS OF 5000 ROWS');
  await session.close();
  await driver.close();
}
