// A service as its keeper sees it: over the store of another, with a log that the test can read and a life to end.
import { Lifecycle } from '../../src/server/lifecycle.ts';
import { listen } from '../../src/server/listen.ts';
import { openLog } from '../../src/server/log.ts';
import { type AppOptions, createApp } from '../../src/server/yoga.ts';

export interface Operated {
  readonly url: string;
  readonly lifecycle: Lifecycle;
  /** What was logged so far. */
  readonly lines: readonly Record<string, unknown>[];
  /** Everything that was logged, as it was written. */
  readonly text: () => string;
  readonly get: (query: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly figures: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function operate(options: AppOptions): Promise<Operated> {
  const lifecycle = new Lifecycle();
  const written: string[] = [];
  const log = openLog({ level: 'debug', write: (line) => written.push(line) });
  const listening = await listen(createApp({ log, lifecycle, ...options }), {
    host: '127.0.0.1',
    port: 0,
    draining: lifecycle.draining,
  });
  const { url } = listening;
  const address = `${url}/graphql`;
  return {
    url,
    lifecycle,
    get lines() {
      return written.map((line): Record<string, unknown> => JSON.parse(line));
    },
    text: () => written.join(''),
    get: (query, headers = {}) =>
      fetch(`${address}?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json', ...headers } }),
    post: (body, headers = {}) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    figures: async () => (await fetch(`${url}/metrics`)).text(),
    close: listening.close,
  };
}
