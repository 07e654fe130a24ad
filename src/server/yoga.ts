// The service as one request handler, without a port: GraphQL, GraphiQL and the pages, over a store that the caller owns.
import { createYoga, useExecutionCancellation } from 'graphql-yoga';
import { createContext } from '../context.ts';
import type { Store } from '../graph/store.ts';
import type { Principal } from '../principal.ts';
import { schema } from '../schema/index.ts';
import { useBudget } from './budget.ts';
import { useCompression } from './compression.ts';
import { useClientErrors } from './errors.ts';
import { ChangeWatch, useEtag } from './etag.ts';
import { EXAMPLE_OPERATIONS } from './examples.ts';
import { Exchanges } from './exchange.ts';
import { Lifecycle } from './lifecycle.ts';
import { faultLog, type Log } from './log.ts';
import { createMetrics, type LoadQueue } from './metrics.ts';
import { nativeSignal } from './native-signal.ts';
import { useArrival, useObservation } from './observation.ts';
import { useOverload } from './overload.ts';
import { usePages } from './pages.ts';
import type { Tracing } from './spans.ts';
import { useStreams } from './streams.ts';
import { VERSION } from './version.ts';

export interface AppOptions {
  /** Stays the caller's: the app never closes it. */
  readonly store: Store;
  /** Where faults of the service go, one string each; standard error unless told. */
  readonly logError?: (line: string) => void;
  /** Where a line for each request goes, and faults with what is known of them; instead of `logError`. */
  readonly log?: Log;
  /** Tells the app when to turn clients away; whoever stops the service holds it. */
  readonly lifecycle?: Lifecycle;
  /** Takes spans of requests, operations and statements. */
  readonly tracing?: Tracing | undefined;
  /** What waits to be loaded, for the figures. */
  readonly loadQueue?: () => LoadQueue;
  /** GraphQL requests that may be under way at once; beyond that they are refused with 503. */
  readonly mostRequests?: number;
}

/** Whoever asks may read. */
const ANYONE: Principal = { name: null, scopes: new Set(['read']) };

const MOST_REQUESTS = 1_000;

/** A fetch handler that is a `node:http` request listener too. */
export function createApp(options: AppOptions) {
  const { logError = console.error, log = faultLog(logError), lifecycle = new Lifecycle() } = options;
  const { tracing, loadQueue, mostRequests = MOST_REQUESTS } = options;
  const changes = new ChangeWatch(options.store);
  const store = changes.watch(options.store);
  const metrics = createMetrics({ store, lifecycle, loadQueue });
  const exchanges = new Exchanges(tracing && ((request) => tracing.startRequest(request)));
  const principalOf = (_request: Request): Principal => ANYONE;
  return createYoga({
    schema,
    context: ({ request }) =>
      createContext({
        store: exchanges.storeFor(request, store),
        signal: nativeSignal(request.signal),
        principal: principalOf(request),
      }),
    plugins: [
      useArrival(exchanges),
      usePages({
        checkReadiness: (signal) => store.checkReady({ signal: nativeSignal(signal) }),
        log,
        lifecycle,
        metrics,
        isAdmin: (request) => principalOf(request).scopes.has('admin'),
      }),
      useOverload(mostRequests),
      useEtag({ exchanges, latestChange: () => changes.latest(), principalOf, version: VERSION }),
      useBudget(),
      useExecutionCancellation(),
      useClientErrors((request) => exchanges.of(request).id, log),
      useStreams(lifecycle),
      useCompression(),
      // Last: it tells of answers as clients get them.
      useObservation({ exchanges, log, metrics }),
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
