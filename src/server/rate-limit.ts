// How much one sender may ask in a minute: each request counts as one, and dear ones as more.
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ServiceSettings } from '../settings.ts';

const WINDOW_SECONDS = 60;
/** So many points of cost count as one more request. */
const POINTS_A_REQUEST = 1_000;

/** What the server of Node hands over beside the request; absent behind other servers. */
export interface ServerContext {
  readonly req?: IncomingMessage;
}

export interface RateLimit {
  /** Where a request came from: `address …`, or undefined where nothing tells. */
  readonly addressOf: (request: Request, context: ServerContext) => string;
  /** Counts one request. @throws GraphQLError RATE_LIMITED */
  readonly take: (request: Request, sender: string | undefined) => Promise<void>;
  /** Counts what a request costs beyond the first points. @throws GraphQLError RATE_LIMITED */
  readonly charge: (request: Request, sender: string | undefined, points: number) => Promise<void>;
  /** Tells clients in the headers of every answer where they stand. */
  readonly plugin: Plugin;
}

type RateSettings = Pick<ServiceSettings, 'requestsPerMinute' | 'trustedProxies'>;

export function createRateLimit({ requestsPerMinute: most, trustedProxies }: RateSettings): RateLimit {
  const limiter = Number.isFinite(most) ? new RateLimiterMemory({ points: most, duration: WINDOW_SECONDS }) : undefined;
  const states = new WeakMap<Request, RateLimiterRes>();

  async function count(request: Request, sender: string | undefined, requests: number): Promise<void> {
    if (limiter === undefined || sender === undefined || requests === 0) return;
    try {
      states.set(request, await limiter.consume(sender, requests));
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state;
      states.set(request, state);
      const seconds = secondsLeft(state);
      throw new GraphQLError(
        `That is more than ${most.toLocaleString('en')} requests a minute, of which dear ones count as several: try again in ${seconds} s.`,
        { extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: { 'retry-after': String(seconds) } } } },
      );
    }
  }

  return {
    addressOf: (request, { req }) => `address ${networkOf(clientAddress(request, req, trustedProxies))}`,
    take: (request, sender) => count(request, sender, 1),
    charge: (request, sender, points) => count(request, sender, Math.floor(points / POINTS_A_REQUEST)),
    plugin: {
      onResponse({ request, response }) {
        const state = states.get(request);
        if (state === undefined) return;
        response.headers.set('ratelimit-limit', String(most));
        response.headers.set('ratelimit-remaining', String(state.remainingPoints));
        response.headers.set('ratelimit-reset', String(secondsLeft(state)));
      },
    },
  };
}

/** The limiter reckons by the calendar's clock: when that is set back, the window ends all the same. */
function secondsLeft({ msBeforeNext }: RateLimiterRes): number {
  return Math.min(Math.max(Math.ceil(msBeforeNext / 1_000), 1), WINDOW_SECONDS);
}

/** Each proxy adds the address that it saw; only what ours added is to be believed, counted from the end. */
function clientAddress(request: Request, req: IncomingMessage | undefined, trustedProxies: number): string {
  const direct = req?.socket.remoteAddress ?? 'unknown';
  const forwarded = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  const seen = [...forwarded.map((address) => address.trim()), direct];
  return seen.at(-1 - Math.min(trustedProxies, forwarded.length)) ?? direct;
}

/** An IPv6 client has a whole network of 64 bits to itself. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(8 - front.length - back.length, 0) }, () => '0');
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
