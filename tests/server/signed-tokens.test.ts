// Signed tokens of an identity provider, and everything that must not pass for one.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/server/yoga.ts';
import type { ServiceSettings, TokenSettings } from '../../src/settings.ts';
import { bearer, outcomeOf, REFUSED } from './credentials.ts';
import { type Service, startService } from './service.ts';

const ISSUER = 'https://login.example/';
const AUDIENCE = 'entente';
const SECRET = 'a secret that both sides know, long enough';

const services: Service[] = [];
afterAll(async () => {
  for (const service of services) await service.close();
});

async function start(settings: Partial<ServiceSettings>): Promise<Service> {
  const service = await startService([], undefined, { settings });
  services.push(service);
  return service;
}

/** Undefined ones are left out. */
type Claims = Readonly<Record<string, unknown>>;

describe('A signed token', () => {
  let provider: Server;
  let jwksUrl: string;
  let pair: Awaited<ReturnType<typeof generateKeyPair>>;
  let other: Awaited<ReturnType<typeof generateKeyPair>>;
  let publicJwk: Awaited<ReturnType<typeof exportJWK>>;
  let byKeys: Service;
  let bySecret: Service;
  const common = { issuer: ISSUER, audience: AUDIENCE, toleranceSeconds: 60 };

  beforeAll(async () => {
    pair = await generateKeyPair('RS256', { extractable: true });
    other = await generateKeyPair('RS256');
    publicJwk = await exportJWK(pair.publicKey);
    provider = createServer((_request, response) =>
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ keys: [{ ...publicJwk, kid: 'one', alg: 'RS256', use: 'sig' }] })),
    );
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`;
    byKeys = await start({ openReads: false, tokens: { ...common, jwksUrl } });
    bySecret = await start({ openReads: false, tokens: { ...common, secret: SECRET } });
  });
  afterAll(() => provider.close());
  afterEach(() => {
    vi.useRealTimers();
  });

  const now = () => Math.floor(Date.now() / 1_000);
  const claims = (): Claims => ({ iss: ISSUER, aud: AUDIENCE, sub: 'ann', exp: now() + 300, scope: 'openid read' });
  const sign = (payload: Claims, header: Partial<JWTHeaderParameters> = {}, key: CryptoKey = pair.privateKey) =>
    new SignJWT(payload as JWTPayload).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(key);
  const signBySecret = (payload: Claims, secret = SECRET, alg = 'HS256') =>
    new SignJWT(payload as JWTPayload).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
  const unsigned = (payload: Claims, header: object) =>
    `${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

  it('of the provider lets its subject in, by public keys or by a shared secret.', async () => {
    expect(await outcomeOf(byKeys, bearer(await sign(claims())))).toMatchObject({ status: 200 });
    expect(await outcomeOf(bySecret, bearer(await signBySecret(claims())))).toMatchObject({ status: 200 });
  });

  it.each([
    ['scope as words', { scope: 'profile read write' }, 200],
    ['scp as a list', { scope: undefined, scp: ['read'] }, 200],
    ['scp as words', { scope: undefined, scp: 'write read' }, 200],
    ['scopes of others alone', { scope: 'openid readers' }, 403],
    ['no scope', { scope: undefined }, 403],
    ['only another scope of ours', { scope: 'write' }, 403],
    ['a scope that is no text', { scope: { read: true } }, 403],
  ])('with %s', async (_what, changes, status) => {
    expect((await outcomeOf(byKeys, bearer(await sign({ ...claims(), ...changes })))).status).toBe(status);
  });

  it.each<[string, () => Promise<string> | string, RegExp]>([
    ['expired', () => sign({ ...claims(), exp: now() - 61 }), /has expired/],
    ['not valid yet', () => sign({ ...claims(), nbf: now() + 120 }), /"nbf"/],
    ['without an end', () => sign({ ...claims(), exp: undefined }), /"exp"/],
    ['for another audience', () => sign({ ...claims(), aud: 'elsewhere' }), /"aud"/],
    ['for no audience', () => sign({ ...claims(), aud: undefined }), /"aud"/],
    ['of another issuer', () => sign({ ...claims(), iss: 'https://evil.example/' }), /"iss"/],
    ['signed by another key', () => sign(claims(), {}, other.privateKey), /is not valid/],
    [
      'signed by a key that the provider does not have',
      () => sign(claims(), { kid: 'two' }, other.privateKey),
      /is not valid/,
    ],
    ['changed after it was signed', async () => tamper(await sign(claims())), /is not valid/],
    ['unsigned, alg none', () => unsigned(claims(), { alg: 'none' }), /is not/],
    ['unsigned, alg None', () => unsigned(claims(), { alg: 'None', kid: 'one' }), /is not/],
    ['unsigned, alg RS256', () => unsigned(claims(), { alg: 'RS256', kid: 'one' }), /is not valid/],
    [
      'signed by the public key as a secret',
      () => signBySecret(claims(), JSON.stringify(publicJwk)),
      /is not signed in a way/,
    ],
    ['signed with a weaker algorithm than is listed', () => signBySecret(claims()), /is not signed in a way/],
    [
      'that brings its own key',
      async () => sign(claims(), { kid: 'own', jwk: await exportJWK(other.publicKey) }, other.privateKey),
      /is not valid/,
    ],
    ['that is none', () => 'a.b.c', /is not valid/],
    ['of one part', () => 'abc', /is not valid/],
    ['of nothing but dots', () => '..', /is not valid/],
    ['of a megabyte of noise in a header that Node lets pass', () => `${'e'.repeat(10_000)}.e.e`, /is not valid/],
  ])('%s is refused.', async (_what, make, message) => {
    const outcome = await outcomeOf(byKeys, bearer(await make()));
    expect(outcome).toMatchObject({ ...REFUSED, message: expect.stringMatching(message) });
  });

  it('signed by another secret, or by none, is refused where a secret is shared.', async () => {
    for (const token of [
      await signBySecret(claims(), 'another secret, as long as the first one'),
      await sign(claims()),
      unsigned(claims(), { alg: 'none' }),
    ]) {
      expect(await outcomeOf(bySecret, bearer(token))).toMatchObject(REFUSED);
    }
  });

  it('is taken while clocks differ by less than the tolerance.', async () => {
    const early = await sign({ ...claims(), nbf: now() + 30, iat: now() + 30 });
    const late = await sign({ ...claims(), exp: now() - 30 });
    for (const token of [early, late]) expect((await outcomeOf(byKeys, bearer(token))).status).toBe(200);
  });

  it('expires when the clock of the service jumps ahead, and holds again when it jumps back.', async () => {
    const token = await sign(claims());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1_000 });
    expect(await outcomeOf(byKeys, bearer(token))).toMatchObject(REFUSED);
    vi.useRealTimers();
    expect((await outcomeOf(byKeys, bearer(token))).status).toBe(200);
  });

  it('cannot be checked while the provider is away: 503, which is not the client’s fault, and the keeper learns why.', async () => {
    for (const path of ['http://127.0.0.1:1/jwks']) {
      const service = await start({ openReads: false, tokens: { ...common, jwksUrl: path } });
      const outcome = await outcomeOf(service, bearer(await sign(claims())));
      expect(outcome).toMatchObject({ status: 503, code: 'AUTH_UNAVAILABLE' });
      expect(outcome.message).not.toContain('127.0.0.1');
      expect(service.log[0]).toContain('AUTH_UNAVAILABLE');
    }
  });

  it.each<[string, Partial<TokenSettings> & object]>([
    ['a shared secret’s algorithm beside public keys', { jwksUrl: 'https://x.example', algorithms: ['HS256'] }],
    ['public keys’ algorithm beside a secret', { secret: SECRET, algorithms: ['RS256'] }],
    ['none', { secret: SECRET, algorithms: ['none'] }],
    ['no algorithm', { secret: SECRET, algorithms: [] }],
  ])('is never checked by %s: the service does not start.', (_what, tokens) => {
    const settings = { tokens: { ...common, ...tokens } as TokenSettings };
    expect(() => createApp({ store: services[0]?.store as never, settings })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    );
  });
});

/** Gives the holder more scopes than the signature covers. */
function tamper(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const more = Buffer.from(JSON.stringify({ ...claims, scope: 'read write admin' })).toString('base64url');
  return [header, more, signature].join('.');
}
