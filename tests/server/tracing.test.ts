// Traces: a collector on this machine gets spans of the request, its operation and its statements, in the client's trace.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTracing } from '../../src/server/tracing.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { operate } from './operated.ts';
import { type Service, startService } from './service.ts';

interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status?: { readonly code?: number; readonly message?: string };
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

let service: Service;
let collector: Server;
let endpoint: string;
let bodies: string[] = [];
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
  collector = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    if (request.url === '/v1/traces') bodies.push(body);
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => collector.once('listening', resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await service.close();
  collector.close();
});

/** All spans of one request, which is sent to a service of its own; closing it sends what is left. */
async function trace(body: unknown, headers: Record<string, string> = {}): Promise<OtlpSpan[]> {
  bodies = [];
  const tracing = startTracing({ endpoint, serviceName: 'entente-test' });
  const operated = await operate({ store: service.store, tracing });
  await operated.post(body, headers);
  await operated.close();
  await tracing.close();
  return bodies.flatMap((text) =>
    JSON.parse(text).resourceSpans.flatMap((resource: { scopeSpans: { spans: OtlpSpan[] }[] }) =>
      resource.scopeSpans.flatMap(({ spans }) => spans),
    ),
  );
}

const attributesOf = ({ attributes }: OtlpSpan) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

test('request, operation and statement are one inside the other, in the trace of the client', async () => {
  const traceId = 'ab'.repeat(16);
  const caller = 'cd'.repeat(8);
  const spans = await trace(
    { query: 'query WhoIs { actor(name: "Japan") { name } }' },
    { traceparent: `00-${traceId}-${caller}-01` },
  );
  const [statement, operation, request] = ['actor/by-canonical-names', 'query WhoIs', 'POST /graphql'].map((name) => {
    const span = spans.find((candidate) => candidate.name === name);
    if (span === undefined) throw new Error(`No span ${name} among ${spans.map((other) => other.name)}.`);
    return span;
  }) as [OtlpSpan, OtlpSpan, OtlpSpan];
  expect(spans).toHaveLength(3);
  expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
  expect(request.parentSpanId).toBe(caller);
  expect(operation.parentSpanId).toBe(request.spanId);
  expect(statement.parentSpanId).toBe(operation.spanId);
  expect(attributesOf(statement)).toMatchObject({
    'db.system.name': 'grafeo',
    'db.operation.name': 'actor/by-canonical-names',
    'db.response.returned_rows': 1,
  });
  expect(attributesOf(operation)).toMatchObject({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'WhoIs',
  });
  expect(attributesOf(request)).toMatchObject({ 'http.request.method': 'POST', 'http.response.status_code': 200 });
});

test('neither parameters nor variables are in a span', async () => {
  await trace({ query: 'query($name: String) { actor(name: $name) { name } }', variables: { name: 's3cret' } });
  expect(bodies.join('')).toContain('actor/by-canonical-names');
  expect(bodies.join('')).not.toContain('s3cret');
  expect(bodies.join('')).toContain('entente-test');
});

test('a failed operation says so by its code', async () => {
  const spans = await trace({ query: '{ event(id: "none") { id } }' });
  expect(spans.find(({ name }) => name === 'query')?.status).toEqual({ code: 2, message: 'BAD_USER_INPUT' });
});

test('without a traceparent a request begins a trace', async () => {
  const spans = await trace({ query: '{ stats { actors } }' });
  expect(spans.find(({ name }) => name === 'POST /graphql')).not.toHaveProperty(
    'parentSpanId',
    expect.stringMatching(/./),
  );
});

test('a collector that is away neither fails a request nor holds up the end', async () => {
  const tracing = startTracing({ endpoint: 'http://127.0.0.1:9', serviceName: 'entente-test' });
  const operated = await operate({ store: service.store, tracing });
  expect((await operated.post({ query: '{ stats { actors } }' })).status).toBe(200);
  await operated.close();
  const start = performance.now();
  await tracing.close();
  expect(performance.now() - start).toBeLessThan(6_000);
});
