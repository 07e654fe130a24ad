// The service as one request handler, without a port: GraphQL, GraphiQL and the pages, over a store that the caller owns.
import { randomUUID } from 'node:crypto';
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection';
import { createYoga, type Plugin } from 'graphql-yoga';
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
import { createDeadlines, follow } from './deadline.ts';
import { createDocumentCache } from './document-cache.ts';
import { type ErrorLog, useClientErrors } from './errors.ts';
import { type EventStreamOptions, useEventStream } from './event-stream.ts';
import { EXAMPLE_OPERATIONS } from './examples.ts';
import { useExplanation, wantsExplanation } from './explanation.ts';
import { useNoSuggestions } from './introspection.ts';
import { useLimits } from './limits.ts';
import { readListedOperations, useListedOperations } from './listed-operations.ts';
import { usePages } from './pages.ts';
import { createRateLimit, type ServerContext } from './rate-limit.ts';
import { useSecurityHeaders } from './security-headers.ts';

export interface AppOptions {
  /** Stays the caller's: the app never closes it. */
  readonly store: Store;
  /** Where faults of the service go, one string each; standard error unless told. */
  readonly logError?: ErrorLog;
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

/**
 * A fetch handler that is a `node:http` request listener too.
 * @throws EntenteError CONFIG_INVALID for settings that do not go together or name a file that is not what it should be.
 */
export function createApp(options: AppOptions) {
  const { store, logError = console.error, principalOf, intake = openIntake(store) } = options;
  const settings: ServiceSettings = { ...DEFAULT_SETTINGS, ...options.settings };
  const { limits, operationsFile, onlyListedOperations } = settings;
  const feed = openChangeFeed(store, { log: logError, ...options.feed });
  intake.onWrite(feed.wake);
  const requestIds = new WeakMap<Request, string>();
  const requestIdOf = (request: Request): string => {
    const id = requestIds.get(request) ?? randomUUID();
    requestIds.set(request, id);
    return id;
  };
  const rateLimit = createRateLimit(settings);
  const authenticate =
    principalOf === undefined
      ? createAuthenticate(settings, logError)
      : async (request: Request) => principalOf(request);
  const admission = createAdmission(authenticate, rateLimit);
  const deadlines = createDeadlines(settings.deadlineMs);
  const hasGraphiQL = settings.introspection && !onlyListedOperations;
  return createYoga<ServerContext>({
    schema,
    context: ({ request, params }) =>
      createContext({
        store,
        feed,
        intake,
        signal: deadlines.signalOf(request),
        principal: admission.principalOf(request),
        statements: wantsExplanation(request) ? [] : null,
        lastEventId: lastEventIdOf(request, params.extensions),
      }),
    plugins: [
      usePages((signal) => store.checkReady({ signal: follow(signal).signal }), logError),
      useRequestId(requestIdOf),
      useSecurityHeaders(settings),
      useCrossSiteRefusal(),
      admission.plugin,
      rateLimit.plugin,
      useBodyRefusals(limits.bodyBytes, requestIdOf),
      ...(operationsFile === undefined
        ? []
        : [useListedOperations(readListedOperations(operationsFile, schema, limits), onlyListedOperations)]),
      useLimits(limits),
      ...(settings.introspection ? [] : [useDisableIntrospection(), useNoSuggestions()]),
      useBudget(limits.cost, admission.charge),
      deadlines.plugin,
      useExplanation(settings.openExplanations),
      useClientErrors(requestIdOf, logError),
      useEventStream(options.eventStream),
    ],
    graphiql: (request) =>
      hasGraphiQL &&
      new URL(request.url).pathname === '/graphql' && {
        title: 'Entente',
        defaultTabs: EXAMPLE_OPERATIONS.map((query) => ({ query })),
      },
    // Nine megabytes that need no internet, read when someone opens the page rather than at start-up.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
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
