// A sender who asks too much is told how long to wait, while others are served.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createKey } from '../../src/server/auth/key-file.ts';
import type { ServiceSettings } from '../../src/settings.ts';
import { type Service, startService } from './service.ts';

const query = '{ __typename }';
const services: Service[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const service of services.splice(0)) await service.close();
});

async function start(settings: Partial<ServiceSettings>): Promise<Service> {
  const service = await startService([], undefined, { settings });
  services.push(service);
  return service;
}

async function statusesOf(
  service: Service,
  count: number,
  headers: Record<string, string> = {},
  body: object = { query },
) {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) statuses.push((await service.post(body, headers)).status);
  return statuses;
}

it('After so many requests in a minute come 429s with the time to wait, also for a client that only knows application/json.', async () => {
  const service = await start({ requestsPerMinute: 3 });
  const first = await service.post({ query });
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'ratelimit-limit': '3',
    'ratelimit-remaining': '2',
    'ratelimit-reset': '60',
  });
  expect(await statusesOf(service, 3)).toEqual([200, 200, 429]);
  const refused = await service.post({ query }, { accept: 'application/json' });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  const { errors } = await refused.json();
  expect(errors[0].extensions.code).toBe('RATE_LIMITED');
  expect(errors[0].message).toMatch(/^That is more than 3 requests a minute.*try again in \d+ s\.$/);
  expect((await fetch(`${service.url}/health`)).status).toBe(200);
});

it('Each key has an allowance of its own, and guessing keys uses up that of the address.', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-rate-'));
  const keysFile = join(folder, 'keys.json');
  const [a, b] = await Promise.all([
    createKey(keysFile, { name: 'a', scopes: ['read'], expiresAt: null }),
    createKey(join(folder, 'unused.json'), { name: 'b', scopes: ['read'], expiresAt: null }),
  ]);
  const service = await start({ requestsPerMinute: 2, keysFile });
  expect(await statusesOf(service, 3, { authorization: `Bearer ${a}` })).toEqual([200, 200, 429]);
  expect(await statusesOf(service, 3, { authorization: `Bearer ${b}` })).toEqual([401, 401, 429]);
  expect(await statusesOf(service, 1)).toEqual([429]);
  await rm(folder, { recursive: true });
});

it('A dear request counts as several.', async () => {
  const service = await start({ requestsPerMinute: 10 });
  const dear = '{ actors(first: 100) { edges { node { events(first: 80) { edges { cursor } } } } } }';
  const response = await service.post({ query: dear });
  expect(response.headers.get('ratelimit-remaining')).toBe('1');
  expect(await statusesOf(service, 1, {}, { query: dear })).toEqual([429]);
});

it('Addresses behind our own proxies are told apart by what the proxies added, and by nothing that a client can add.', async () => {
  const direct = await start({ requestsPerMinute: 1 });
  const forwardedFor = (addresses: string) => ({ 'x-forwarded-for': addresses });
  expect(await statusesOf(direct, 1, forwardedFor('198.51.100.1'))).toEqual([200]);
  expect(await statusesOf(direct, 1, forwardedFor('198.51.100.2'))).toEqual([429]);

  const proxied = await start({ requestsPerMinute: 1, trustedProxies: 1 });
  expect(await statusesOf(proxied, 1, forwardedFor('198.51.100.1'))).toEqual([200]);
  expect(await statusesOf(proxied, 1, forwardedFor('198.51.100.2'))).toEqual([200]);
  expect(await statusesOf(proxied, 1, forwardedFor('203.0.113.9, 198.51.100.2'))).toEqual([429]);
});

it('All addresses of an IPv6 network are one sender.', async () => {
  const service = await start({ requestsPerMinute: 1, trustedProxies: 1 });
  const from = (address: string) => statusesOf(service, 1, { 'x-forwarded-for': address });
  expect(await from('2001:db8:0:1::5')).toEqual([200]);
  expect(await from('2001:db8::1:aaaa:bbbb:cccc:dddd')).toEqual([429]);
  expect(await from('2001:db8:0:2::5')).toEqual([200]);
  expect(await from('::ffff:198.51.100.7')).toEqual([200]);
  expect(await from('198.51.100.7')).toEqual([429]);
});

it('A clock that jumps back does not lock a sender out for longer than the window.', async () => {
  const service = await start({ requestsPerMinute: 1 });
  expect(await statusesOf(service, 1)).toEqual([200]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 24 * 60 * 60 * 1_000 });
  const refused = await service.post({ query });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
});
