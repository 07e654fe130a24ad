// `entente serve`: opens the store, fills an empty one with the sample articles, and answers over HTTP until told to stop.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readStats } from '../graph/stats.ts';
import { openIntake } from '../intake/intake.ts';
import { Lifecycle } from '../server/lifecycle.ts';
import { listen } from '../server/listen.ts';
import { openLog } from '../server/log.ts';
import { VERSION } from '../server/version.ts';
import { createApp } from '../server/yoga.ts';
import { isLoopback, type ServiceSettings, settingsFor } from '../settings.ts';
import { writeLine } from './output.ts';
import { withStore } from './with-store.ts';

/** Beside `src` in a checkout and beside `dist` in the package. */
const SEED_FOLDER = fileURLToPath(new URL('../../seed/articles', import.meta.url));

const FIRST_QUERY =
  '{ actor(name: "Japan") { negotiatedWith { edges { node { name } count firstDate evidence { quote } } } } }';

export interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
}

/** On loopback nobody balances load; elsewhere a balancer needs a moment to see that the service is not ready. */
const DRAIN_DELAY_MS = 2_000;

/** Resolves when the service has been told to stop and has answered its last request. */
export async function runServe(options: ServeOptions, signal: AbortSignal): Promise<number> {
  return withStore(async (store, config) => {
    if ((await readStats(store, { signal })).articles === 0) {
      console.error('The graph is empty: loading the sample articles.');
      // Only now: a store that has its articles is served without the weight of the extractor.
      const { loadArticles } = await import('./load.ts');
      await loadArticles(store, [SEED_FOLDER], {}, signal);
    }
    const { host = config.host, port = config.port } = options;
    const settings = settingsFor(config.service, host);
    const { cacheFolder, llm, retention, loadQueue, pollMs, mostStreams } = config;
    const { logLevel, mostRequests, keepAliveMs, graceMs, drainDelayMs, tracing: target } = config.operation;
    const log = openLog({ level: logLevel, isPlain: process.stderr.isTTY });
    // Only where somebody traces: the libraries for it are large.
    const tracing = target && (await import('../server/tracing.ts')).startTracing(target);
    const lifecycle = new Lifecycle();
    const intake = openIntake(store, { config: { cacheFolder, llm }, retention, mostQueued: loadQueue });
    const feed = { intervalMs: pollMs, mostStreams };
    const app = createApp({ store, settings, intake, feed, log, lifecycle, tracing, mostRequests });
    const listening = await listen(app, { host, port, keepAliveMs, graceMs, draining: lifecycle.draining });
    try {
      await writeLine(describeStart(listening.url, settings), signal);
      log.info('Listening', { url: listening.url, store: store.engine, version: VERSION });
      if (!signal.aborted) await once(signal, 'abort');
      lifecycle.drain();
      const delayMs = drainDelayMs ?? (isLoopback(host) ? 0 : DRAIN_DELAY_MS);
      log.info('Draining', { delayMs, graceMs, streams: lifecycle.openStreams });
      await sleep(delayMs);
    } finally {
      await listening.close();
      await intake.close();
      await tracing?.close();
      log.info('Stopped');
      log.flush();
    }
    return 0;
  });
}

function describeStart(url: string, { openReads, introspection, onlyListedOperations }: ServiceSettings): string {
  if (onlyListedOperations) return `Entente answers listed operations at ${url}/graphql. Ctrl-C stops it.`;
  const body = JSON.stringify({ query: FIRST_QUERY });
  const key = openReads ? '' : ` -H "authorization: Bearer $KEY"`;
  return [
    `Entente answers at ${url}/graphql; ${introspection ? 'open it in a browser, or ' : ''}ask who negotiated with Japan:`,
    '',
    `  curl -s ${url}/graphql${key} -H 'content-type: application/json' -d '${body}'`,
    '',
    ...(openReads
      ? []
      : ['Others than this machine may reach it, so it asks for a key: entente key create --help', '']),
    'Ctrl-C stops it.',
  ].join('\n');
}
