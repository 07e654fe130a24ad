// Puts a request handler on a port and takes it off again without cutting off anyone in the middle of an answer.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  /** How long a client may take to send a request's headers, in milliseconds. */
  readonly headersMs?: number;
  /** How long it may take to send the whole request. */
  readonly requestMs?: number;
}

/** How often connections are looked at for one that takes too long. */
const LOOK_MS = 1_000;

/** @throws EntenteError PORT_IN_USE naming host and port, or BAD_USER_INPUT when the address cannot be listened on. */
export async function listen(
  handler: RequestListener,
  { host, port, graceMs = 10_000, headersMs = 10_000, requestMs = 30_000 }: ListenOptions,
): Promise<Listening> {
  // Clients that send a byte now and then hold a connection each; Node ends theirs and answers 408.
  const server = createServer(
    {
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
  let closed: Promise<void> | undefined;
  // A kept-alive connection falls idle only after its last answer: end it then rather than at its time-out.
  server.prependListener('request', (_request, response) => {
    response.once('close', () => closed && setImmediate(() => server.closeIdleConnections()));
  });
  const close = () => {
    closed ??= new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
    return closed;
  };
  return { host, port: address.port, url: `http://${hostInUrl(host)}:${address.port}`, close };
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
