// Lets the service stand anywhere in another server: an address outside becomes the one that the service knows itself by.
import type { IncomingMessage } from 'node:http';

/** Where a service stands in the server around it. */
export interface Mount {
  /** The path of GraphQL as clients see it, such as `/api/graphql`. */
  readonly endpoint: string;
  /** Whether the pages beside GraphQL are answered too. */
  readonly pages: boolean;
}

/** The endpoint of a service that stands alone, which is what everything behind this file goes by. */
export const OWN_ENDPOINT = '/graphql';

/** What machines ask of a service, which makes sense wherever it stands; the others link to each other from the root. */
const PAGES_ANYWHERE: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

/** @returns the path by which the service knows what lies at `pathname`; null where nothing of it does. */
export function ownPath(pathname: string, { endpoint, pages }: Mount): string | null {
  if (pathname === endpoint) return OWN_ENDPOINT;
  if (!pages) return null;
  if (endpoint === OWN_ENDPOINT) return pathname;
  const base = endpoint.slice(0, endpoint.lastIndexOf('/'));
  if (!pathname.startsWith(`${base}/`)) return null;
  const page = pathname.slice(base.length);
  return PAGES_ANYWHERE.has(page) ? page : null;
}

/** The path and query by which a request came in, whatever part of it the server around has taken off since. */
export function targetOf(request: IncomingMessage): string {
  const { originalUrl } = request as IncomingMessage & { readonly originalUrl?: string };
  return originalUrl ?? request.url ?? '/';
}

/**
 * The same request under another target. The server around goes on to see it as it came, in its log for one.
 * @param target path and query.
 */
export function retarget(request: IncomingMessage, target: string): IncomingMessage {
  return new Proxy(request, {
    get: (inner, name) => (name === 'originalUrl' || name === 'url' ? target : Reflect.get(inner, name)),
  });
}

/** An answer of the runtime's own class, for frameworks that accept no other; what is streamed is still streamed. */
export function nativeResponse(response: Response): Response {
  if (response instanceof globalThis.Response) return response;
  const foreign: Response = response;
  const { status, statusText } = foreign;
  const headers = new Headers([...foreign.headers]);
  // A status without a body may not be given even an empty one.
  return new globalThis.Response(status === 204 || status === 304 ? null : nativeStream(foreign.body), {
    status,
    statusText,
    headers,
  });
}

function nativeStream(body: Response['body']): ReadableStream<Uint8Array> | null {
  if (body === null) return null;
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
