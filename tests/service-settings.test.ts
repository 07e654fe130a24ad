// The environment variables of the service's safety: what they make of a plain environment, and what they refuse.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { DEFAULT_SETTINGS, settingsFor } from '../src/settings.ts';

const JWT = { ENTENTE_JWT_ISSUER: 'https://login.example/', ENTENTE_JWT_AUDIENCE: 'entente' };
const JWKS = { ENTENTE_JWT_JWKS_URL: 'https://login.example/jwks' };
const SECRET = { ENTENTE_JWT_SECRET: 'x'.repeat(32) };

describe('The settings of the service', () => {
  it('are those of a service mounted elsewhere, on this machine and with nothing set, but for a file of keys and open figures.', () => {
    const { service, host } = readConfig({});
    expect(settingsFor(service, host)).toEqual({
      ...DEFAULT_SETTINGS,
      keysFile: '.entente/keys.json',
      openExplanations: true,
    });
  });

  it('ask for keys and limit the rate where others can reach the service.', () => {
    const { service } = readConfig({ HOST: '0.0.0.0' });
    expect(settingsFor(service, '0.0.0.0')).toMatchObject({
      openReads: false,
      openExplanations: false,
      requestsPerMinute: 600,
    });
  });

  it('limit no rate at 0.', () => {
    const { service } = readConfig({ ENTENTE_REQUESTS_PER_MINUTE: '0' });
    expect(settingsFor(service, '0.0.0.0').requestsPerMinute).toBe(Infinity);
  });

  it('come from the variables.', () => {
    const { service } = readConfig({
      ENTENTE_MAX_COST: '9',
      ENTENTE_OPEN_READS: 'false',
      ENTENTE_CORS_ORIGINS: 'https://a.example, http://localhost:5173',
      ENTENTE_KEYS_FILE: '/keys.json',
      ...JWT,
      ...JWKS,
      ENTENTE_JWT_ALGORITHMS: 'ES256',
    });
    expect(service).toMatchObject({
      limits: { ...DEFAULT_SETTINGS.limits, cost: 9 },
      openReads: false,
      corsOrigins: ['https://a.example', 'http://localhost:5173'],
      keysFile: '/keys.json',
      tokens: {
        issuer: 'https://login.example/',
        audience: 'entente',
        jwksUrl: 'https://login.example/jwks',
        algorithms: ['ES256'],
        toleranceSeconds: 60,
      },
    });
  });

  it.each([
    [{ ENTENTE_MAX_DEPTH: '0' }, 'ENTENTE_MAX_DEPTH: must be at least 1, not "0"'],
    [{ ENTENTE_MAX_COST: 'much' }, 'ENTENTE_MAX_COST: must be a whole number, not "much"'],
    [{ ENTENTE_INTROSPECTION: 'no' }, 'ENTENTE_INTROSPECTION: must be true or false'],
    [{ ENTENTE_CORS_ORIGINS: 'https://a.example/' }, 'ENTENTE_CORS_ORIGINS: must list origins such as'],
    [{ ENTENTE_CORS_ORIGINS: 'a.example' }, 'ENTENTE_CORS_ORIGINS: must list origins such as'],
    [{ ENTENTE_EMBED_ORIGINS: "'none'; script-src *" }, 'ENTENTE_EMBED_ORIGINS: must list origins'],
    [{ ENTENTE_OPERATIONS_ONLY: 'true' }, 'ENTENTE_OPERATIONS_ONLY is set but ENTENTE_OPERATIONS_FILE is not'],
    [{ ...JWT }, 'ENTENTE_JWT_ISSUER is set, so give one of ENTENTE_JWT_JWKS_URL and ENTENTE_JWT_SECRET'],
    [{ ...JWT, ...JWKS, ...SECRET }, 'Give only one of ENTENTE_JWT_JWKS_URL and ENTENTE_JWT_SECRET'],
    [{ ...JWKS, ENTENTE_JWT_ISSUER: 'x' }, 'ENTENTE_JWT_JWKS_URL is set but ENTENTE_JWT_AUDIENCE is not'],
    [{ ...JWT, ENTENTE_JWT_SECRET: 'too short' }, 'ENTENTE_JWT_SECRET: must have 32 characters or more'],
    [{ ...JWT, ...JWKS, ENTENTE_JWT_ALGORITHMS: 'RS256,HS256' }, 'not "HS256"'],
    [{ ...JWT, ...SECRET, ENTENTE_JWT_ALGORITHMS: 'none' }, 'not "none"'],
    [{ ...JWT, ENTENTE_JWT_JWKS_URL: 'file:///etc/passwd' }, 'ENTENTE_JWT_JWKS_URL: must look like https://host/path'],
  ])('refuse %j by name, and show no secret.', (env, message) => {
    const read = () => readConfig(env);
    expect(read).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(message) }),
    );
    expect(read).not.toThrow(/too short/);
  });
});
