// How far along its life the service is: taking requests, or on its way out; every stream and the readiness page ask it.

/** One per service; whoever stops the service calls `drain`. */
export class Lifecycle {
  readonly #drain = new AbortController();
  readonly #streams = new Set<symbol>();

  /** Aborts when the service begins to go: readiness is off, streams end, connections are not kept. */
  get draining(): AbortSignal {
    return this.#drain.signal;
  }

  /** Safe to call twice. */
  drain(): void {
    this.#drain.abort();
  }

  /** Event streams that are open. */
  get openStreams(): number {
    return this.#streams.size;
  }

  /** Counts a stream as open. @returns a function that counts it as closed, however often it is called. */
  openStream(): () => void {
    const stream = Symbol('stream');
    this.#streams.add(stream);
    return () => void this.#streams.delete(stream);
  }
}
