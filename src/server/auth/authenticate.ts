// Finds out who sent a request: the holder of an API key, the subject of a signed token, or nobody known.
import { EntenteError } from '../../errors.ts';
import type { Principal, Scope } from '../../principal.ts';
import type { ServiceSettings } from '../../settings.ts';
import { KEY_PREFIX } from './key-file.ts';
import { openKeyRing } from './key-ring.ts';
import { createTokenCheck } from './signed-tokens.ts';

/** @throws EntenteError UNAUTHENTICATED for credentials that do not hold, AUTH_UNAVAILABLE. */
export type Authenticate = (request: Request) => Promise<Principal>;

type AuthSettings = Pick<ServiceSettings, 'openReads' | 'keysFile' | 'tokens'>;

/** Whoever is known may do no less than whoever is not. */
export function createAuthenticate(
  { openReads, keysFile, tokens }: AuthSettings,
  log: (line: string) => void,
): Authenticate {
  const anyone: readonly Scope[] = openReads ? ['read'] : [];
  const ring = keysFile === undefined ? undefined : openKeyRing(keysFile, log);
  const checkToken = tokens && createTokenCheck(tokens);
  return async (request) => {
    const header = request.headers.get('authorization');
    if (header === null) return { name: null, scopes: new Set(anyone) };
    const [, credentials] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
    if (credentials === undefined) {
      throw new EntenteError('UNAUTHENTICATED', 'The header "Authorization" must be "Bearer" and a key or token.');
    }
    const { name, scopes } = await identify(credentials);
    return { name, scopes: new Set([...scopes, ...anyone]) };
  };

  async function identify(credentials: string): Promise<Principal> {
    if (credentials.startsWith(KEY_PREFIX) && ring !== undefined) {
      const key = await ring.find(credentials);
      if (key === null) throw new EntenteError('UNAUTHENTICATED', 'The key is not known here, or was revoked.');
      if (key.expiresAt !== null && Date.parse(key.expiresAt) <= Date.now()) {
        throw new EntenteError('UNAUTHENTICATED', `The key "${key.name}" has expired.`);
      }
      return { name: key.name, scopes: new Set(key.scopes) };
    }
    if (checkToken !== undefined) return checkToken(credentials);
    throw new EntenteError('UNAUTHENTICATED', 'What the header "Authorization" holds is no key of this service.');
  }
}
