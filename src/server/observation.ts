// Follows each request from its arrival to its answer, and tells the log, the figures and the trace what became of it.
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Exchange, Exchanges } from './exchange.ts';
import type { Log } from './log.ts';
import type { Metrics, Outcome } from './metrics.ts';
import { isEventStream } from './streams.ts';

export interface ObservationOptions {
  readonly exchanges: Exchanges;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Names in logs and traces are the client's to choose, so they are cut. */
const LONGEST_NAME = 100;
/** What probes ask every few seconds is no news. */
const PROBES: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

/** Stands first among the plugins, so that the clock starts with the request. */
export function useArrival(exchanges: Exchanges): Plugin {
  return {
    onRequest({ request }) {
      exchanges.of(request);
    },
    onResponse({ request, response }) {
      response.headers.set('x-request-id', exchanges.of(request).id);
    },
  };
}

/** Stands last among the plugins, so that it sees answers as clients get them. */
export function useObservation({ exchanges, log, metrics }: ObservationOptions): Plugin {
  const beginOperation = (args: ExecutionArguments) => {
    const exchange = exchanges.of(args.contextValue.request);
    const operation = getOperationAST(args.document, args.operationName);
    if (operation == null) return;
    const { operation: type, name } = operation;
    exchange.operation = { type, name: name?.value.slice(0, LONGEST_NAME) ?? null };
    exchange.principal = args.contextValue.principal?.name ?? null;
    if (exchange.span !== undefined)
      exchange.operationSpan = exchange.span.startOperation(type, exchange.operation.name);
  };
  return {
    onExecute({ args }) {
      beginOperation(args as ExecutionArguments);
    },
    onSubscribe({ args }) {
      beginOperation(args as ExecutionArguments);
    },
    onResultProcess({ request, result }) {
      const exchange = exchanges.of(request);
      if (Symbol.asyncIterator in result) return;
      for (const { errors } of Array.isArray(result) ? result : [result]) {
        for (const { extensions } of errors ?? []) exchange.errorCodes.add(String(extensions?.code ?? 'OTHER'));
      }
      endOperation(exchange);
    },
    onResponse({ request, response }) {
      const exchange = exchanges.of(request);
      const path = new URL(request.url).pathname.slice(0, LONGEST_NAME);
      const milliseconds = performance.now() - exchange.start;
      const { status } = response;
      endOperation(exchange);
      metrics.countResponse(path, status);
      if (path === '/graphql') metrics.countExchange(exchange, outcomeOf(exchange, response), milliseconds / 1000);
      const { operation, errorCodes } = exchange;
      log[PROBES.has(path) ? 'debug' : 'info'](`${request.method} ${path} ${status}`, {
        requestId: exchange.id,
        method: request.method,
        path,
        status,
        ms: round(milliseconds),
        ...(operation && { type: operation.type, operation: operation.name }),
        ...(exchange.statements > 0 && {
          statements: exchange.statements,
          rows: exchange.rows,
          storeMs: round(exchange.storeMs),
        }),
        ...(errorCodes.size > 0 && { errors: [...errorCodes] }),
        ...(exchange.principal !== null && { principal: exchange.principal.slice(0, LONGEST_NAME) }),
      });
      if (status >= 500) exchange.span?.fail(`HTTP ${status}`);
      exchange.span?.end({
        'http.request.method': request.method,
        'url.path': path,
        'http.response.status_code': status,
        'entente.request_id': exchange.id,
      });
    },
  };
}

/** What GraphQL hands to whoever runs an operation, as far as it is looked at here. */
interface ExecutionArguments {
  readonly document: Parameters<typeof getOperationAST>[0];
  readonly operationName?: string | null;
  readonly contextValue: { readonly request: Request; readonly principal?: { readonly name: string | null } };
}

function endOperation(exchange: Exchange): void {
  for (const code of exchange.errorCodes) exchange.operationSpan?.fail(code);
  exchange.operationSpan?.end({ 'entente.statements': exchange.statements });
  delete exchange.operationSpan;
}

function outcomeOf({ errorCodes, operation }: Exchange, response: Response): Outcome {
  if (response.status === 304) return 'unchanged';
  if (isEventStream(response)) return 'streamed';
  if (response.status >= 500) return 'failed';
  if (response.status >= 400) return 'refused';
  if (errorCodes.size === 0) return 'ok';
  // Clients that know `application/json` alone get 200 for what failed, too.
  if ([...errorCodes].some((code) => SERVER_CODES.test(code))) return 'failed';
  return operation === undefined ? 'refused' : 'partial';
}

const SERVER_CODES = /^(?:STORE_|INTERNAL_SERVER_ERROR$|OVERLOADED$)/;

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
