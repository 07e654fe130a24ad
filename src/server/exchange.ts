// What is known of one request while it is answered: its id, who asks, what it asks, and what it cost.
import { randomUUID } from 'node:crypto';
import { observeStore } from '../graph/observed-store.ts';
import type { Store } from '../graph/store.ts';
import type { TraceSpan } from './spans.ts';

type OperationType = 'query' | 'mutation' | 'subscription';

/** One request from its arrival to the end of its answer. */
export interface Exchange {
  /** The client's own where it is well-formed, so that its logs and ours meet. */
  readonly id: string;
  /** In milliseconds, by `performance.now()`. */
  readonly start: number;
  /** Span of the request; absent where nobody traces. */
  readonly span: TraceSpan | undefined;
  /** Span of the operation that runs. */
  operationSpan?: TraceSpan;
  /** Of the operation, or the last one of a batch; absent where none came to run. */
  operation?: { readonly type: OperationType; readonly name: string | null };
  /** Name of whoever asks; null for nobody known. */
  principal: string | null;
  /** Codes of the errors in the answer. */
  readonly errorCodes: Set<string>;
  statements: number;
  rows: number;
  /** Time in the store, in milliseconds, summed over statements that may have run side by side. */
  storeMs: number;
}

const REQUEST_ID = /^[\w.:+/=-]{8,128}$/;
/** Version, trace, span, flags, as W3C Trace Context has it. */
const TRACEPARENT =
  /^(?!ff)[\da-f]{2}-(?<traceId>(?!0{32})[\da-f]{32})-(?<spanId>(?!0{16})[\da-f]{16})-(?<flags>[\da-f]{2})(?:-|$)/;

/** The exchanges under way, by their request. */
export class Exchanges {
  readonly #exchanges = new WeakMap<Request, Exchange>();
  readonly #startSpan: ((request: Request) => TraceSpan) | undefined;

  /** @param startSpan begins the span of a request where somebody traces. */
  constructor(startSpan: ((request: Request) => TraceSpan) | undefined) {
    this.#startSpan = startSpan;
  }

  of(request: Request): Exchange {
    const known = this.#exchanges.get(request);
    if (known !== undefined) return known;
    const exchange: Exchange = {
      id: requestId(request.headers),
      start: performance.now(),
      span: this.#startSpan?.(request),
      principal: null,
      errorCodes: new Set(),
      statements: 0,
      rows: 0,
      storeMs: 0,
    };
    this.#exchanges.set(request, exchange);
    return exchange;
  }

  /** The store as a request sees it: what it runs is put down to the request. */
  storeFor(request: Request, store: Store): Store {
    const exchange = this.of(request);
    return observeStore(store, (statement) => {
      const start = performance.now();
      const span = (exchange.operationSpan ?? exchange.span)?.startStatement(statement, store.engine);
      return (end) => {
        exchange.statements++;
        exchange.storeMs += performance.now() - start;
        if ('rows' in end) exchange.rows += end.rows;
        else span?.fail(end.error);
        span?.end('rows' in end ? { 'db.response.returned_rows': end.rows } : {});
      };
    });
  }
}

function requestId(headers: Headers): string {
  const given = headers.get('x-request-id') ?? '';
  if (REQUEST_ID.test(given)) return given;
  return readTraceParent(headers)?.traceId ?? randomUUID();
}

/** What a well-formed `traceparent` says; null where there is none. */
export function readTraceParent(headers: Headers): { traceId: string; spanId: string; traceFlags: number } | null {
  const { traceId, spanId, flags } = TRACEPARENT.exec(headers.get('traceparent') ?? '')?.groups ?? {};
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1 };
}
