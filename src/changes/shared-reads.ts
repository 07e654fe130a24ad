// What subscribers read of one change: all that the feed hands the same change to share one reading of the store.
import { stableKey } from '../batching.ts';
import type { Change } from '../graph/changes.ts';
import { eventsMatching } from '../graph/event.ts';
import { relationsByIds } from '../graph/relation.ts';
import type { Store } from '../graph/store.ts';
import type { EventFilter, RelationRow } from '../graph/types.ts';
import { createLoaders, type Loaders } from '../loaders.ts';

export interface SharedReads {
  /** As they are when the first subscriber asks. */
  readonly loaders: Loaders;
  /** The relations of the change that are still there, by id. */
  readonly relations: () => Promise<ReadonlyMap<string, RelationRow>>;
  /** The ids of its events that are still there and meet the filter. */
  readonly eventsMatching: (filter: EventFilter) => Promise<ReadonlySet<string>>;
}

const shared = new WeakMap<Change, SharedReads>();

export function readsOf(store: Store, change: Change): SharedReads {
  const known = shared.get(change);
  if (known !== undefined) return known;
  let relations: Promise<ReadonlyMap<string, RelationRow>> | undefined;
  const matching = new Map<string, Promise<ReadonlySet<string>>>();
  const reads: SharedReads = {
    // One subscriber that goes must not end a statement that others wait for: the store's own time limit does.
    loaders: createLoaders(store, {}),
    relations() {
      relations ??= relationsByIds(store, change.relationIds);
      return relations;
    },
    eventsMatching(filter) {
      const key = stableKey(filter);
      const found = matching.get(key) ?? eventsMatching(store, change.eventIds, filter);
      matching.set(key, found);
      return found;
    },
  };
  shared.set(change, reads);
  return reads;
}
