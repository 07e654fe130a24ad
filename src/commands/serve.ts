// `entente serve`: opens the store, fills an empty one with the sample articles, and answers over HTTP until told to stop.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readStats } from '../graph/stats.ts';
import { openIntake } from '../intake/intake.ts';
import { listen } from '../server/listen.ts';
import { createApp } from '../server/yoga.ts';
import { type ServiceSettings, settingsFor } from '../settings.ts';
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
    const intake = openIntake(store, { config: { cacheFolder, llm }, retention, mostQueued: loadQueue });
    const feed = { intervalMs: pollMs, mostStreams };
    const app = createApp({ store, settings, intake, feed, eventStream: { draining: signal } });
    const listening = await listen(app, { host, port });
    try {
      await writeLine(describeStart(listening.url, settings), signal);
      if (!signal.aborted) await once(signal, 'abort');
    } finally {
      await listening.close();
      await intake.close();
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
