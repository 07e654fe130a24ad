// More than the service can do: beyond its bound it says so at once, and slow senders take no one's place.
import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type Operated, operate } from './operated.ts';
import { alterStore, type Service, startService } from './service.ts';

let service: Service;
let operated: Operated;
let release: () => void;
afterEach(async () => {
  release();
  await operated.close();
  await service.close();
});

/** A service that takes two requests at once, over a store that answers when it is told to. */
async function start(): Promise<void> {
  service = await startService([]);
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { read } = service.store;
  const slow = alterStore(service.store, {
    read: async (...args: Parameters<typeof read>) => {
      await gate;
      return read(...args) as never;
    },
  });
  operated = await operate({ store: slow, mostRequests: 2 });
}

const ask = () => operated.post({ query: '{ stats { actors } }' }, { accept: 'application/graphql-response+json' });

test('a request beyond the bound gets 503 with a code and a time, and later ones are answered', async () => {
  await start();
  const waiting = [ask(), ask()];
  await expect.poll(async () => (await ask()).status).toBe(503);
  const refused = await ask();
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
  release();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await ask()).status).toBe(200);
});

test('pages are answered while requests are refused', async () => {
  await start();
  const waiting = [ask(), ask()];
  await expect.poll(async () => (await ask()).status).toBe(503);
  expect((await fetch(`${operated.url}/health`)).status).toBe(200);
  release();
  await Promise.all(waiting);
});

test('requests of which only a part has come do not count', async () => {
  await start();
  const headers = { 'content-type': 'application/json', 'content-length': '100' };
  const slow = Array.from({ length: 10 }, () => {
    const sender = request(`${operated.url}/graphql`, { method: 'POST', headers }).on('error', () => undefined);
    sender.write('{');
    return sender;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  release();
  expect((await ask()).status).toBe(200);
  for (const sender of slow) sender.destroy();
});

test('requests of clients that hung up make room', async () => {
  await start();
  const hangUp = new AbortController();
  const lost = [1, 2].map(() =>
    fetch(`${operated.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ stats { actors } }"}',
      signal: hangUp.signal,
    }).catch(() => undefined),
  );
  await expect.poll(async () => (await ask()).status).toBe(503);
  hangUp.abort();
  await Promise.all(lost);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const next = ask();
  release();
  expect((await next).status).toBe(200);
});
