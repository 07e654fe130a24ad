// Writes the results of a subscription as server-sent events that a client can resume: GraphQL over SSE, distinct connections.
import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import type { Context, StreamState } from '../context.ts';

export interface EventStreamOptions {
  /** Aborts when the service is about to stop: every stream ends, and its client is told when to come back. */
  readonly draining?: AbortSignal | undefined;
  /** When a client that was cut off should come back, in milliseconds. */
  readonly retryMs?: number;
  /** After so long without an event a comment keeps proxies from closing the connection, in milliseconds. */
  readonly keepAliveMs?: number;
  /** So long a client that was cut for reading too slowly has to read why, in milliseconds. */
  readonly cutGraceMs?: number;
}

type ProcessResult = NonNullable<Plugin['onResultProcess']>;
type ResultProcessor = Parameters<Parameters<ProcessResult>[0]['setResultProcessor']>[0];

/** When a browser should come back to a stream that is finished. */
const FINISHED_RETRY_MS = 60_000;
/** Failures that pass: what they befell is sent again when the client comes back. */
const PASSING = new Set<unknown>(['STORE_UNAVAILABLE', 'STORE_TIMEOUT', 'ABORTED']);

interface Writing extends Required<Pick<EventStreamOptions, 'retryMs' | 'keepAliveMs' | 'cutGraceMs'>> {
  readonly draining: AbortSignal | undefined;
  /** Undefined for an operation that is no subscription. */
  readonly stream: StreamState | undefined;
  /** Whether the client knows `retry` and ids without an event; some libraries take them for errors. */
  readonly isBrowser: boolean;
  readonly hungUp: AbortSignal;
  /** Ends the connection where it stands, on a server of Node. */
  readonly hangUp: () => void;
}

/** Takes the place of yoga's own writer, which knows no ids. */
export function useEventStream(options: EventStreamOptions = {}): Plugin {
  const { draining, retryMs = 2_000, keepAliveMs = 12_000, cutGraceMs = 10_000 } = options;
  const streams = new WeakMap<Request, StreamState>();
  return {
    onSubscribe({ args }) {
      const { request, stream } = args.contextValue as typeof args.contextValue & Context;
      streams.set(request, stream);
    },
    onResultProcess({ request, result, resultProcessor, setResultProcessor, serverContext }) {
      if (resultProcessor === undefined || Array.isArray(result)) return;
      const stream = streams.get(request);
      const isStream = Symbol.asyncIterator in result && stream !== undefined;
      const accept = request.headers.get('accept') ?? '';
      if (!isStream && !(accept.includes('text/event-stream') && !accept.includes('json'))) return;
      const isBrowser = request.method === 'GET' || request.headers.has('last-event-id');
      const { res } = serverContext as { readonly res?: ServerResponse };
      const hangUp = () => void res?.destroy();
      const writing = { draining, retryMs, keepAliveMs, cutGraceMs, stream, isBrowser, hungUp: request.signal, hangUp };
      setResultProcessor(writeEvents(writing), 'text/event-stream');
    },
  };
}

function writeEvents(writing: Writing): ResultProcessor {
  return (results, fetchAPI) => {
    const isList = Symbol.asyncIterator in results;
    const iterator = isList
      ? (results as AsyncIterable<ExecutionResult>)[Symbol.asyncIterator]()
      : [results as ExecutionResult][Symbol.iterator]();
    const position = writing.stream?.position;
    const headers = {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      connection: 'keep-alive',
      // Else nginx holds events back until it has a page full of them.
      'x-accel-buffering': 'no',
      ...(position != null && { 'last-event-id': position }),
    };
    return new fetchAPI.Response(makeBody(iterator, writing, fetchAPI), { status: 200, headers });
  };
}

type Results = AsyncIterator<ExecutionResult> | Iterator<ExecutionResult>;

