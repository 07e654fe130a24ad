// Asking again: the same state of the graph is a 304 without a statement of the operation, a change is a new answer.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest } from '../../src/graph/ingest.ts';
import type { Store } from '../../src/graph/store.ts';
import { ChangeWatch } from '../../src/server/etag.ts';
import { generateExtraction } from '../graph/generate.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Operated, operate } from './operated.ts';
import { alterStore, type Service, startService } from './service.ts';

const QUERY = '{ stats { articles } }';

let service: Service;
let store: Store;
let operated: Operated;
let statements: string[];
let change: number;
beforeEach(async () => {
  service = await startService(SAMPLE_ARTICLES);
  statements = [];
  change = 7;
  store = alterStore(service.store, {
    read: async <Row>(name: string, ...rest: [Record<string, unknown>]) => {
      statements.push(name);
      // The number of the last change is the test's to choose.
      if (name === 'change/latest') return [{ sequence: change }] as Row[];
      return service.store.read<Row>(name, ...rest);
    },
  });
  operated = await operate({ store });
});
afterEach(async () => {
  await operated.close();
  await service.close();
});

const tagOf = async (query: string, headers: Record<string, string> = {}) =>
  (await operated.get(query, headers)).headers.get('etag') ?? '';

test('an answer to a GET has a weak tag that caches must ask about', async () => {
  const { headers } = await operated.get(QUERY);
  expect(headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('vary')).toMatch(/Authorization/);
});

test('the same question about the same graph is a 304 that runs nothing', async () => {
  const tag = await tagOf(QUERY);
  statements.length = 0;
  const again = await operated.get(QUERY, { 'if-none-match': `"other", ${tag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('etag')).toBe(tag);
  // The number of the last change is trusted for a second, so not even that is asked.
  expect(statements).toEqual([]);
  expect(await operated.figures()).toContain('outcome="unchanged"} 1');
});

test('a change that another process makes is seen within a second or so', async () => {
  const tag = await tagOf(QUERY);
  change++;
  await expect
    .poll(async () => (await operated.get(QUERY, { 'if-none-match': tag })).status, { interval: 100, timeout: 3_000 })
    .toBe(200);
});

test('a change that this process makes is seen at once', async () => {
  const watch = new ChangeWatch(store);
  expect(await watch.latest()).toBe(7);
  change++;
  expect(await watch.latest()).toBe(7);
  await ingest(watch.watch(store), generateExtraction(1));
  expect(await watch.latest()).toBe(8);
});

test.each([
  ['the question', '{ stats { actors } }', {}],
  ['the media type', QUERY, { accept: 'application/graphql-response+json' }],
])('the tag depends on %s', async (_what, query, headers) => {
  expect(await tagOf(query, headers)).not.toBe(await tagOf(QUERY));
});

test('answers with errors, to POST, and pages have none', async () => {
  expect(await tagOf('{ event(id: "none") { id } }')).toBe('');
  expect((await operated.post({ query: QUERY })).headers.has('etag')).toBe(false);
  expect((await fetch(`${operated.url}/graphql`, { headers: { accept: 'text/html' } })).headers.has('etag')).toBe(
    false,
  );
});

test('a mutation over GET stays refused whatever tag comes with it', async () => {
  const response = await operated.get('mutation { nothing }', { 'if-none-match': await tagOf(QUERY) });
  expect(response.status).toBeGreaterThanOrEqual(400);
});
