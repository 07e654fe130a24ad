// The pages beside GraphQL: where things are, whether the service runs, whether it can answer.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { alterStore, type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

test('the front page is short and leads to GraphQL', async () => {
  const response = await fetch(service.url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('<a href="/graphql">');
});

test('/health says that the process is up', async () => {
  const response = await fetch(`${service.url}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'up' });
});

test('/ready says that the store answers and is migrated', async () => {
  const response = await fetch(`${service.url}/ready`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ready' });
});

test('/ready is 503 with a code while the store is away, and /health stays 200', async () => {
  const away = await startService([], (store) =>
    alterStore(store, {
      checkReady: () => Promise.reject(new EntenteError('STORE_UNAVAILABLE', 'It does not answer.')),
    }),
  );
  const ready = await fetch(`${away.url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'not ready', code: 'STORE_UNAVAILABLE' });
  expect(away.log).toEqual(['Not ready: It does not answer.']);
  expect((await fetch(`${away.url}/health`)).status).toBe(200);
  await away.close();
});

test.each(['/nowhere', '/foo/graphql', '/foo/health', '/graphql/'])(
  '%s is a 404 that says what there is',
  async (path) => {
    const response = await fetch(service.url + path, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { code: 'NOT_FOUND', message: `Nothing is at ${path}.`, try: ['/graphql', '/health', '/ready'] },
    });
  },
);

test('every answer has a request id', async () => {
  for (const path of ['/', '/health', '/nowhere', '/graphql']) {
    expect((await fetch(service.url + path)).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  }
});
