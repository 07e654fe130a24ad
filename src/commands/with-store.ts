// Gives a command the store that the environment names, open and migrated, and closes it whatever happens.
import { type Config, readConfig } from '../config.ts';
import { EntenteError } from '../errors.ts';
import { openStore, type Store } from '../graph/store.ts';

/** @throws EntenteError of the configuration, of the store, or of `work`. */
export async function withStore<Result>(work: (store: Store, config: Config) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const store = await openStore(config);
  try {
    if (!(await isMigrated(store))) await store.migrate();
    return await work(store, config);
  } finally {
    await store.close();
  }
}

/** Asking every index whether it is there takes Neo4j longer than the rest of a start. The embedded engine is quick. */
async function isMigrated(store: Store): Promise<boolean> {
  if (store.engine === 'embedded') return false;
  try {
    await store.checkReady();
    return true;
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'STORE_UNSUPPORTED') return false;
    throw error;
  }
}
