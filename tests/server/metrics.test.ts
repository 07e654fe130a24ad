// The figures of the service: what Prometheus reads, who may read it, and that no client can make them grow.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Operated, operate } from './operated.ts';
import { alterStore, type Service, startService } from './service.ts';

let service: Service;
let operated: Operated;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());
beforeEach(async () => {
  operated = await operate({ store: service.store });
});
afterEach(() => operated.close());

test('requests are counted by the type of their operation and what became of them', async () => {
  await operated.post({ query: '{ actor(name: "Japan") { name } }' });
  await operated.post({ query: '{ event(id: "none") { id } stats { actors } }' });
  await operated.post({ query: '{ nothing }' });
  const figures = await operated.figures();
  expect(figures).toContain('entente_request_seconds_count{operation="query",outcome="ok"} 1');
  expect(figures).toContain('entente_request_seconds_count{operation="query",outcome="partial"} 1');
  expect(figures).toContain('entente_request_seconds_count{operation="none",outcome="refused"} 1');
  expect(figures).toContain('entente_errors_total{code="BAD_USER_INPUT"} 1');
  expect(figures).toContain('entente_http_responses_total{path="/graphql",status="200"} 3');
});

test('a store that is away counts as failed, by its code', async () => {
  const read = () => Promise.reject(new EntenteError('STORE_UNAVAILABLE', 'Away.'));
  const away = await operate({ store: alterStore(service.store, { read }) });
  await away.post({ query: '{ stats { actors } }' });
  const figures = await away.figures();
  expect(figures).toContain('entente_request_seconds_count{operation="query",outcome="failed"} 1');
  expect(figures).toContain('entente_errors_total{code="STORE_UNAVAILABLE"} 1');
  await away.close();
});

test('statements are counted by name, with their time and rows, and by request', async () => {
  await operated.post({ query: '{ actor(name: "Japan") { name } }' });
  await operated.post({ query: '{ __typename }' });
  const figures = await operated.figures();
  expect(figures).toContain('entente_statement_seconds_count{statement="actor/by-canonical-names"} 1');
  expect(figures).toContain('entente_statement_rows_total{statement="actor/by-canonical-names"} 1');
  expect(figures).toContain('entente_request_statements_bucket{le="0"} 1');
  expect(figures).toContain('entente_request_statements_sum 1');
  expect(figures).toMatch(/entente_request_store_seconds_sum 0\.\d+/);
});

test('process, event loop, streams, loads and drain are there', async () => {
  const figures = await operated.figures();
  expect(figures).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(figures).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
  expect(figures).toMatch(/^entente_streams_open 0$/m);
  expect(figures).toMatch(/^entente_load_queue 0$/m);
  expect(figures).toMatch(/^entente_draining 0$/m);
});

test('nothing that a client makes up becomes a label', async () => {
  for (let index = 0; index < 20; index++) {
    await operated.post({ query: `query Name${index} { stats { actors } }` });
    await fetch(`${operated.url}/made/up/${index}`);
  }
  const figures = await operated.figures();
  expect(figures).not.toMatch(/Name\d|made/);
  expect(figures).toContain('entente_http_responses_total{path="other",status="404"} 20');
});

test('each app has figures of its own', async () => {
  const other = await operate({ store: service.store });
  await other.post({ query: '{ stats { actors } }' });
  expect(await operated.figures()).not.toContain('outcome="ok"');
  await other.close();
});

test('what a proxy on this machine passes on is not from this machine', async () => {
  for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
    const response = await fetch(`${operated.url}/metrics`, { headers: { [header]: '203.0.113.9' } });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
});

test('/ready is off while the service drains, and /health stays on', async () => {
  operated.lifecycle.drain();
  const ready = await fetch(`${operated.url}/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }]);
  expect((await fetch(`${operated.url}/health`)).status).toBe(200);
  expect(await operated.figures()).toMatch(/^entente_draining 1$/m);
});
