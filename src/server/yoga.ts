// The service as one request handler, without a port: GraphQL, GraphiQL and the pages, over a store that the caller owns.
import { randomUUID } from 'node:crypto';
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga';
import { createContext } from '../context.ts';
import type { Store } from '../graph/store.ts';
import type { Principal } from '../principal.ts';
import { schema } from '../schema/index.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from '../settings.ts';
import { useBudget } from './budget.ts';
import { type ErrorLog, useClientErrors } from './errors.ts';
import { EXAMPLE_OPERATIONS } from './examples.ts';
import { usePages } from './pages.ts';

export interface AppOptions {
  /** Stays the caller's: the app never closes it. */
  readonly store: Store;
  /** Where faults of the service go, one string each; standard error unless told. */
  readonly logError?: ErrorLog;
  /** What it allows and refuses; see DEFAULT_SETTINGS for what is not given. */
  readonly settings?: Partial<ServiceSettings>;
}

/** Whoever asks may read. */
const ANYONE: Principal = { name: null, scopes: new Set(['read']) };

/** A fetch handler that is a `node:http` request listener too. */
export function createApp({ store, logError = console.error, settings: given = {} }: AppOptions) {
  const settings: ServiceSettings = { ...DEFAULT_SETTINGS, ...given };
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
      useBudget(settings.limits),
      useExecutionCancellation(),
      useClientErrors(requestIdOf, logError),
    ],
    graphiql: (request) =>
      new URL(request.url).pathname === '/graphql' && {
        title: 'Entente',
        defaultTabs: EXAMPLE_OPERATIONS.map((query) => ({ query })),
      },
    // Nine megabytes that need no internet, read when someone opens the page rather than at start-up.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
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
