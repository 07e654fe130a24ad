// Signed tokens (JWT) of an identity provider: checked by its public keys or a shared secret, never taken on trust.
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { EntenteError, messageOf } from '../../errors.ts';
import { type Principal, SCOPES, type Scope } from '../../principal.ts';
import { signatureAlgorithms, type TokenSettings } from '../../settings.ts';

/** Longest wait for the provider's keys, in milliseconds. */
const KEYS_TIMEOUT_MS = 5_000;

/** @throws EntenteError UNAUTHENTICATED saying what is wrong with the token, AUTH_UNAVAILABLE. */
export type TokenCheck = (token: string) => Promise<Principal>;

/** @throws EntenteError CONFIG_INVALID for algorithms that do not suit the kind of key. */
export function createTokenCheck(settings: TokenSettings): TokenCheck {
  const algorithms = [...signatureAlgorithms(settings)];
  const { issuer, audience, toleranceSeconds } = settings;
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (token) => {
    const { jwtVerify, errors } = await import('jose');
    keys ??= findKeys(settings);
    try {
      const { payload } = await jwtVerify(token, await keys, {
        issuer,
        audience,
        algorithms,
        clockTolerance: toleranceSeconds,
        requiredClaims: ['exp'],
      });
      return { name: nameOf(payload), scopes: scopesOf(payload) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refuse('has expired', error);
      if (error instanceof errors.JWTClaimValidationFailed) throw refuse(`has no valid "${error.claim}"`, error);
      if (error instanceof errors.JOSEAlgNotAllowed) throw refuse('is not signed in a way that is taken here', error);
      const isProviders =
        error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || isOfFetching(error);
      if (isProviders) {
        throw new EntenteError('AUTH_UNAVAILABLE', `The keys for tokens cannot be had: ${messageOf(error)}`, {
          cause: error,
        });
      }
      if (error instanceof errors.JOSEError || error instanceof TypeError) throw refuse('is not valid', error);
      throw error;
    }
  };
}

/** Of jose's errors the plain ones are those of an answer that is no set of keys, and fetch has errors of its own. */
function isOfFetching(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isPlain = 'code' in error && error.code === 'ERR_JOSE_GENERIC';
  return isPlain || (error instanceof TypeError && error.message === 'fetch failed');
}

async function findKeys(settings: TokenSettings): Promise<JWTVerifyGetKey> {
  const { createRemoteJWKSet } = await import('jose');
  if ('jwksUrl' in settings) return createRemoteJWKSet(new URL(settings.jwksUrl), { timeoutDuration: KEYS_TIMEOUT_MS });
  const secret = new TextEncoder().encode(settings.secret);
  return async () => secret;
}

function nameOf({ sub, client_id: client }: JWTPayload): string {
  return sub ?? (typeof client === 'string' ? client : 'a token without a subject');
}

/** `scope` is words in one text, `scp` that or a list; scopes of other services are left out. */
function scopesOf({ scope, scp }: JWTPayload): ReadonlySet<Scope> {
  const given = [scope, scp].flat().flatMap((words) => (typeof words === 'string' ? words.split(/\s+/) : []));
  return new Set(SCOPES.filter((name) => given.includes(name)));
}

function refuse(what: string, cause: unknown): EntenteError {
  return new EntenteError('UNAUTHENTICATED', `The token ${what}.`, { cause });
}
