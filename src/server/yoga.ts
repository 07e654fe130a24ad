// The service as one request handler, without a port: GraphQL, GraphiQL and the pages, over a store that the caller owns.
import { randomUUID } from 'node:crypto';
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga';
import { createContext } from '../context.ts';
import type { Store } from '../graph/store.ts';
import type { Principal } from '../principal.ts';
import { schema } from '../schema/index.ts';
import { useBudget } from './budget.ts';
import { type ErrorLog, useClientErrors } from './errors.ts';
import { graphiqlOptions, renderGraphiQL } from './graphiql.ts';
import { usePages } from './pages.ts';

export interface AppOptions {
  /** Stays the caller's: the app never closes it. */
  readonly store: Store;
  /** Where faults of the service go, one string each; standard error unless told. */
  readonly logError?: ErrorLog;
}

/** Whoever asks may read. */
const ANYONE: Principal = { name: null, scopes: new Set(['read']) };

/** A fetch handler that is a `node:http` request listener too. */
export function createApp({ store, logError = console.error }: AppOptions) {
  const requestIds = new WeakMap<Request, string>();
  const requestIdOf = (request: Request): string => {
    const id = requestIds.get(request) ?? randomUUID();
    requestIds.set(request, id);
    return id;
  };
  return createYoga({
    schema,
    context: ({ request }) => createContext({ store, signal: nativeSignal(request.signal), principal: ANYONE }),
    plugins: [
      usePages((signal) => store.checkReady({ signal: nativeSignal(signal) }), logError),
      useRequestId(requestIdOf),
      useBudget(),
      useExecutionCancellation(),
      useClientErrors(requestIdOf, logError),
    ],
    graphiql: (request) => new URL(request.url).pathname === '/graphql' && graphiqlOptions(request),
    renderGraphiQL,
    // Errors are masked by `useClientErrors`, which sees those of every step.
    maskedErrors: false,
    logging: false,
    cors: false,
    multipart: false,
    landingPage: false,
    // Yoga's own check answers any address with this ending; ours is in `pages.ts`, and no address ends in a space.
    healthCheckEndpoint: ' ',
  });
}

function useRequestId(requestIdOf: (request: Request) => string): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set('x-request-id', requestIdOf(request));
    },
  };
}

/** The server's own signal class does not pass for an AbortSignal where Node checks. */
function nativeSignal(signal: AbortSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  const foreign: AbortSignal = signal;
  if (foreign.aborted) controller.abort(foreign.reason);
  foreign.addEventListener('abort', () => controller.abort(foreign.reason), { once: true });
  return controller.signal;
}
