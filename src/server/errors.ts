// What a client is told of an error: a code that stays, a message without internals, and an id to find the log line by.

import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { EntenteError, type ErrorCode } from '../errors.ts';
import type { Log } from './log.ts';

/** What clients read in place of a message that may name hosts, folders or users. */
const SERVER_FAULTS: Partial<Record<ErrorCode, string>> = {
  STORE_UNAVAILABLE: 'The store cannot be reached at the moment. Try again.',
  STORE_UNAUTHORIZED: 'The store refuses this service its access.',
  STORE_UNSUPPORTED: 'The store is not set up for this service.',
  STORE_LOCKED: 'The store is held by another process.',
  STORE_TIMEOUT: 'The store took too long to answer. Ask for less, or try again.',
  ABORTED: 'The request was aborted.',
  AUTH_UNAVAILABLE: 'The token cannot be checked at the moment. Try again.',
};

/** What a client may read as it is, with the status of an answer that holds nothing else. */
const CLIENT_FAULTS: Partial<Record<ErrorCode, HttpHint | undefined>> = {
  BAD_USER_INPUT: undefined,
  SEARCH_CUT_OFF: undefined,
  UNAUTHENTICATED: { status: 401, spec: false, headers: { 'www-authenticate': 'Bearer realm="entente"' } },
  FORBIDDEN: { status: 403, spec: false },
  DEADLINE_EXCEEDED: { status: 503, spec: true },
  OVERLOADED: { status: 503, spec: true },
  CHANGES_EXPIRED: undefined,
  SLOW_CONSUMER: undefined,
};

/** A message may quote what the client sent, which may be megabytes. */
const LONGEST_MESSAGE = 1_000;

const BAD_REQUEST = { code: 'BAD_REQUEST', http: { status: 400 } };

interface HttpHint {
  readonly status: number;
  /** True: a client that only knows `application/json` gets 200, as GraphQL over HTTP has it. */
  readonly spec: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Rewrites the errors of every answer, whichever step they come from, and gives answers that hold no data a status
 * that a proxy or monitor understands.
 */
export function useClientErrors(requestIdOf: (request: Request) => string, log: Log): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result)) return;
      const requestId = requestIdOf(request);
      if (Symbol.asyncIterator in result) {
        setResult(mapResults(result, (one) => describeResult(one, { requestId, log })));
      } else setResult(describeResult(result, { requestId, log }));
    },
  };
}

function describeResult<Result extends ExecutionResult>(
  result: Result,
  where: Pick<Circumstances, 'requestId' | 'log'>,
): Result {
  if (!result.errors?.length) return result;
  const hasData = result.data != null;
  const wasExecuted = 'data' in result && result.data !== undefined;
  return { ...result, errors: result.errors.map((error) => describeError(error, { hasData, wasExecuted, ...where })) };
}

/** The results of a subscription, each changed on its way. */
function mapResults<Result>(results: AsyncIterable<Result>, change: (result: Result) => Result): AsyncIterable<Result> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = results[Symbol.asyncIterator]();
      return {
        async next() {
          const step = await iterator.next();
          return step.done === true ? step : { done: false, value: change(step.value) };
        },
        return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

interface Circumstances {
  readonly hasData: boolean;
  readonly wasExecuted: boolean;
  readonly requestId: string;
  readonly log: Log;
}

function describeError(error: GraphQLError, circumstances: Circumstances): GraphQLError {
  const { hasData, wasExecuted, requestId, log } = circumstances;
  const cause = rootCause(error);
  if (cause instanceof EntenteError && cause.code in CLIENT_FAULTS) {
    const http = hasData ? undefined : CLIENT_FAULTS[cause.code];
    return rewrite(error, cause.message, { code: cause.code, requestId, ...(http && { http }) });
  }
  if (cause instanceof EntenteError && cause.code in SERVER_FAULTS) {
    if (cause.code !== 'ABORTED') {
      log.error(`${cause.code} in request ${requestId}`, { requestId, code: cause.code, error: cause });
    }
    const http: HttpHint | undefined = hasData ? undefined : { status: 503, spec: true };
    const shown = SERVER_FAULTS[cause.code] ?? cause.message;
    return rewrite(error, shown, { code: cause.code, requestId, ...(http && { http }) });
  }
  if (cause instanceof GraphQLError && !isServersOwn(error)) return keepCode(error, wasExecuted, requestId);
  if (cause instanceof SyntaxError && !wasExecuted) {
    // Variables and extensions in an address or a form are JSON inside a parameter.
    return keepCode(
      new GraphQLError(`A parameter is not JSON: ${cause.message}`, { extensions: BAD_REQUEST }),
      false,
      requestId,
    );
  }
  const code = 'INTERNAL_SERVER_ERROR';
  log.error(`${code} in request ${requestId}`, { requestId, code, error: cause });
  const http: HttpHint | undefined = hasData ? undefined : { status: 500, spec: true };
  return rewrite(error, 'Something went wrong in the service. Its log names the cause under the request id.', {
    code,
    requestId,
    ...(http && { http }),
  });
}

/** A client's mistake found by GraphQL itself or by the HTTP layer; without a code it concerns the variables. */
function keepCode(error: GraphQLError, wasExecuted: boolean, requestId: string): GraphQLError {
  const { originalError, unexpected, ...extensions } = error.extensions;
  const code = extensions.code ?? 'BAD_USER_INPUT';
  // No GraphQL came of a bad request, so 400 is for every client.
  const http = code === 'BAD_REQUEST' ? { ...Object(extensions.http), spec: false } : extensions.http;
  const preset = wasExecuted ? undefined : { status: 400, spec: true };
  return rewrite(error, error.message, { ...extensions, code, requestId, http: http ?? preset });
}

/** A value of ours that does not fit its type is reported by GraphQL at the field, without a code. */
function isServersOwn(error: GraphQLError): boolean {
  return error.path !== undefined && error.extensions.code === undefined && error.nodes?.[0]?.kind === 'Field';
}

function rewrite(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  const shown = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  return new GraphQLError(shown, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions,
  });
}

/** The error below GraphQL's wrappings. */
function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError != null ? rootCause(error.originalError) : error;
}
