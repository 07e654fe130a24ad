// What browsers are told and what pages of other sites may do through them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from './service.ts';

const query = '{ stats { articles } }';
const APP = 'https://app.example';
const EVIL = 'https://evil.example';
let closed: Service;
let open: Service;
beforeAll(async () => {
  closed = await startService([]);
  open = await startService([], undefined, {
    settings: {
      corsOrigins: [APP, 'http://localhost:5173'],
      embedOrigins: ['https://news.example'],
      trustedProxies: 1,
    },
  });
});
afterAll(async () => {
  await closed.close();
  await open.close();
});

const preflight = (service: Service, origin: string) =>
  fetch(`${service.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

describe('A page of another site', () => {
  it('may ask when its origin is on the list, without cookies, and read what concerns limits.', async () => {
    const asked = await preflight(open, APP);
    expect(asked.status).toBe(204);
    expect(allowed(asked)).toBe(APP);
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await open.post({ query }, { origin: APP, 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(200);
    expect(allowed(answer)).toBe(APP);
    expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after');
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it.each([EVIL, `${APP}.evil.example`, 'http://app.example', 'null', `${APP}:444`])(
    'is not told that it may from %s.',
    async (origin) => {
      for (const service of [open, closed]) {
        expect(allowed(await preflight(service, origin))).toBeNull();
        expect(allowed(await service.post({ query }, { origin }))).toBeNull();
      }
    },
  );

  it('may from anywhere where the list says so.', async () => {
    const service = await startService([], undefined, { settings: { corsOrigins: ['*'] } });
    expect(allowed(await preflight(service, EVIL))).toBe(EVIL);
    await service.close();
  });

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const address = `?${new URLSearchParams({ query })}`;
  it.each<[string, string, RequestInit]>([
    ['a link or an image', address, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a page of a neighbouring host', address, { headers: { 'sec-fetch-site': 'same-site' } }],
    ['a form', '', { method: 'POST', headers: { ...form, origin: EVIL }, body: `query=${query}` }],
    ['a form in a sandbox', '', { method: 'POST', headers: { ...form, origin: 'null' }, body: `query=${query}` }],
    [
      'text',
      '',
      { method: 'POST', headers: { 'content-type': 'text/plain', origin: EVIL }, body: JSON.stringify({ query }) },
    ],
  ])('cannot ask by %s, which the browser sends unasked.', async (_what, path, init) => {
    const response = await fetch(`${open.url}/graphql${path}`, init);
    expect(response.status).toBe(403);
    expect((await response.json()).errors[0].extensions.code).toBe('CROSS_SITE_REQUEST');
  });

  it('can by a link that it fetches with the header that makes the browser ask first.', async () => {
    const headers = { origin: APP, 'sec-fetch-site': 'cross-site', 'x-graphql-yoga-csrf': '1' };
    expect((await fetch(`${open.url}/graphql${address}`, { headers })).status).toBe(200);
  });
});

describe('What is no page of another site needs nothing', () => {
  it.each<[string, Record<string, string>]>([
    ['a program', {}],
    ['GraphiQL and other pages of the service', { 'sec-fetch-site': 'same-origin' }],
    ['an address that someone types', { 'sec-fetch-site': 'none' }],
  ])('%s', async (_what, headers) => {
    expect((await fetch(`${closed.url}/graphql?${new URLSearchParams({ query })}`, { headers })).status).toBe(200);
  });

  it('a page that an old browser sends from the service itself', async () => {
    expect((await closed.post({ query }, { origin: closed.url })).status).toBe(200);
  });
});

describe('Headers', () => {
  const get = (service: Service, path: string, headers: Record<string, string> = {}) =>
    fetch(service.url + path, { headers });

  it.each(['/', '/health', '/nowhere', '/graphql?query={__typename}'])(
    '%s is not to be sniffed, framed or traced.',
    async (path) => {
      const { headers } = await get(closed, path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  it('data loads nothing, pages load what is of the service, and GraphiQL its own scripts and workers besides.', async () => {
    const policyOf = async (path: string, accept: string) =>
      (await get(closed, path, { accept })).headers.get('content-security-policy');
    expect(await policyOf('/health', '*/*')).toMatch(/^default-src 'none'; /);
    const page = await policyOf('/', 'text/html');
    expect(page).toContain("default-src 'self'");
    expect(page).not.toContain('script-src');
    const graphiql = await policyOf('/graphql', 'text/html');
    expect(graphiql).toContain("script-src 'self' 'unsafe-inline'");
    expect(graphiql).toContain("worker-src 'self' blob: data:");
    expect(graphiql).not.toContain('http');
  });

  it('pages to embed may be framed by the origins on their list, and by the service.', async () => {
    const { headers } = await get(open, '/embed/anything');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://news.example");
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('a browser is held to encryption only where a proxy of ours says that it came by it.', async () => {
    const encrypted = { 'x-forwarded-proto': 'https' };
    expect((await get(open, '/', encrypted)).headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await get(open, '/')).headers.get('strict-transport-security')).toBeNull();
    expect((await get(closed, '/', encrypted)).headers.get('strict-transport-security')).toBeNull();
  });
});
