// Event streams are counted while they are open, and never compressed.
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

test('an open stream counts, as it is', async () => {
  const lifecycle = new Lifecycle();
  const response = await start(lifecycle, { last: 2, waits: true });
  expect(response.headers.get('content-encoding')).not.toMatch(/br|gzip/);
  expect(lifecycle.openStreams).toBe(1);
  await response.body?.cancel();
});

test('a stream that ends by itself is complete', async () => {
  const lifecycle = new Lifecycle();
  const text = await (await start(lifecycle, { last: 1, waits: false })).text();
  expect(text).toContain('event: complete');
  await expect.poll(() => lifecycle.openStreams).toBe(0);
});

test('a client that hangs up ends its stream', async () => {
  const lifecycle = new Lifecycle();
  const response = await start(lifecycle, { last: 1, waits: true });
  await response.body?.cancel();
  await expect.poll(() => lifecycle.openStreams).toBe(0);
  await expect.poll(() => stopped).toBe(1);
});
