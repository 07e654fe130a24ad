// What the service answers beside GraphQL: a front page, health and readiness, and a word on where things are.
import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { EntenteError } from '../errors.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Whether the store can be reached and has its schema; rejects where not. */
type ReadinessCheck = (signal: AbortSignal) => Promise<void>;

export interface PagesOptions {
  readonly checkReadiness: ReadinessCheck;
  readonly log: Log;
  readonly lifecycle: Lifecycle;
  readonly metrics: Metrics;
  /** Whether whoever sent a request from elsewhere may look at the figures. */
  readonly isAdmin: (request: Request) => boolean | Promise<boolean>;
}

const FRONT_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color-scheme: light dark }
</style>
<h1>Entente</h1>
<p>Who did what with whom, from news articles, with the sentences that prove it.</p>
<ul>
  <li><a href="/graphql">/graphql</a>: ask the graph; in a browser it opens GraphiQL with example questions</li>
  <li><a href="/health">/health</a>: whether the service runs</li>
  <li><a href="/ready">/ready</a>: whether it can answer</li>
</ul>
</html>
`;

/** Answers every address but `/graphql`. */
export function usePages({ checkReadiness, log, lifecycle, metrics, isAdmin }: PagesOptions): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      const json = (status: number, body: object) => {
        const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
        endResponse(new fetchAPI.Response(`${JSON.stringify(body)}\n`, { status, headers }));
      };
      switch (url.pathname) {
        case '/graphql':
          return;
        case '/':
          endResponse(new fetchAPI.Response(FRONT_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
          return;
        case '/health':
          json(200, { status: 'up' });
          return;
        case '/ready':
          if (lifecycle.draining.aborted) return json(503, { status: 'draining' });
          await checkReadiness(request.signal).then(
            () => json(200, { status: 'ready' }),
            (error: unknown) => {
              log.warn('Not ready', { error });
              json(503, {
                status: 'not ready',
                code: error instanceof EntenteError ? error.code : 'INTERNAL_SERVER_ERROR',
              });
            },
          );
          return;
        case '/metrics': {
          if (!isOnThisMachine(request, serverContext) && !(await isAdmin(request))) {
            json(403, {
              error: { code: 'FORBIDDEN', message: 'The figures are for this machine and the scope "admin".' },
            });
            return;
          }
          const headers = { 'content-type': metrics.contentType, 'cache-control': 'no-store' };
          endResponse(new fetchAPI.Response(await metrics.print(), { headers }));
          return;
        }
        default:
          json(404, {
            error: {
              code: 'NOT_FOUND',
              message: `Nothing is at ${url.pathname}.`,
              try: ['/graphql', '/health', '/ready'],
            },
          });
      }
    },
  };
}

/** A proxy on this machine passes on requests from anywhere, and says so. */
function isOnThisMachine({ headers }: Request, context: object): boolean {
  if (['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers.has(name))) return false;
  const { remoteAddress = '' } = (context as { readonly req?: IncomingMessage }).req?.socket ?? {};
  return /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/.test(remoteAddress);
}
