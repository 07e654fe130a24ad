// Gives a command the store that the environment names, open and migrated, and closes it whatever happens.
import { type Config, readConfig } from '../config.ts';
import { openStore, type Store } from '../graph/store.ts';

/** @throws EntenteError of the configuration, of the store, or of `work`. */
export async function withStore<Result>(work: (store: Store, config: Config) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const store = await openStore(config);
  try {
    await store.migrate();
    return await work(store, config);
  } finally {
    await store.close();
  }
}
