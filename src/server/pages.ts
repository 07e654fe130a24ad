// What the service answers beside GraphQL: a front page, health and readiness, and a word on where things are.
import type { Plugin } from 'graphql-yoga';
import { EntenteError, messageOf } from '../errors.ts';
import type { ErrorLog } from './errors.ts';

/** Whether the store can be reached and has its schema; rejects where not. */
export type ReadinessCheck = (signal: AbortSignal) => Promise<void>;

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
export function usePages(checkReadiness: ReadinessCheck, log: ErrorLog): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
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
          await checkReadiness(request.signal).then(
            () => json(200, { status: 'ready' }),
            (error: unknown) => {
              log(`Not ready: ${messageOf(error)}`);
              json(503, {
                status: 'not ready',
                code: error instanceof EntenteError ? error.code : 'INTERNAL_SERVER_ERROR',
              });
            },
          );
          return;
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
