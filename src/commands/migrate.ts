// `entente migrate`: brings the store's constraints and indexes up to date, and on demand makes its relations anew.
import { readConfig } from '../config.ts';
import { rebuildRelations } from '../graph/rebuild.ts';
import { openStore } from '../graph/store.ts';
import { writeLine } from './output.ts';

export async function runMigrate({ rebuild }: { readonly rebuild: boolean }, signal: AbortSignal): Promise<number> {
  const store = await openStore(readConfig());
  try {
    await store.migrate();
    await writeLine('Constraints and indexes are in place.', signal);
    if (rebuild) {
      const count = await rebuildRelations(store, { signal });
      await writeLine(`Made ${count} relations from their events.`, signal);
    }
  } finally {
    await store.close();
  }
  return 0;
}
