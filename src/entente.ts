// The package as a library, `import … from 'entente'`: the service as a handler for the server of whoever mounts it, and
// the store behind it. The one file that hands on what others define, for it is what the package promises.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EntenteError } from './errors.ts';
import { openStore as openConfigured, type Store } from './graph/store.ts';
import { type Mount, nativeResponse, OWN_ENDPOINT, ownPath, retarget, targetOf } from './server/mount.ts';
import { type AppOptions, createApp } from './server/yoga.ts';

export { type Config, type Neo4jConfig, readConfig } from './config.ts';
export { EntenteError, type ErrorCode } from './errors.ts';
export type * from './extract/types.ts';
export { type IngestOptions, type IngestOutcome, ingest } from './graph/ingest.ts';
export type { Engine, StatementOptions, StatementReport, Store } from './graph/store.ts';
export type { Principal, Scope } from './principal.ts';
export { printSchemaSDL } from './schema/index.ts';
export { Lifecycle } from './server/lifecycle.ts';
export type { Log } from './server/log.ts';
export type { ServiceSettings } from './settings.ts';

export interface EntenteOptions extends AppOptions {
  /** The path of GraphQL as clients see it, such as `/api/graphql`; `/graphql` unless told. */
  readonly endpoint?: string;
  /**
   * Whether `/health`, `/ready` and the like are answered too, beside the endpoint; they are not unless told, for the
   * server around has its own.
   */
  readonly pages?: boolean;
}

/**
 * A service to mount. Called with Node's request and response it is a listener (`node:http`, Express, Fastify); its
 * `fetch` takes and gives what the web's standard does (Hono, route handlers of Next).
 */
export interface Entente {
  (request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** May be taken off the object. Whatever a framework passes beside the request is ignored. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The path at which it answers GraphQL. */
  readonly endpoint: string;
}

/**
 * Makes a service over an open and migrated store, which stays the caller's.
 * @throws EntenteError BAD_USER_INPUT for an endpoint that is no path.
 */
export function createEntente({ endpoint = OWN_ENDPOINT, pages = false, ...options }: EntenteOptions): Entente {
  if (!/^(?:\/[\w.~-]+)+$/.test(endpoint)) {
    throw new EntenteError('BAD_USER_INPUT', `The endpoint "${endpoint}" is not a path such as /api/graphql.`);
  }
  const app = createApp(options);
  const mount: Mount = { endpoint, pages };

  async function listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = targetOf(request);
    const [pathname = '/', ...query] = target.split('?');
    const own = ownPath(pathname, mount);
    if (own === null) {
      const { status, headers, body } = notFound(pathname, mount);
      response.writeHead(status, headers).end(body);
    } else await app(own === pathname ? request : retarget(request, [own, ...query].join('?')), response);
  }

  async function fetch(request: Request): Promise<Response> {
    const url = new URL(request.url, 'http://localhost');
    const own = ownPath(url.pathname, mount);
    if (own === null) {
      const { body, ...init } = notFound(url.pathname, mount);
      return new Response(body, init);
    }
    if (own === url.pathname) return nativeResponse(await app.fetch(request));
    url.pathname = own;
    return nativeResponse(await app.fetch(new Request(url, request)));
  }

  return Object.assign(listener, { fetch, endpoint });
}

function notFound(pathname: string, { endpoint }: Mount) {
  const error = { code: 'NOT_FOUND', message: `Nothing is at ${pathname}.`, try: [endpoint] };
  return {
    status: 404,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: `${JSON.stringify({ error })}\n`,
  };
}

export interface StoreOptions {
  /** The server that keeps the graph. Without it the embedded engine keeps it in `dataFolder`. */
  readonly neo4j?:
    | {
        /** Such as `neo4j://localhost:7687`. */
        readonly uri: string;
        readonly password: string;
        /** `neo4j` unless told. */
        readonly user?: string;
        /** `neo4j` unless told. */
        readonly database?: string;
      }
    | undefined;
  /** `.entente` in the working folder unless told. One process at a time holds it. */
  readonly dataFolder?: string;
  /** Longest time that a statement may take, in milliseconds; 30,000 unless told. */
  readonly timeoutMs?: number;
}

/**
 * Opens a graph by what the caller says; nothing is read from the environment. What `readConfig` returns is such options
 * too. A graph that is new, or of an earlier version, takes `await store.migrate()` before anything else.
 * @throws EntenteError STORE_UNAVAILABLE, STORE_UNAUTHORIZED, STORE_UNSUPPORTED or STORE_LOCKED.
 */
export function openStore({ neo4j, dataFolder = '.entente', timeoutMs = 30_000 }: StoreOptions = {}): Promise<Store> {
  return openConfigured({
    neo4j: neo4j && { user: 'neo4j', database: 'neo4j', ...neo4j },
    dataFolder,
    timeoutMs,
  });
}
