// Puts a request handler on a port and takes it off again without cutting off anyone in the middle of an answer.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { EntenteError, messageOf } from '../errors.ts';

/** A service that listens. */
export interface Listening {
  readonly host: string;
  /** The port it got, where 0 was asked for. */
  readonly port: number;
  /** `http://host:port` */
  readonly url: string;
  /** Takes no new requests, waits for those in flight up to the grace period, then cuts. Safe to call twice. */
  readonly close: () => Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long requests in flight may take to finish at the end, in milliseconds. */
  readonly graceMs?: number;
  /** How long an idle connection is kept, in milliseconds. */
  readonly keepAliveMs?: number;
  /** How long a client may take to send a request's headers, in milliseconds. */
  readonly headersMs?: number;
  /** How long it may take to send the whole request. */
  readonly requestMs?: number;
  /** Once it aborts, each answer ends its connection, so that clients go elsewhere before the port is closed. */
  readonly draining?: AbortSignal;
}

/** How often connections are looked at for one that takes too long. */
const LOOK_MS = 1_000;
/**
 * How long idle connections stay open when listening has ended: a request that was on its way on one of them is still
 * answered.
 */
const LINGER_MS = 250;

/** @throws EntenteError PORT_IN_USE naming host and port, or BAD_USER_INPUT when the address cannot be listened on. */
export async function listen(handler: RequestListener, options: ListenOptions): Promise<Listening> {
  const { host, port, graceMs = 10_000, keepAliveMs = 75_000, headersMs = 10_000, requestMs = 30_000 } = options;
  const { draining } = options;
  // Clients that send a byte now and then hold a connection each; Node ends theirs and answers 408.
  const server = createServer(
    {
      keepAliveTimeout: keepAliveMs,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(LOOK_MS, headersMs),
    },
    handler,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  const address = server.address() as AddressInfo;
  const unanswered = new Set<ServerResponse>();
  let isLeaving = false;
  let hasLingered = false;
  let closed: Promise<void> | undefined;
  const leave = () => {
    isLeaving = true;
    for (const response of unanswered) endConnectionAfter(response);
  };
  draining?.addEventListener('abort', leave, { once: true });
  server.prependListener('request', (_request, response) => {
    unanswered.add(response);
    if (isLeaving) endConnectionAfter(response);
    response.once('close', () => {
      unanswered.delete(response);
      // An answer that had begun before could not end its connection: it falls idle just now.
      if (hasLingered) setImmediate(() => server.closeIdleConnections());
    });
  });
  const close = () => {
    closed ??= new Promise<void>((resolve) => {
      leave();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      const endIdle = () => {
        hasLingered = true;
        server.closeIdleConnections();
      };
      // On a busy machine requests may have come while the timer ran out: they are read before the next `setImmediate`.
      const linger = setTimeout(() => setImmediate(endIdle), Math.min(LINGER_MS, graceMs));
      // The way of a plain server: that of HTTP would end idle connections at once.
      NetServer.prototype.close.call(server, () => {
        clearTimeout(cut);
        clearTimeout(linger);
        resolve();
      });
    });
    return closed;
  };
  return { host, port: address.port, url: `http://${hostInUrl(host)}:${address.port}`, close };
}

/** Tells the client not to use the connection again, and ends it after the answer. */
function endConnectionAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): EntenteError {
  if (error.code === 'EADDRINUSE') {
    return new EntenteError('PORT_IN_USE', `${hostInUrl(host)}:${port} is in use by another program; set PORT.`, {
      cause: error,
    });
  }
  return new EntenteError('BAD_USER_INPUT', `Cannot listen on ${hostInUrl(host)}:${port}: ${messageOf(error)}.`, {
    cause: error,
  });
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
