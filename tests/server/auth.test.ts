// Who may do what without credentials and with an API key, and everything that must not pass for one.

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/principal.ts';
import { createKey, readKeys, revokeKey } from '../../src/server/auth/key-file.ts';
import { type ServiceSettings, settingsFor } from '../../src/settings.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { bearer, outcomeOf, REFUSED } from './credentials.ts';
import { type Service, startService } from './service.ts';

const query = '{ stats { articles } }';

let folder: string;
let keysFile: string;
const services: Service[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-auth-'));
  keysFile = join(folder, 'deep', 'keys.json');
});
afterAll(async () => {
  for (const service of services) await service.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(settings: Partial<ServiceSettings>): Promise<Service> {
  const service = await startService(SAMPLE_ARTICLES, undefined, { settings });
  services.push(service);
  return service;
}

describe('Without credentials', () => {
  it('anyone may read where reads are open, also with a client that only knows application/json.', async () => {
    const service = await start({});
    expect(await outcomeOf(service)).toMatchObject({ status: 200, data: { stats: { articles: 3 } } });
  });

  it('nobody may read where they are closed, not even the schema; the pages stay.', async () => {
    const service = await start({ openReads: false, keysFile });
    for (const body of [{ query }, { query: '{ __typename }' }, { query: 'no query' }]) {
      expect(await outcomeOf(service, {}, body)).toMatchObject(REFUSED);
      expect(await outcomeOf(service, { accept: 'application/json' }, body)).toMatchObject(REFUSED);
    }
    expect((await fetch(`${service.url}/graphql?query={__typename}`)).status).toBe(401);
    expect((await fetch(`${service.url}/health`)).status).toBe(200);
    expect((await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(200);
  });

  it.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['127.example.org', false],
  ])('reads on %s are open: %s, unless the setting says otherwise.', (host, open) => {
    const given = { openReads: undefined, requestsPerMinute: undefined, keysFile } as Parameters<typeof settingsFor>[0];
    expect(settingsFor(given, host).openReads).toBe(open);
    expect(settingsFor({ ...given, openReads: !open }, host).openReads).toBe(!open);
  });
});

describe('An API key', () => {
  const make = (name: string, scopes: Scope[] = ['read'], expiresAt: Date | null = null) =>
    createKey(keysFile, { name, scopes, expiresAt });

  it('lets its holder in until it is revoked, without a restart.', async () => {
    const service = await start({ openReads: false, keysFile });
    const key = await make('dashboard');
    expect(key).toMatch(/^ent_[\w-]{43}$/);
    expect(await outcomeOf(service, bearer(key))).toMatchObject({ status: 200, data: { stats: { articles: 3 } } });
    await revokeKey(keysFile, 'dashboard');
    await expect.poll(async () => (await outcomeOf(service, bearer(key))).status, { timeout: 5_000 }).toBe(401);
  });

  it('is kept as its SHA-256, in a file that only its owner reads.', async () => {
    const key = await make('kept');
    const text = await readFile(keysFile, 'utf8');
    expect(text).not.toContain(key.slice(4));
    expect(text).toMatch(/"hash": "[\da-f]{64}"/);
    expect((await stat(keysFile)).mode & 0o777).toBe(0o600);
  });

  it('that is made up, cut short, of another scheme or in the wrong place is refused.', async () => {
    const service = await start({ openReads: false, keysFile });
    const key = await make('real');
    const { length } = key;
    const wrong = [
      `${key}x`,
      key.slice(0, length - 1),
      `ent_${'A'.repeat(43)}`,
      'ent_',
      key.toUpperCase(),
      'x'.repeat(5_000),
    ];
    for (const headers of [
      ...wrong.map(bearer),
      { authorization: `Basic ${key}` },
      { authorization: key },
      { authorization: 'Bearer' },
    ]) {
      expect(await outcomeOf(service, headers)).toMatchObject(REFUSED);
    }
    const inAddress = await fetch(`${service.url}/graphql?query=${encodeURIComponent(query)}&access_token=${key}`);
    expect(inAddress.status).toBe(401);
  });

  it('that does not hold is refused also where anyone may read.', async () => {
    const service = await start({ keysFile });
    expect(await outcomeOf(service, bearer(`ent_${'A'.repeat(43)}`))).toMatchObject(REFUSED);
  });

  it('that has expired says so.', async () => {
    const service = await start({ openReads: false, keysFile });
    const key = await make('old', ['read'], new Date(Date.now() - 1_000));
    expect(await outcomeOf(service, bearer(key))).toMatchObject({ ...REFUSED, message: 'The key "old" has expired.' });
  });

  it('without the scope that is needed is 403, by name.', async () => {
    const service = await start({ openReads: false, keysFile });
    const key = await make('writer', ['write']);
    expect(await outcomeOf(service, bearer(key))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      message: '"writer" does not have the scope "read", which this needs.',
      challenge: null,
    });
  });

  it('has a name of its own.', async () => {
    await make('twice');
    await expect(make('twice')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(revokeKey(keysFile, 'nobody')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await readKeys(keysFile)).filter(({ name }) => name === 'twice')).toHaveLength(1);
  });

  it('stays valid when the file is broken by hand, and the keeper is told.', async () => {
    const file = join(folder, 'edited.json');
    const key = await createKey(file, { name: 'a', scopes: ['read'], expiresAt: null });
    const service = await start({ openReads: false, keysFile: file });
    expect((await outcomeOf(service, bearer(key))).status).toBe(200);
    await writeFile(file, '{ "version": 1, "keys": [ oops');
    await expect
      .poll(async () => (await outcomeOf(service, bearer(key))) && service.log.length, { timeout: 5_000 })
      .toBe(1);
    expect(service.log[0]).toContain(`${file} cannot be used`);
    expect((await outcomeOf(service, bearer(key))).status).toBe(200);
  });

  it('made by two commands at once is not lost: one of them is told to try again.', async () => {
    const file = join(folder, 'at-once.json');
    const made = await Promise.allSettled(
      ['a', 'b', 'c'].map((name) => createKey(file, { name, scopes: ['read'], expiresAt: null })),
    );
    const kept = await readKeys(file);
    expect(kept).toHaveLength(made.filter(({ status }) => status === 'fulfilled').length);
    expect(kept.length).toBeGreaterThan(0);
  });
});
