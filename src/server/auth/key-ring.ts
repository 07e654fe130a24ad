// The API keys that the running service takes: those of the file, read anew when it has changed.
import { timingSafeEqual } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { messageOf } from '../../errors.ts';
import { hashKey, readKeys, type StoredKey } from './key-file.ts';

/** How long a key that was revoked may still be taken, in milliseconds. */
const LOOK_AGAIN_MS = 1_000;

export interface KeyRing {
  /** The entry of a key, expired or not; null for one that is none. */
  readonly find: (key: string) => Promise<StoredKey | null>;
}

export function openKeyRing(file: string, log: (line: string) => void): KeyRing {
  let keys: readonly StoredKey[] = [];
  let state: string | undefined;
  let lookedAt = -Infinity;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    // A monotonic clock: a jump of the calendar's must not keep a revoked key alive.
    if (performance.now() - lookedAt < LOOK_AGAIN_MS) return;
    const now = await stat(file).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => 'missing',
    );
    if (now !== state) {
      try {
        keys = await readKeys(file);
      } catch (error) {
        // Whoever had a key keeps it: a slip of an editor must not lock everybody out.
        log(`${messageOf(error)} The keys that were read before stay.`);
      }
      state = now;
    }
    lookedAt = performance.now();
  }

  return {
    async find(key) {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
      const hash = Buffer.from(hashKey(key), 'hex');
      let found: StoredKey | null = null;
      // All of them are compared, so that the time tells nothing of where it stands.
      for (const stored of keys) if (timingSafeEqual(hash, Buffer.from(stored.hash, 'hex'))) found = stored;
      return found;
    },
  };
}
