// Remembers that a database is away, so that callers hear it at once rather than each after a long wait of its own.
import type { EntenteError } from '../errors.ts';

/** So soon after it was found away, a database is not asked again. */
const SPACING_MS = 200;

/**
 * While the database is away one caller at a time asks for it, and those that come meanwhile wait for the same answer;
 * the first that finds it back lets everyone in.
 */
export class Availability {
  readonly #ask: () => Promise<void>;
  #fault: EntenteError | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | undefined;

  /** @param ask resolves when the database answers. */
  constructor(ask: () => Promise<void>) {
    this.#ask = ask;
  }

  /** Resolves at once unless the database was away a moment ago. @throws what it was reported away with. */
  async check(): Promise<void> {
    if (this.#fault === undefined) return;
    if (performance.now() - this.#failedAt < SPACING_MS) throw this.#fault;
    this.#asking ??= this.#askAgain().finally(() => {
      this.#asking = undefined;
    });
    await this.#asking;
  }

  /** The database did not answer, after all that was tried. */
  reportAway(fault: EntenteError): void {
    this.#fault = fault;
  }

  async #askAgain(): Promise<void> {
    try {
      await this.#ask();
      this.#fault = undefined;
    } catch {
      this.#failedAt = performance.now();
      if (this.#fault !== undefined) throw this.#fault;
    }
  }
}
