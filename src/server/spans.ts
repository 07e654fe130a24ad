// What the server says to whoever traces it; the one implementation, `tracing.ts`, is loaded only where somebody does.
import type { Engine } from '../graph/store.ts';

export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A piece of work with a start and an end. */
export interface TraceSpan {
  /** A span within this one. */
  startOperation(type: string, name: string | null): TraceSpan;
  /** A span for a statement of the store: its name, never its parameters. */
  startStatement(statement: string, engine: Engine): TraceSpan;
  /** Marks the work as failed. */
  fail(error: unknown): void;
  end(attributes?: SpanAttributes): void;
}

export interface Tracing {
  /** A span for a request, which continues the trace that the request names. */
  startRequest(request: Request): TraceSpan;
  /** Sends what is left; the last call before the process ends. */
  close(): Promise<void>;
}
