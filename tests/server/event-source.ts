// A subscriber for tests: reads an event stream by the rules of the HTML standard, and can pause, hang up and come back.
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** The data of an event, as GraphQL over SSE has it. */
interface SentResult<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly lastEventId?: string };
}

export interface SentEvent<Data = Record<string, unknown>> {
  /** `next` or `complete`. */
  readonly type: string;
  /** The id that stood when the event came. */
  readonly id: string;
  readonly result: SentResult<Data> | null;
}

export interface Subscriber<Data> {
  /** All that came so far. */
  readonly events: readonly SentEvent<Data>[];
  /** With what to come back; also after an id without an event. */
  readonly lastEventId: () => string;
  /** The `retry` that was sent last, in milliseconds. */
  readonly retry: () => number | null;
  readonly headers: IncomingMessage['headers'];
  readonly status: number;
  /** All bytes so far. */
  readonly text: () => string;
  /** Resolves when so many events have come; rejects if the stream ends before. */
  readonly take: (count: number) => Promise<readonly SentEvent<Data>[]>;
  /** Resolves when the server has ended the stream, whole or not. */
  readonly ended: Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly hangUp: () => void;
}

export interface SubscribeOptions {
  readonly lastEventId?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** POST, as fetch clients do; else GET, as `EventSource` does. */
  readonly post?: boolean;
}

/** Resolves when the stream is open: what is written from now on comes. */
export async function subscribe<Data = Record<string, unknown>>(
  url: string,
  query: string,
  { lastEventId = '', variables = {}, extensions = {}, post = false }: SubscribeOptions = {},
): Promise<Subscriber<Data>> {
  const address = new URL('/graphql', url);
  const parts = { query, variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) };
  if (!post) for (const [name, value] of Object.entries(parts)) address.searchParams.set(name, value);
  const asked: ClientRequest = request(address, {
    method: post ? 'POST' : 'GET',
    agent: false,
    headers: {
      accept: 'text/event-stream',
      ...(post && { 'content-type': 'application/json' }),
      ...(lastEventId !== '' && { 'last-event-id': lastEventId }),
    },
  });
  asked.end(post ? JSON.stringify({ query, variables, extensions }) : undefined);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve).once('error', reject);
  });
  return read<Data>(asked, response, lastEventId);
}

function read<Data>(asked: ClientRequest, response: IncomingMessage, lastEventId: string): Promise<Subscriber<Data>> {
  const events: SentEvent<Data>[] = [];
  let text = '';
  let unread = '';
  let retry: number | null = null;
  let standing = lastEventId;
  let block = { id: lastEventId, type: '', data: [] as string[] };
  let onEvent: () => void = () => undefined;
  let isEnded = false;

  const endBlock = () => {
    standing = block.id;
    if (block.data.length > 0) {
      const data = block.data.join('\n');
      events.push({ type: block.type || 'message', id: standing, result: data === '' ? null : JSON.parse(data) });
    }
    block = { id: standing, type: '', data: [] };
    onEvent();
  };
  const readLine = (line: string) => {
    if (line === '') return endBlock();
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'id') block.id = value;
    else if (name === 'event') block.type = value;
    else if (name === 'data') block.data.push(value);
    else if (name === 'retry') retry = Number(value);
  };
  const ended = new Promise<void>((resolve) => {
    response.on('close', () => {
      isEnded = true;
      onEvent();
      resolve();
    });
  });
  asked.on('error', () => undefined);
  response.on('error', () => undefined);

  const subscriber: Subscriber<Data> = {
    events,
    lastEventId: () => standing,
    retry: () => retry,
    headers: response.headers,
    status: response.statusCode ?? 0,
    text: () => text,
    ended,
    pause: () => response.pause(),
    resume: () => response.resume(),
    hangUp: () => asked.destroy(),
    take: (count) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (events.length >= count) resolve(events.slice(0, count));
          else if (isEnded) reject(new Error(`The stream ended after ${events.length} of ${count} events:\n${text}`));
        };
        onEvent = look;
        look();
      }),
  };
  return new Promise((resolve) => {
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const lines = (unread + piece).split('\n');
      unread = lines.pop() ?? '';
      for (const line of lines) readLine(line);
      resolve(subscriber);
    });
    response.once('close', () => resolve(subscriber));
  });
}
