// Follows the outbox for all subscribers of this process: one look at the store in a while, and only while someone listens.
import { setTimeout as sleep } from 'node:timers/promises';
import { EntenteError, messageOf } from '../errors.ts';
import { type OutboxState, readChanges, readOutbox } from '../graph/changes.ts';
import type { Store } from '../graph/store.ts';
import { CHANGES_A_PAGE, type ChangeStream, expired, FedStream, VAIN_LOOKS } from './change-stream.ts';
import type { Position } from './position.ts';

export interface ChangeFeedOptions {
  /** Between two looks at the store, in milliseconds. */
  readonly intervalMs?: number;
  /** So many changes may wait for one subscriber before it is cut. */
  readonly bufferSize?: number;
  /** So many subscribers there may be at once. */
  readonly mostStreams?: number;
  /** Takes one line when the store cannot be reached, and one when it can again. */
  readonly log?: (line: string) => void;
}

export interface ChangeFeed {
  /**
   * Opens a stream that goes on from a position; from now where there is none.
   * @throws EntenteError CHANGES_EXPIRED, OVERLOADED, or of the store.
   */
  open(from: Position | null): Promise<{ readonly stream: ChangeStream; readonly start: Position }>;
  /** Looks at once: something was written here. */
  wake(): void;
  /** How many subscribers there are. */
  readonly streams: number;
}

interface Run {
  /** Resolves when the feed knows where the outbox stands. */
  readonly started: Promise<void>;
  /** Ends the pause between two looks. */
  wake: () => void;
}

/** After the store failed, it is left alone for so long. */
const PAUSE_MS = 1_000;

export function openChangeFeed(store: Store, options: ChangeFeedOptions = {}): ChangeFeed {
  const { intervalMs = 300, bufferSize = 500, mostStreams = 1000, log = () => undefined } = options;
  const streams = new Set<FedStream>();
  /** The run of the loop that serves the present streams; a new one starts after a time without any. */
  let run: Run | undefined;
  let epoch = '';
  let sequence = 0;

  function failAll(error: EntenteError): void {
    for (const stream of [...streams]) stream.fail(error);
  }

  /** Hands out what is new. @returns false where a change that should be there is not. */
  async function look(): Promise<boolean> {
    const state = await readOutbox(store);
    if (epoch !== '' && state.epoch !== epoch) {
      failAll(expired());
      sequence = state.sequence;
    }
    epoch = state.epoch;
    while (sequence < state.sequence) {
      const to = Math.min(state.sequence, sequence + CHANGES_A_PAGE);
      const changes = await readChanges(store, sequence + 1, to);
      if (changes.length === 0) return skipTrimmed(state);
      for (const change of changes) {
        sequence = change.sequence;
        for (const stream of streams) stream.push(change);
      }
    }
    return true;
  }

  function skipTrimmed({ trimmed, sequence: last }: OutboxState): boolean {
    if (trimmed <= sequence) return false;
    failAll(expired());
    sequence = last;
    return true;
  }

  function start(): Run {
    const state = readOutbox(store);
    const current: Run = {
      started: state.then((found) => {
        ({ epoch, sequence } = found);
      }),
      wake: () => undefined,
    };
    const loop = async () => {
      await current.started;
      let vain = 0;
      let isDown = false;
      let again = false;
      while (run === current) {
        try {
          again = false;
          current.wake = () => {
            again = true;
          };
          vain = (await look()) ? 0 : vain + 1;
          if (isDown) log('The store answers again: subscribers are told what they missed.');
          isDown = false;
          if (vain > VAIN_LOOKS) {
            failAll(expired());
            vain = 0;
            ({ epoch, sequence } = await readOutbox(store));
          }
        } catch (error) {
          if (!isDown) log(`Subscribers wait for the store: ${messageOf(error)}`);
          isDown = true;
        }
        if (again) continue;
        const pause = new AbortController();
        current.wake = () => pause.abort();
        const milliseconds = isDown ? Math.max(intervalMs, PAUSE_MS) : intervalMs;
        await sleep(milliseconds, undefined, { signal: pause.signal, ref: false }).catch(() => undefined);
      }
    };
    // A store that cannot be reached at the start is told to whoever opened the first stream.
    loop().catch(() => {
      if (run === current) run = undefined;
    });
    return current;
  }

  function leave(stream: FedStream): void {
    streams.delete(stream);
    if (streams.size > 0) return;
    const last = run;
    run = undefined;
    last?.wake();
  }

  return {
    async open(from) {
      if (streams.size >= mostStreams) {
        throw new EntenteError('OVERLOADED', `There are ${mostStreams} subscribers already: try again later.`);
      }
      // The stream is counted before anything is awaited, so that the feed runs as long as it is opened.
      const stream = new FedStream(store, { bufferSize, fedUpTo: () => sequence, epoch: () => epoch, onClose: leave });
      streams.add(stream);
      try {
        run ??= start();
        await run.started;
        const state = await whenReached(store, from);
        const begin: Position = from ?? { epoch: state.epoch, sequence: state.sequence + 1, index: 0 };
        stream.beginAt(begin.sequence);
        return { stream, start: begin };
      } catch (error) {
        stream.close();
        throw error;
      }
    },
    wake: () => run?.wake(),
    get streams() {
      return streams.size;
    },
  };
}

/**
 * The outbox as it stands, when it holds all that came before a position.
 * @throws EntenteError CHANGES_EXPIRED when it no longer holds what comes after, or is that of another graph.
 */
async function whenReached(store: Store, from: Position | null): Promise<OutboxState> {
  // Another member of a cluster may be behind the one that the position is from, but not for long.
  for (let attempt = 1; ; attempt++) {
    const state = await readOutbox(store);
    if (from === null) return state;
    const isOfGraph = from.epoch === state.epoch || from.epoch === '';
    const isKept = from.sequence > state.trimmed;
    if (isOfGraph && isKept && from.sequence <= state.sequence + 1) return state;
    if (!isKept || attempt === VAIN_LOOKS) throw expired();
    await sleep(200);
  }
}
