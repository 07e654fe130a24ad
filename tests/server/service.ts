// A whole service for a test: an embedded store in a folder of its own, filled by `ingest`, behind real HTTP.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extraction } from '../../src/extract/types.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { ingest } from '../../src/graph/ingest.ts';
import type { Store } from '../../src/graph/store.ts';
import { listen } from '../../src/server/listen.ts';
import { type AppOptions, createApp } from '../../src/server/yoga.ts';

/** What a test sets of the app. */
export type ServiceOptions = Omit<AppOptions, 'store' | 'logError'>;

export interface Answer<Data = Record<string, never>> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

export interface Service {
  readonly url: string;
  readonly store: Store;
  /** What the service wrote for its keeper. */
  readonly log: readonly string[];
  /** Posts an operation, by the media type of GraphQL over HTTP. */
  readonly ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;
  /** The same as it came over the wire. */
  readonly post: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** A migrated embedded store that is gone when it is closed. */
export async function openTemporaryStore(articles: readonly Extraction[]): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-test-'));
  const store = await openEmbedded(folder, { timeoutMs: 10_000 });
  await store.migrate();
  for (const article of articles) await ingest(store, article);
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return alterStore(store, { close });
}

/** The same store but for some of its methods. */
export function alterStore(store: Store, changes: Partial<Store>): Store {
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = name in changes ? Reflect.get(changes, name) : Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * @param wrap may stand between the service and its store, to make it slow or lose it.
 * @param settings what the test is about; all else is as it comes.
 */
export async function startService(
  articles: readonly Extraction[],
  wrap: (store: Store) => Store = (store) => store,
  options: ServiceOptions = {},
): Promise<Service> {
  const store = await openTemporaryStore(articles);
  return { ...(await serveStore(wrap(store), options)), store };
}

/** Puts a store behind HTTP; it is closed with the service. */
export async function serveStore(store: Store, options: ServiceOptions = {}): Promise<Service> {
  const log: string[] = [];
  const listening = await listen(createApp({ ...options, store, logError: (line) => log.push(line) }), {
    host: '127.0.0.1',
    port: 0,
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${listening.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url: listening.url,
    store,
    log,
    post,
    ask: async (query, variables = {}) => (await post({ query, variables })).json(),
    close: async () => {
      await listening.close();
      await store.close();
    },
  };
}
