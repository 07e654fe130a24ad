// The service as one request handler, without a port: GraphQL, GraphiQL and the pages, over a store that the caller owns.
import { randomUUID } from 'node:crypto';
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga';
import { type ChangeFeedOptions, openChangeFeed } from '../changes/change-feed.ts';
import { createContext } from '../context.ts';
import type { Store } from '../graph/store.ts';
import { type Intake, openIntake } from '../intake/intake.ts';
import type { Principal } from '../principal.ts';
import { schema } from '../schema/index.ts';
import { useBudget } from './budget.ts';
import { type ErrorLog, useClientErrors } from './errors.ts';
import { type EventStreamOptions, useEventStream } from './event-stream.ts';
import { EXAMPLE_OPERATIONS } from './examples.ts';
import { usePages } from './pages.ts';

export interface AppOptions {
  /** Stays the caller's: the app never closes it. */
  readonly store: Store;
  /** Where faults of the service go, one string each; standard error unless told. */
  readonly logError?: ErrorLog;
  /** How subscriptions follow the store. */
  readonly feed?: ChangeFeedOptions;
  /** How their events are sent. */
  readonly eventStream?: EventStreamOptions;
  /** How articles come into the store; with the rules alone unless told. Stays the caller's, who closes it. */
  readonly intake?: Intake;
  /** Who sent a request; anyone may read unless told. */
  readonly principalOf?: (request: Request) => Principal;
}

/** Whoever asks may read. */
const ANYONE: Principal = { name: null, scopes: new Set(['read']) };

/** A fetch handler that is a `node:http` request listener too. */
export function createApp(options: AppOptions) {
  const { store, logError = console.error, principalOf = () => ANYONE, intake = openIntake(store) } = options;
  const feed = openChangeFeed(store, { log: logError, ...options.feed });
  intake.onWrite(feed.wake);
  const requestIds = new WeakMap<Request, string>();
  const requestIdOf = (request: Request): string => {
    const id = requestIds.get(request) ?? randomUUID();
    requestIds.set(request, id);
    return id;
  };
  return createYoga({
    schema,
    context: ({ request, params }) =>
      createContext({
        store,
        feed,
        intake,
        signal: nativeSignal(request.signal),
        principal: principalOf(request),
        lastEventId: lastEventIdOf(request, params.extensions),
      }),
    plugins: [
      usePages((signal) => store.checkReady({ signal: nativeSignal(signal) }), logError),
      useRequestId(requestIdOf),
      useBudget(),
      useExecutionCancellation(),
      useClientErrors(requestIdOf, logError),
      useEventStream(options.eventStream),
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

/** Browsers say in a header where they stand, other clients may do so in the request. */
function lastEventIdOf(request: Request, extensions: Readonly<Record<string, unknown>> | undefined): string | null {
  const { lastEventId } = extensions ?? {};
  return request.headers.get('last-event-id') || (typeof lastEventId === 'string' ? lastEventId : null);
}

/**
 * The server's own signal class passes for an AbortSignal and is none: once it went into `AbortSignal.any`, it tells
 * nobody else any more, and stays as it was.
 */
function nativeSignal(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  return controller.signal;
}
