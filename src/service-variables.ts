// The environment variables of the service's safety, and the settings that they make: a part of config.ts.
import { join } from 'node:path';
import { z } from 'zod';
import { EntenteError } from './errors.ts';
import { DEFAULT_SETTINGS, type GivenSettings, signatureAlgorithms, type TokenSettings } from './settings.ts';

/** A number without a fraction in these bounds, written in digits. */
export const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: 'must be a whole number' })
    .int({ error: 'must be a whole number' })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });

const yesOrNo = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((text) => text === 'true');

const list = z.string().transform((text) => text.split(/[\s,]+/).filter((item) => item !== ''));

const origins = list.refine((given) => given.every((origin) => origin === '*' || isOrigin(origin)), {
  error: 'must list origins such as https://app.example, separated by commas, or be *',
});

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

const { limits } = DEFAULT_SETTINGS;

export const SERVICE_VARIABLES = {
  ENTENTE_MAX_DEPTH: wholeNumber(1, 1_000).default(limits.depth),
  ENTENTE_MAX_BREADTH: wholeNumber(1, 10_000).default(limits.breadth),
  ENTENTE_MAX_ALIASES: wholeNumber(0, 10_000).default(limits.aliases),
  ENTENTE_MAX_DIRECTIVES: wholeNumber(0, 10_000).default(limits.directives),
  ENTENTE_MAX_TOKENS: wholeNumber(1, 100_000).default(limits.tokens),
  ENTENTE_MAX_COST: wholeNumber(1, 100_000_000).default(limits.cost),
  ENTENTE_MAX_BODY_BYTES: wholeNumber(1_000, 100_000_000).default(limits.bodyBytes),
  ENTENTE_DEADLINE_MS: wholeNumber(100, 600_000).default(DEFAULT_SETTINGS.deadlineMs),
  ENTENTE_OPERATIONS_FILE: z.string().min(1).optional(),
  ENTENTE_OPERATIONS_ONLY: yesOrNo.default(false),
  ENTENTE_INTROSPECTION: yesOrNo.default(true),
  ENTENTE_OPEN_READS: yesOrNo.optional(),
  ENTENTE_KEYS_FILE: z.string().min(1).optional(),
  ENTENTE_JWT_JWKS_URL: z.url({ protocol: /^https?$/, error: 'must look like https://host/path' }).optional(),
  ENTENTE_JWT_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  ENTENTE_JWT_ISSUER: z.string().min(1).optional(),
  ENTENTE_JWT_AUDIENCE: z.string().min(1).optional(),
  ENTENTE_JWT_ALGORITHMS: list.optional(),
  ENTENTE_JWT_TOLERANCE_S: wholeNumber(0, 600).default(60),
  ENTENTE_CORS_ORIGINS: origins.default([]),
  ENTENTE_EMBED_ORIGINS: origins.default([]),
  ENTENTE_REQUESTS_PER_MINUTE: wholeNumber(0, 10_000_000).optional(),
  ENTENTE_TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
};

const shape = z.object(SERVICE_VARIABLES);
type Values = z.infer<typeof shape>;

/**
 * @param dataFolder where the file of keys is unless told.
 * @throws EntenteError CONFIG_INVALID naming variables that do not go together.
 */
export function readServiceSettings(value: Values, dataFolder: string): GivenSettings {
  if (value.ENTENTE_OPERATIONS_ONLY && value.ENTENTE_OPERATIONS_FILE === undefined) {
    throw new EntenteError('CONFIG_INVALID', 'ENTENTE_OPERATIONS_ONLY is set but ENTENTE_OPERATIONS_FILE is not.');
  }
  return {
    limits: {
      depth: value.ENTENTE_MAX_DEPTH,
      breadth: value.ENTENTE_MAX_BREADTH,
      aliases: value.ENTENTE_MAX_ALIASES,
      directives: value.ENTENTE_MAX_DIRECTIVES,
      tokens: value.ENTENTE_MAX_TOKENS,
      cost: value.ENTENTE_MAX_COST,
      bodyBytes: value.ENTENTE_MAX_BODY_BYTES,
    },
    deadlineMs: value.ENTENTE_DEADLINE_MS,
    operationsFile: value.ENTENTE_OPERATIONS_FILE,
    onlyListedOperations: value.ENTENTE_OPERATIONS_ONLY,
    introspection: value.ENTENTE_INTROSPECTION,
    openReads: value.ENTENTE_OPEN_READS,
    keysFile: value.ENTENTE_KEYS_FILE ?? join(dataFolder, 'keys.json'),
    tokens: readTokenSettings(value),
    corsOrigins: value.ENTENTE_CORS_ORIGINS,
    embedOrigins: value.ENTENTE_EMBED_ORIGINS,
    requestsPerMinute: value.ENTENTE_REQUESTS_PER_MINUTE === 0 ? Infinity : value.ENTENTE_REQUESTS_PER_MINUTE,
    trustedProxies: value.ENTENTE_TRUSTED_PROXIES,
  };
}

function readTokenSettings(value: Values): TokenSettings | undefined {
  const { ENTENTE_JWT_JWKS_URL: jwksUrl, ENTENTE_JWT_SECRET: secret, ENTENTE_JWT_ALGORITHMS: algorithms } = value;
  const { ENTENTE_JWT_ISSUER: issuer, ENTENTE_JWT_AUDIENCE: audience } = value;
  const names = ['ENTENTE_JWT_JWKS_URL', 'ENTENTE_JWT_SECRET', 'ENTENTE_JWT_ISSUER', 'ENTENTE_JWT_AUDIENCE'] as const;
  const set = [...names, 'ENTENTE_JWT_ALGORITHMS' as const].find((name) => value[name] !== undefined);
  if (set === undefined) return undefined;
  if ((jwksUrl === undefined) === (secret === undefined)) {
    const what = jwksUrl === undefined ? `${set} is set, so give one of` : 'Give only one of';
    throw new EntenteError('CONFIG_INVALID', `${what} ENTENTE_JWT_JWKS_URL and ENTENTE_JWT_SECRET.`);
  }
  if (issuer === undefined || audience === undefined) {
    const missing = issuer === undefined ? 'ENTENTE_JWT_ISSUER' : 'ENTENTE_JWT_AUDIENCE';
    throw new EntenteError('CONFIG_INVALID', `${set} is set but ${missing} is not.`);
  }
  const key = secret === undefined ? { jwksUrl: jwksUrl ?? '' } : { secret };
  const settings = { ...key, issuer, audience, toleranceSeconds: value.ENTENTE_JWT_TOLERANCE_S };
  return { ...settings, algorithms: signatureAlgorithms({ ...settings, algorithms }) };
}
