// The service as one request handler, without a port: GraphQL, GraphiQL and the pages, over a store that the caller owns.
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection';
import { createYoga } from 'graphql-yoga';
import { type ChangeFeedOptions, openChangeFeed } from '../changes/change-feed.ts';
import { createContext } from '../context.ts';
import type { Store } from '../graph/store.ts';
import { type Intake, openIntake } from '../intake/intake.ts';
import type { Principal } from '../principal.ts';
import { schema } from '../schema/index.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from '../settings.ts';
import { createAdmission } from './auth/admission.ts';
import { createAuthenticate } from './auth/authenticate.ts';
import { useBodyRefusals } from './bodies.ts';
import { corsFor, useCrossSiteRefusal } from './browsers.ts';
import { useBudget } from './budget.ts';
import { useCompression } from './compression.ts';
import { createDeadlines, follow } from './deadline.ts';
import { createDocumentCache } from './document-cache.ts';
import { useClientErrors } from './errors.ts';
import { ChangeWatch, useEtag } from './etag.ts';
import { type EventStreamOptions, useEventStream } from './event-stream.ts';
import { Exchanges } from './exchange.ts';
import { useExplanation, wantsExplanation } from './explanation.ts';
import { graphiqlOptions, renderGraphiQL } from './graphiql.ts';
import { useNoSuggestions } from './introspection.ts';
import { Lifecycle } from './lifecycle.ts';
import { useLimits } from './limits.ts';
import { readListedOperations, useListedOperations } from './listed-operations.ts';
import { faultLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { useArrival, useObservation } from './observation.ts';
import { useOverload } from './overload.ts';
import { usePages } from './pages.ts';
import { createRateLimit, type ServerContext } from './rate-limit.ts';
import { useSecurityHeaders } from './security-headers.ts';
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
  /** GraphQL requests that may be under way at once; beyond that they are refused with 503. */
  readonly mostRequests?: number;
  /** What it allows and refuses; see DEFAULT_SETTINGS for what is not given. */
  readonly settings?: Partial<ServiceSettings>;
  /** How subscriptions follow the store. */
  readonly feed?: ChangeFeedOptions;
  /** How their events are sent. */
  readonly eventStream?: EventStreamOptions;
  /** How articles come into the store; with the rules alone unless told. Stays the caller's, who closes it. */
  readonly intake?: Intake;
  /** Who sent a request, where the caller knows better than keys and tokens. */
  readonly principalOf?: (request: Request) => Principal;
}

const MOST_REQUESTS = 1_000;

/**
 * A fetch handler that is a `node:http` request listener too.
 * @throws EntenteError CONFIG_INVALID for settings that do not go together or name a file that is not what it should be.
 */
export function createApp(options: AppOptions) {
  const { logError = console.error, log = faultLog(logError), lifecycle = new Lifecycle() } = options;
  const { tracing, mostRequests = MOST_REQUESTS } = options;
  const settings: ServiceSettings = { ...DEFAULT_SETTINGS, ...options.settings };
  const { limits, operationsFile, onlyListedOperations } = settings;
  const changes = new ChangeWatch(options.store);
  const store = changes.watch(options.store);
  const { intake = openIntake(store) } = options;
  const feed = openChangeFeed(store, { log: (line) => log.warn(line), ...options.feed });
  intake.onWrite(() => {
    changes.forget();
    feed.wake();
  });
  const metrics = createMetrics({ store, lifecycle, loadQueue: () => intake.queueLength });
  const exchanges = new Exchanges(tracing && ((request) => tracing.startRequest(request)));
  const requestIdOf = (request: Request): string => exchanges.of(request).id;
  const rateLimit = createRateLimit(settings);
  const { principalOf } = options;
  const authenticate =
    principalOf === undefined
      ? createAuthenticate(settings, (line) => log.warn(line))
      : async (request: Request) => principalOf(request);
  const admission = createAdmission(authenticate, rateLimit);
  const deadlines = createDeadlines(settings.deadlineMs);
  const hasGraphiQL = settings.introspection && !onlyListedOperations;
  return createYoga<ServerContext>({
    schema,
    context: ({ request, params }) =>
      createContext({
        store: exchanges.storeFor(request, store),
        feed,
        intake,
        signal: deadlines.signalOf(request),
        principal: admission.principalOf(request),
        statements: wantsExplanation(request) ? [] : null,
        lastEventId: lastEventIdOf(request, params.extensions),
      }),
    plugins: [
      useArrival(exchanges),
      usePages({
        checkReadiness: (signal) => store.checkReady({ signal: follow(signal).signal }),
        log,
        lifecycle,
        metrics,
        isAdmin: async (request) => (await authenticate(request)).scopes.has('admin'),
      }),
      useSecurityHeaders(settings),
      useCrossSiteRefusal(),
      admission.plugin,
      rateLimit.plugin,
      useOverload(mostRequests),
      useEtag({ exchanges, latestChange: () => changes.latest(), authenticate, version: VERSION }),
      useBodyRefusals(limits.bodyBytes, requestIdOf),
      ...(operationsFile === undefined
        ? []
        : [useListedOperations(readListedOperations(operationsFile, schema, limits), onlyListedOperations)]),
      useLimits(limits),
      ...(settings.introspection ? [] : [useDisableIntrospection(), useNoSuggestions()]),
      useBudget(limits.cost, admission.charge),
      deadlines.plugin,
      useExplanation(settings.openExplanations),
      useClientErrors(requestIdOf, log),
      useEventStream({ draining: lifecycle.draining, ...options.eventStream }),
      useStreams(lifecycle),
      useCompression(),
      // Last: it tells of answers as clients get them.
      useObservation({ exchanges, log, metrics }),
    ],
    graphiql: (request) => hasGraphiQL && new URL(request.url).pathname === '/graphql' && graphiqlOptions(request),
    renderGraphiQL,
    // Errors are masked by `useClientErrors`, which sees those of every step.
    maskedErrors: false,
    logging: false,
    cors: corsFor(settings.corsOrigins),
    multipart: false,
    parserAndValidationCache: createDocumentCache(),
    maxRequestBodySize: limits.bodyBytes,
    // Several questions go into one operation, where they share statements and one budget.
    batching: false,
    extraParamNames: operationsFile === undefined ? [] : ['documentId'],
    landingPage: false,
    // Yoga's own check answers any address with this ending; ours is in `pages.ts`, and no address ends in a space.
    healthCheckEndpoint: ' ',
  });
}

/** Browsers say in a header where they stand, other clients may do so in the request. */
function lastEventIdOf(request: Request, extensions: Readonly<Record<string, unknown>> | undefined): string | null {
  const { lastEventId } = extensions ?? {};
  return request.headers.get('last-event-id') || (typeof lastEventId === 'string' ? lastEventId : null);
}
