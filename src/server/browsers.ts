// What pages of other sites may do through a visitor's browser: nothing, but for the origins on the list.
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { GraphQLError } from 'graphql';
import type { CORSOptions, Plugin } from 'graphql-yoga';

/** A client in a browser that cannot send JSON sends this header instead; its presence makes the browser ask first. */
const PREFLIGHT_HEADER = 'x-graphql-yoga-csrf';
const EXPOSED = ['x-request-id', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'etag'];
const PREFLIGHT_SECONDS = 600;

/** Answers the browser's question whether a page may ask: with the page's own origin, or not at all. */
export function corsFor(origins: readonly string[]): false | ((request: Request) => CORSOptions) {
  if (origins.length === 0) return false;
  return (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !(origins.includes('*') || origins.includes(origin))) return false;
    return { origin: [origin], credentials: false, exposedHeaders: EXPOSED, maxAge: PREFLIGHT_SECONDS };
  };
}

/**
 * Refuses what a page of another site can send without the browser asking first, by a link, a form or an image. Clients
 * that are no browsers send neither of the headers that tell it, and need nothing.
 */
export function useCrossSiteRefusal(): Plugin {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: [PREFLIGHT_HEADER] });
  return {
    async onRequestParse(payload) {
      if (!isFromAnotherSite(payload.request.headers)) return;
      try {
        await onRequestParse?.(payload);
      } catch {
        throw new GraphQLError(
          `A page of another site may ask only in JSON, or with the header "${PREFLIGHT_HEADER}", from an origin that is on the list.`,
          { extensions: { code: 'CROSS_SITE_REQUEST', http: { status: 403 } } },
        );
      }
    },
  };
}

function isFromAnotherSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host');
}
