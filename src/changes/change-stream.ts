// One subscriber's way through the outbox: it catches up from the store at its own pace, then takes what the feed hands out.
import { setTimeout as sleep } from 'node:timers/promises';
import { EntenteError } from '../errors.ts';
import { type Change, readChanges, readOutbox } from '../graph/changes.ts';
import type { Store } from '../graph/store.ts';

/** How many changes one statement reads. */
export const CHANGES_A_PAGE = 100;
/** So often a change that should be there is looked for before it is taken for lost. */
export const VAIN_LOOKS = 10;

export interface ChangeStream {
  /** The next change; null when the stream was closed. @throws EntenteError when it was cut, or of the store. */
  next(): Promise<Change | null>;
  close(): void;
  /** Which graph the changes are of; empty before its first. */
  readonly epoch: string;
  /** Aborts when the stream is cut because its reader does not keep up. */
  readonly cut: AbortSignal;
}

export const expired = () =>
  new EntenteError(
    'CHANGES_EXPIRED',
    'The changes since then are no longer kept: load anew what you show, and subscribe without "lastEventId".',
  );

const tooSlow = (size: number) =>
  new EntenteError(
    'SLOW_CONSUMER',
    `More than ${size} changes waited to be read. Subscribe again with the last id that you got, and read faster.`,
  );

interface FedStreamOptions {
  /** So many changes may wait before the stream is cut. */
  readonly bufferSize: number;
  /** The number of the last change that the feed handed out. */
  readonly fedUpTo: () => number;
  readonly epoch: () => string;
  readonly onClose: (stream: FedStream) => void;
}

/** The stream as the feed sees it. */
export class FedStream implements ChangeStream {
  readonly #store: Store;
  readonly #bufferSize: number;
  readonly #onClose: (stream: FedStream) => void;
  readonly #cut = new AbortController();
  #queue: Change[] = [];
  /** The number of the change that is to be queued next. */
  #wanted = Number.POSITIVE_INFINITY;
  #isLive = false;
  #failure: EntenteError | undefined;
  #isClosed = false;
  #vainLooks = 0;
  #wake: () => void = () => undefined;
  readonly #fedUpTo: () => number;
  readonly #epoch: () => string;

  constructor(store: Store, { bufferSize, fedUpTo, epoch, onClose }: FedStreamOptions) {
    this.#store = store;
    this.#bufferSize = bufferSize;
    this.#fedUpTo = fedUpTo;
    this.#epoch = epoch;
    this.#onClose = onClose;
  }

  /** Says from which change on it reads. */
  beginAt(sequence: number): void {
    this.#wanted = sequence;
  }

  get epoch(): string {
    return this.#epoch();
  }

  get cut(): AbortSignal {
    return this.#cut.signal;
  }

  async next(): Promise<Change | null> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#isClosed) return null;
      const change = this.#queue.shift();
      if (change !== undefined) return change;
      if (this.#isLive) await new Promise<void>((resolve) => (this.#wake = resolve));
      // No statement runs between this look and the next change that the feed hands out.
      else if (this.#wanted > this.#fedUpTo()) this.#isLive = true;
      else await this.#catchUp();
    }
  }

  /** Takes a change from the feed; one that the reader has passed, or will come to by itself, is left. */
  push(change: Change): void {
    if (!this.#isLive || change.sequence < this.#wanted || this.#isClosed) return;
    if (this.#queue.length >= this.#bufferSize) {
      this.fail(tooSlow(this.#bufferSize));
      this.#cut.abort();
      return;
    }
    this.#add(change);
    this.#wake();
  }

  /** Ends the stream with an error, whatever waits in it. */
  fail(error: EntenteError): void {
    this.#failure = error;
    this.#leave();
  }

  close(): void {
    this.#isClosed = true;
    this.#leave();
  }

  #leave(): void {
    this.#queue = [];
    this.#onClose(this);
    this.#wake();
  }

  #add(change: Change): void {
    this.#queue.push(change);
    this.#wanted = change.sequence + 1;
  }

  async #catchUp(): Promise<void> {
    const to = Math.min(this.#fedUpTo(), this.#wanted + CHANGES_A_PAGE - 1);
    const changes = await readChanges(this.#store, this.#wanted, to);
    for (const change of changes) this.#add(change);
    this.#vainLooks = changes.length > 0 ? 0 : this.#vainLooks + 1;
    if (changes.length > 0) return;
    // Gone, or not yet where this statement was run: a member of a cluster may be behind another for a moment.
    const { trimmed } = await readOutbox(this.#store);
    if (this.#wanted <= trimmed || this.#vainLooks > VAIN_LOOKS) throw expired();
    await sleep(100);
  }
}
