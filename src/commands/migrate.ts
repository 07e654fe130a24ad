// `entente migrate`: brings the store's constraints and indexes up to date, and on demand makes its relations anew.
import { rebuildRelations } from '../graph/rebuild.ts';
import { writeLine } from './output.ts';
import { withStore } from './with-store.ts';

export async function runMigrate({ rebuild }: { readonly rebuild: boolean }, signal: AbortSignal): Promise<number> {
  return withStore(async (store) => {
    await store.migrate();
    await writeLine('Constraints and indexes are in place.', signal);
    if (rebuild) {
      const count = await rebuildRelations(store, { signal });
      await writeLine(`Made ${count} relations anew from their events.`, signal);
    }
    return 0;
  });
}
