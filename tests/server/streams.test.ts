// Event streams when the service goes: each ends with a word on when to come back, and none holds up the end.
import { buildSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { afterEach, expect, test } from 'vitest';
import { useCompression } from '../../src/server/compression.ts';
import { Lifecycle } from '../../src/server/lifecycle.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { useStreams } from '../../src/server/streams.ts';

let listening: Listening;
let stopped = 0;
afterEach(() => listening.close());

/** A subscription that counts to `last` and then waits for ever, or ends where there is nothing to wait for. */
async function start(lifecycle: Lifecycle, { last, waits }: { last: number; waits: boolean }): Promise<Response> {
  stopped = 0;
  const schema = buildSchema('type Query { a: Int } type Subscription { count: Int }');
  const subscription = schema.getSubscriptionType()?.getFields().count;
  if (subscription === undefined) throw new Error('No such field.');
  subscription.subscribe = () => {
    let count = 0;
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        if (count++ < last) return { done: false, value: { count } };
        return waits ? new Promise(() => undefined) : { done: true, value: undefined };
      },
      return: async () => {
        stopped++;
        return { done: true, value: undefined };
      },
    };
  };
  const app = createYoga({ schema, logging: false, plugins: [useStreams(lifecycle), useCompression()] });
  listening = await listen(app, { host: '127.0.0.1', port: 0, draining: lifecycle.draining });
  return fetch(`${listening.url}/graphql?query=subscription{count}`, {
    headers: { accept: 'text/event-stream', 'accept-encoding': 'br, gzip' },
  });
}

test('an open stream ends with a time to come back after, and without a word that it is complete', async () => {
  const lifecycle = new Lifecycle();
  const response = await start(lifecycle, { last: 2, waits: true });
  expect(response.headers.get('content-encoding')).not.toMatch(/br|gzip/);
  expect(lifecycle.openStreams).toBe(1);
  setTimeout(() => lifecycle.drain(), 100);
  const text = await response.text();
  expect(text).toContain('data: {"data":{"count":2}}');
  expect(text).toMatch(/\n\nretry: [1-5]\d{3}\n\n$/);
  expect(text).not.toContain('complete');
  expect(lifecycle.openStreams).toBe(0);
  await expect.poll(() => stopped).toBe(1);
});

test('a stream that ends by itself is complete', async () => {
  const lifecycle = new Lifecycle();
  const text = await (await start(lifecycle, { last: 1, waits: false })).text();
  expect(text).toContain('event: complete');
  expect(text).not.toContain('retry:');
  await expect.poll(() => lifecycle.openStreams).toBe(0);
});

test('a client that hangs up ends its stream', async () => {
  const lifecycle = new Lifecycle();
  const response = await start(lifecycle, { last: 1, waits: true });
  await response.body?.cancel();
  await expect.poll(() => lifecycle.openStreams).toBe(0);
  await expect.poll(() => stopped).toBe(1);
});

test('a stream that is asked for while the service goes is told to come back at once', async () => {
  const lifecycle = new Lifecycle();
  lifecycle.drain();
  const response = await start(lifecycle, { last: 1, waits: true });
  expect(await response.text()).toMatch(/retry: \d+/);
  expect(lifecycle.openStreams).toBe(0);
});
