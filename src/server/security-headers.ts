// Headers that tell a browser what our pages may do and who may show them in a frame.
import type { Plugin } from 'graphql-yoga';
import type { ServiceSettings } from '../settings.ts';

const DATA = "default-src 'none'";
const PAGE = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
/** GraphiQL comes as one page with its scripts in it, and starts its workers from them. */
const GRAPHIQL = [
  PAGE,
  "script-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
].join('; ');
const A_YEAR_IN_SECONDS = 31_536_000;

type HeaderSettings = Pick<ServiceSettings, 'embedOrigins' | 'trustedProxies'>;

export function useSecurityHeaders({ embedOrigins, trustedProxies }: HeaderSettings): Plugin {
  const embedders = embedOrigins.length === 0 ? "'self'" : ["'self'", ...embedOrigins].join(' ');
  return {
    onResponse({ request, response }) {
      const { headers } = response;
      const { pathname } = new URL(request.url, 'http://localhost');
      const isPage = headers.get('content-type')?.startsWith('text/html') === true;
      const isEmbedded = pathname.startsWith('/embed/');
      const content = !isPage ? DATA : pathname === '/graphql' ? GRAPHIQL : PAGE;
      const preset = (name: string, value: string) => headers.has(name) || headers.set(name, value);
      preset('content-security-policy', `${content}; frame-ancestors ${isEmbedded ? embedders : "'none'"}`);
      preset('x-content-type-options', 'nosniff');
      preset('referrer-policy', 'strict-origin-when-cross-origin');
      if (!isEmbedded) {
        preset('x-frame-options', 'DENY');
        preset('cross-origin-opener-policy', 'same-origin');
      }
      // The answer to one origin is not that to another.
      headers.append('vary', 'Origin');
      // Only a proxy of ours can say that the way to it was encrypted.
      if (trustedProxies > 0 && request.headers.get('x-forwarded-proto') === 'https') {
        preset('strict-transport-security', `max-age=${A_YEAR_IN_SECONDS}`);
      }
    },
  };
}
