// Sends spans to an OpenTelemetry collector; loaded only where the environment names one.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Context,
  createTraceState,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { EntenteError } from '../errors.ts';
import { readTraceParent } from './exchange.ts';
import type { SpanAttributes, TraceSpan, Tracing } from './spans.ts';
import { VERSION } from './version.ts';

export interface TracingTarget {
  /** Of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
}

const CLOSE_MS = 3_000;

/** Headers for the collector and the sampler are read from the environment by OpenTelemetry itself. */
export function startTracing({ endpoint, serviceName }: TracingTarget): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ 'service.name': serviceName, 'service.version': VERSION }),
    ),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  // Spans name their parents themselves: following them through promises costs every request.
  const tracer = provider.getTracer('entente', VERSION);
  return {
    startRequest(request) {
      const path = new URL(request.url).pathname.slice(0, 100);
      const options = {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': request.method, 'url.path': path },
      };
      const parent = remoteParent(request.headers);
      return toTraceSpan(tracer, tracer.startSpan(`${request.method} ${path}`, options, parent), parent);
    },
    // A collector that is away must not keep the service from ending.
    close: () => Promise.race([provider.shutdown().catch(() => undefined), sleep(CLOSE_MS, undefined, { ref: false })]),
  };
}

function toTraceSpan(tracer: Tracer, span: Span, parent: Context): TraceSpan {
  const inside = trace.setSpan(parent, span);
  const startChild = (name: string, kind: SpanKind, attributes: SpanAttributes) =>
    toTraceSpan(tracer, tracer.startSpan(name, { kind, attributes }, inside), inside);
  return {
    startOperation: (type, name) =>
      startChild(name === null ? type : `${type} ${name}`, SpanKind.INTERNAL, {
        'graphql.operation.type': type,
        ...(name !== null && { 'graphql.operation.name': name }),
      }),
    startStatement: (statement, engine) =>
      startChild(statement, SpanKind.CLIENT, {
        'db.system.name': engine === 'neo4j' ? 'neo4j' : 'grafeo',
        'db.operation.name': statement,
      }),
    fail(error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: typeof error === 'string' ? error : typeOf(error) });
      span.setAttribute('error.type', typeof error === 'string' ? error : typeOf(error));
    },
    end(attributes = {}) {
      span.setAttributes(attributes);
      span.end();
    },
  };
}

/** Messages may quote values of a request, so spans get the code alone. */
function typeOf(error: unknown): string {
  if (error instanceof EntenteError) return error.code;
  return error instanceof Error ? error.name : 'UNKNOWN';
}

/** The span in which the client asks, as its `traceparent` and `tracestate` have it. */
function remoteParent(headers: Headers): Context {
  const parent = readTraceParent(headers);
  if (parent === null) return ROOT_CONTEXT;
  const state = headers.get('tracestate');
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...parent,
    isRemote: true,
    ...(state !== null && { traceState: createTraceState(state) }),
  });
}
