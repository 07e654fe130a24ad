// What the service allows and refuses, as one object: read from the environment by config.ts, or given by whoever mounts
// the service in a server of their own; what is not given is safe.

import { EntenteError } from './errors.ts';

/** Bounds on one request. A request beyond one is refused before anything runs, with the bound and its own figure. */
export interface Limits {
  /** Fields inside fields. */
  readonly depth: number;
  /** Fields beside each other in one selection, fragments included. */
  readonly breadth: number;
  /** Aliases in the whole request. */
  readonly aliases: number;
  /** Directives in the whole request. */
  readonly directives: number;
  /** Words and signs of the request's text. */
  readonly tokens: number;
  /** Points: about one for each object that the answer could hold. */
  readonly cost: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
}

/** How signed tokens (JWT) are checked: by the public keys at an address, or by a secret that both sides know. */
export type TokenSettings = {
  readonly issuer: string;
  readonly audience: string;
  /** Accepted signatures; those that suit the kind of key where absent. */
  readonly algorithms?: readonly string[] | undefined;
  /** How far clocks may be apart, in seconds. */
  readonly toleranceSeconds: number;
} & ({ readonly jwksUrl: string } | { readonly secret: string });

/** With public keys, an algorithm for shared secrets would let anyone sign with their public half: each kind has its own. */
const SECRET_ALGORITHMS = ['HS256', 'HS384', 'HS512'];
const PUBLIC_KEY_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

/**
 * The signatures that are taken, never "none".
 * @throws EntenteError CONFIG_INVALID naming one that does not suit the kind of key.
 */
export function signatureAlgorithms(settings: TokenSettings): readonly string[] {
  const possible = 'secret' in settings ? SECRET_ALGORITHMS : PUBLIC_KEY_ALGORITHMS;
  const { algorithms = possible } = settings;
  const wrong = algorithms.length === 0 ? '' : algorithms.find((name) => !possible.includes(name));
  if (wrong === undefined) return algorithms;
  const kind = 'secret' in settings ? 'a secret' : 'public keys';
  const message = `The algorithms of signed tokens (ENTENTE_JWT_ALGORITHMS) with ${kind} are of ${possible.join(', ')}, not "${wrong}".`;
  throw new EntenteError('CONFIG_INVALID', message);
}

export interface ServiceSettings {
  readonly limits: Limits;
  /** Longest time that a query or mutation may take, in milliseconds; its statements end with it. */
  readonly deadlineMs: number;
  /** A JSON file of operations by their SHA-256; undefined: none. */
  readonly operationsFile: string | undefined;
  /** True: operations of that file and no others. */
  readonly onlyListedOperations: boolean;
  /** Whether clients may read the schema; GraphiQL needs it and goes with it. */
  readonly introspection: boolean;
  /** True: whoever reaches the service may read. */
  readonly openReads: boolean;
  /** True: whoever may read may also ask what a request costs the store; else that takes the scope `admin`. */
  readonly openExplanations: boolean;
  /** Where the keys of `entente key` are; undefined: none are taken. */
  readonly keysFile: string | undefined;
  /** Undefined: no signed tokens are taken. */
  readonly tokens: TokenSettings | undefined;
  /** Origins whose pages may ask from a browser, such as `https://app.example`; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Origins that may show pages under `/embed/` in a frame; `*` for all. */
  readonly embedOrigins: readonly string[];
  /** Requests a minute from one key, token or address, one more for each 1,000 points of cost; Infinity: no limit. */
  readonly requestsPerMinute: number;
  /** How many proxies of ours stand in front: so many of the last addresses in `X-Forwarded-For` are believed. */
  readonly trustedProxies: number;
}

/** For whoever mounts the service themselves, who decides who reaches it: anyone may read, nobody may write. */
export const DEFAULT_SETTINGS: ServiceSettings = {
  limits: {
    depth: 20,
    breadth: 100,
    aliases: 50,
    directives: 50,
    tokens: 5_000,
    cost: 50_000,
    bodyBytes: 4_000_000,
  },
  deadlineMs: 30_000,
  operationsFile: undefined,
  onlyListedOperations: false,
  introspection: true,
  openReads: true,
  openExplanations: false,
  keysFile: undefined,
  tokens: undefined,
  corsOrigins: [],
  embedOrigins: [],
  requestsPerMinute: Infinity,
  trustedProxies: 0,
};

/** What the environment says: undefined where it leaves something to the address that the service listens on. */
export type GivenSettings = Omit<
  ServiceSettings,
  'openReads' | 'openExplanations' | 'requestsPerMinute' | 'keysFile'
> & {
  readonly keysFile: string;
  readonly openReads: boolean | undefined;
  readonly requestsPerMinute: number | undefined;
};

/** A minute's requests from one address where anyone may come. */
const PUBLIC_REQUESTS_PER_MINUTE = 600;

/**
 * The settings of a service that listens on `host`: one that only this machine reaches lets anyone read, as often as
 * they like, unless told otherwise.
 */
export function settingsFor(given: GivenSettings, host: string): ServiceSettings {
  const isLocal = isLoopback(host);
  return {
    ...given,
    openReads: given.openReads ?? isLocal,
    openExplanations: isLocal,
    requestsPerMinute: given.requestsPerMinute ?? (isLocal ? Infinity : PUBLIC_REQUESTS_PER_MINUTE),
  };
}

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
}
