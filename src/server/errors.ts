// What a client is told of an error: a code that stays, a message without internals, and an id to find the log line by.

import { GraphQLError } from 'graphql';
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
};

const BAD_REQUEST = { code: 'BAD_REQUEST', http: { status: 400 } };

interface HttpHint {
  readonly status: number;
  /** True: a client that only knows `application/json` gets 200, as GraphQL over HTTP has it. */
  readonly spec: boolean;
}

/**
 * Rewrites the errors of every answer, whichever step they come from, and gives answers that hold no data a status
 * that a proxy or monitor understands.
 */
export function useClientErrors(requestIdOf: (request: Request) => string, log: Log): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors?.length) return;
      const requestId = requestIdOf(request);
      const hasData = result.data != null;
      const wasExecuted = 'data' in result && result.data !== undefined;
      setResult({
        ...result,
        errors: result.errors.map((error) => describeError(error, { hasData, wasExecuted, requestId, log })),
      });
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
  if (cause instanceof EntenteError && (cause.code === 'BAD_USER_INPUT' || cause.code in SERVER_FAULTS)) {
    const shown = SERVER_FAULTS[cause.code];
    if (shown !== undefined && cause.code !== 'ABORTED') {
      log.error(`${cause.code} in request ${requestId}`, { requestId, code: cause.code, error: cause });
    }
    const http: HttpHint | undefined = shown === undefined || hasData ? undefined : { status: 503, spec: true };
    return rewrite(error, shown ?? cause.message, {
      code: cause.code,
      ...(shown && { requestId }),
      ...(http && { http }),
    });
  }
  if (cause instanceof GraphQLError && !isServersOwn(error)) return keepCode(error, wasExecuted);
  if (cause instanceof SyntaxError && !wasExecuted) {
    // Variables and extensions in an address or a form are JSON inside a parameter.
    return keepCode(new GraphQLError(`A parameter is not JSON: ${cause.message}`, { extensions: BAD_REQUEST }), false);
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
function keepCode(error: GraphQLError, wasExecuted: boolean): GraphQLError {
  const { originalError, unexpected, ...extensions } = error.extensions;
  const code = extensions.code ?? 'BAD_USER_INPUT';
  // No GraphQL came of a bad request, so 400 is for every client.
  const http = code === 'BAD_REQUEST' ? { ...Object(extensions.http), spec: false } : extensions.http;
  const preset = wasExecuted ? undefined : { status: 400, spec: true };
  return rewrite(error, error.message, { ...extensions, code, http: http ?? preset });
}

/** A value of ours that does not fit its type is reported by GraphQL at the field, without a code. */
function isServersOwn(error: GraphQLError): boolean {
  return error.path !== undefined && error.extensions.code === undefined && error.nodes?.[0]?.kind === 'Field';
}

function rewrite(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(message, {
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
