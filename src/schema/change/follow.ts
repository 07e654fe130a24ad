// What every subscription does: goes through the changes, picks its items, and says after each where it stands.
import { decodePosition, encodePosition } from '../../changes/position.ts';
import { readsOf, type SharedReads } from '../../changes/shared-reads.ts';
import { type Context, renewLoaders } from '../../context.ts';
import type { Change } from '../../graph/changes.ts';

/** One event of a subscription. */
export interface Followed<Item> {
  readonly change: Change;
  readonly item: Item;
  /** With what a client goes on after this event. */
  readonly cursor: string;
}

/** What a subscription tells of a change: an item at each index, or null for one that it leaves out. */
export type PickItems<Item> = (change: Change, reads: SharedReads) => Promise<readonly (Item | null)[]>;

/**
 * Opens the subscription `name`, from the client's last event on.
 * @param pick for the same change must always give as many items, in the same order: the client comes back by their index.
 * @throws EntenteError BAD_USER_INPUT for a last event that is none; CHANGES_EXPIRED, OVERLOADED, or of the store.
 */
export async function follow<Item>(
  name: string,
  lastEventId: string | null | undefined,
  context: Context,
  pick: PickItems<Item>,
): Promise<AsyncIterable<Followed<Item>>> {
  // A browser that reconnects repeats the address with its first argument, and says in a header where it stands.
  const id = context.stream.lastEventId ?? lastEventId ?? null;
  const { stream, start } = await context.feed.open(id === null ? null : decodePosition(name, id));
  const positionAt = (sequence: number, index: number) =>
    encodePosition(name, { epoch: stream.epoch, sequence, index });
  const standAt = (sequence: number, index: number) => {
    context.stream.position = positionAt(sequence, index);
    context.stream.positionAfterEvent = null;
  };
  standAt(start.sequence, start.index);
  context.stream.cut = stream.cut;

  async function* events(): AsyncGenerator<Followed<Item>, undefined> {
    try {
      for (let skipped = start.index; ; skipped = 0) {
        const change = await stream.next();
        if (change === null) return;
        const reads = readsOf(context.store, change);
        const items = await pick(change, reads);
        for (let index = skipped; index < items.length; index++) {
          const item = items[index];
          if (item === null || item === undefined) continue;
          renewLoaders(context, reads.loaders);
          const cursor = positionAt(change.sequence, index + 1);
          context.stream.positionAfterEvent = cursor;
          yield { change, item, cursor };
          // Only now, as the next one is asked for, has it been sent: its fields took their time.
          standAt(change.sequence, index + 1);
        }
        standAt(change.sequence + 1, 0);
      }
    } finally {
      stream.close();
    }
  }

  const source = events();
  if (context.signal.aborted) stream.close();
  context.signal.addEventListener('abort', () => stream.close(), { once: true });
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => source.next(),
      // A generator that waits ends only when its wait does.
      return: () => {
        stream.close();
        return source.return(undefined);
      },
    }),
  };
}
