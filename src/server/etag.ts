// Lets clients ask again for free: an answer to a GET names the state of the graph, and the same state is a 304.
import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { latestChange } from '../graph/changes.ts';
import type { Store } from '../graph/store.ts';
import type { Principal } from '../principal.ts';
import type { Authenticate } from './auth/authenticate.ts';
import type { Exchanges } from './exchange.ts';
import { addVary } from './vary.ts';

/** How long the number of the last change is trusted; a write of this process ends it at once. */
const TRUST_MS = 1_000;
/** A store that takes longer to tell it has other worries: the answer goes without a tag. */
const PATIENCE_MS = 1_000;

export interface EtagOptions {
  readonly exchanges: Exchanges;
  readonly latestChange: () => Promise<number>;
  /** What a key depends on beside the request: who asks may decide what they get. */
  readonly authenticate: Authenticate;
  /** Changes with every release, as answers may. */
  readonly version: string;
}

/**
 * The tag covers operation, variables, the scopes of whoever asks, the day and the number of the last change, which is
 * read before the operation runs: an answer may be newer than its tag says, never older.
 */
export function useEtag({ exchanges, latestChange, authenticate, version }: EtagOptions): Plugin {
  const tags = new WeakMap<Request, string>();
  const plain = new WeakSet<Request>();
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' || url.pathname !== '/graphql' || !url.searchParams.size) return;
      if (request.headers.get('accept')?.includes('text/html')) return;
      let change: number;
      let principal: Principal;
      try {
        principal = await authenticate(request);
        change = await latestChange();
      } catch {
        // What is wrong with the credentials or the store, the request itself will say.
        return;
      }
      const { name, scopes } = principal;
      if (!scopes.has('read')) return;
      const day = new Date().toISOString().slice(0, 10);
      const accept = request.headers.get('accept') ?? '';
      const key = JSON.stringify([version, change, day, url.search, accept, [...scopes].sort()]);
      const tag = `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 27)}"`;
      tags.set(request, tag);
      if (!matches(request.headers.get('if-none-match'), tag)) return;
      exchanges.of(request).principal = name;
      const unchanged = new fetchAPI.Response(null, { status: 304 });
      addCacheHeaders(unchanged.headers, tag, name);
      endResponse(unchanged);
    },
    onResultProcess({ request, result }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      // Extensions tell how this one answer came about.
      if (!result.errors?.length && result.extensions === undefined) plain.add(request);
    },
    onResponse({ request, response }) {
      const tag = tags.get(request);
      if (tag === undefined || !plain.has(request) || response.status !== 200) return;
      addCacheHeaders(response.headers, tag, exchanges.of(request).principal);
    },
  };
}

/** Caches keep the answer and ask each time; what a known client got is for that client alone. */
function addCacheHeaders(headers: Headers, tag: string, principal: string | null): void {
  headers.set('etag', tag);
  headers.set('cache-control', principal === null ? 'no-cache' : 'private, no-cache');
  addVary(headers, 'Accept', 'Accept-Encoding', 'Authorization');
}

function matches(given: string | null, tag: string): boolean {
  if (given === null) return false;
  // Tags are compared weakly, as for every GET.
  return given.split(',').some((part) => part.trim().replace(/^W\//, '') === tag.slice(2));
}

/** Knows the number of the last change for a second; requests that ask at once share one statement. */
export class ChangeWatch {
  readonly #store: Store;
  #known: { readonly at: number; readonly change: Promise<number> } | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Not ended by any one request: others may wait for the same answer. */
  latest(): Promise<number> {
    const now = performance.now();
    if (this.#known !== undefined && now - this.#known.at < TRUST_MS) return this.#known.change;
    const change = latestChange(this.#store, { timeoutMs: PATIENCE_MS });
    const known = { at: now, change };
    this.#known = known;
    change.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return change;
  }

  /** What is known may not hold any more. */
  forget(): void {
    this.#known = undefined;
  }

  /** The same store, but a write makes the next question ask the store. */
  watch(store: Store): Store {
    return {
      ...store,
      write: async (work, options) => {
        try {
          return await store.write(work, options);
        } finally {
          this.#known = undefined;
        }
      },
    };
  }
}