function makeBody(results: Results, writing: Writing, { ReadableStream, TextEncoder }: FetchAPI): ReadableStream {
  const encoder = new TextEncoder();
  const ended = new AbortController();
  const { hungUp, hangUp, stream, cutGraceMs } = writing;
  let grace: NodeJS.Timeout | undefined;
  const end = () => {
    ended.abort();
    clearTimeout(grace);
    // The store is not asked on behalf of someone who is gone.
    void Promise.resolve(results.return?.()).catch(() => undefined);
  };
  hungUp.addEventListener('abort', end, { once: true });
  const texts = writeTexts(results, writing, ended.signal);
  return new ReadableStream({
    start(controller) {
      stream?.cut?.addEventListener('abort', () => {
        grace = setTimeout(() => {
          end();
          // What is written waits for a client that reads nothing: only the end of the connection frees it.
          hangUp();
          controller.error(new Error('The subscriber does not read.'));
        }, cutGraceMs).unref();
      });
    },
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done !== true) return controller.enqueue(encoder.encode(value));
      hungUp.removeEventListener('abort', end);
      end();
      controller.close();
    },
    cancel: end,
  });
}

/** The text of the stream, piece by piece, each only when the client has room for it. */
async function* writeTexts(results: Results, writing: Writing, ended: AbortSignal): AsyncGenerator<string, undefined> {
  const { stream, isBrowser, retryMs, keepAliveMs, draining } = writing;
  const retryIn = (milliseconds: number) => (isBrowser && stream !== undefined ? `retry: ${milliseconds}\n` : '');
  const retry = retryIn(retryMs);
  /** The last id that the client was sent. */
  let known: string | null = null;
  /** An id without an event: browsers take it up, and come back with it. */
  const standing = (): string => {
    const position = stream?.position ?? null;
    if (!isBrowser || position === null || position === known) return '';
    known = position;
    return `id: ${position}\n\n`;
  };
  // A comment of one line: the first bytes make clients see that the stream is open.
  yield `:\n${retry}${standing() || (retry && '\n')}`;
  for (;;) {
    const next = Promise.resolve(results.next());
    let outcome: IteratorResult<ExecutionResult> | 'quiet' | 'ended' = 'quiet';
    while (outcome === 'quiet') {
      outcome = await firstOf(next, keepAliveMs, [ended, ...(draining ? [draining] : [])]);
      if (outcome === 'quiet') yield `:\n${standing()}`;
    }
    if (outcome === 'ended') {
      next.catch(() => undefined);
      // Without `complete`: the subscription is not over, and its client comes back to go on.
      if (!ended.aborted) yield `${standing()}${retry && `${retry}\n`}`;
      return;
    }
    if (outcome.value != null) {
      const value: ExecutionResult = outcome.value;
      const position = stream?.positionAfterEvent ?? stream?.position ?? null;
      const failed = value.errors?.some(({ extensions }) => PASSING.has(extensions?.code)) === true;
      const id = failed || position === null || position === known ? '' : `id: ${position}\n`;
      if (!failed) known = position;
      yield `event: next\n${id}data: ${JSON.stringify(failed ? { errors: describe(value, null).errors } : describe(value, position))}\n\n`;
      if (failed && stream !== undefined) return;
    }
    if (outcome.done === true) {
      // Browsers know no end and come back all the same, unless their page closes the stream.
      yield `event: complete\n${retryIn(FINISHED_RETRY_MS)}data:\n\n`;
      return;
    }
  }
}

/** For clients that do not see ids, the result says where the subscription stands. */
function describe({ data, errors, extensions }: ExecutionResult, position: string | null): ExecutionResult {
  const told = errors?.map((error) => {
    const { http, ...shown } = error.extensions ?? {};
    const { extensions: _all, ...rest } = error.toJSON();
    return { ...rest, ...(Object.keys(shown).length > 0 && { extensions: shown }) };
  });
  const { http: _http, ...others } = extensions ?? {};
  const all = { ...others, ...(position !== null && { lastEventId: position }) };
  return {
    ...(told !== undefined && { errors: told as never }),
    ...(data !== undefined && { data }),
    ...(Object.keys(all).length > 0 && { extensions: all }),
  };
}

/** What comes first: the value, so much time, or one of the signals. Leaves nothing behind that waits. */
async function firstOf<Value>(
  value: Promise<Value>,
  milliseconds: number,
  signals: readonly AbortSignal[],
): Promise<Value | 'quiet' | 'ended'> {
  if (signals.some(({ aborted }) => aborted)) return 'ended';
  const over = new AbortController();
  const others = new Promise<'quiet' | 'ended'>((resolve) => {
    const timer = setTimeout(() => resolve('quiet'), milliseconds);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    for (const signal of signals) {
      signal.addEventListener('abort', () => resolve('ended'), { once: true, signal: over.signal });
    }
  });
  try {
    return await Promise.race([value, others]);
  } finally {
    over.abort();
  }
}
