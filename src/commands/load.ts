// `entente load`: reads articles, extracts what they say, and writes it to the store, one transaction an article.
import type { Config } from '../config.ts';
import { EntenteError } from '../errors.ts';
import type { Extraction } from '../extract/types.ts';
import { type IngestOptions, ingest } from '../graph/ingest.ts';
import type { Store } from '../graph/store.ts';
import { openExtractor, RULES_ALONE } from '../intake/extractor.ts';
import { checkStated } from '../read/document.ts';
import type { Stated } from '../read/types.ts';
import { countFiles } from '../read/walk.ts';
import { type ArticleResult, describeFailure, extractPaths } from './articles.ts';
import { startProgress } from './progress.ts';
import { withStore } from './with-store.ts';

/** What became of the articles; `failed` counts files that could not be read, too. */
interface Tally {
  created: number;
  replaced: number;
  unchanged: number;
  failed: number;
}

/** @returns the exit code: 1 if anything failed. */
export async function runLoad(paths: readonly string[], stated: Stated, signal: AbortSignal): Promise<number> {
  checkStated(stated);
  const { failed } = await withStore((store, config) => loadArticles(store, paths, stated, signal, config));
  return failed > 0 ? 1 : 0;
}

/**
 * Loads into an open store, in order, showing progress on standard error and the sum on standard output. What is bad is
 * reported and the others still load; a store that fails ends the load.
 * @param config whose language model is asked, where it names one; the rules alone read without it.
 */
export async function loadArticles(
  store: Store,
  paths: readonly string[],
  stated: Stated,
  signal: AbortSignal,
  config?: Config,
): Promise<Readonly<Tally>> {
  const start = performance.now();
  const tally: Tally = { created: 0, replaced: 0, unchanged: 0, failed: 0 };
  const progress = startProgress('Loading', await countFiles(paths));
  const extractor =
    config === undefined ? RULES_ALONE : await openExtractor(config, (line) => progress.say(`entente: ${line}`));
  try {
    for await (const result of extractPaths(paths, stated, { extractor, extract: extractor.extract }, signal)) {
      const failure = await loadOne(store, result, tally, { signal, ...(config && { retention: config.retention }) });
      const notice = failure ?? (result.ok ? result.notice : null);
      if (notice !== null) progress.say(notice);
      progress.advance(result.source, sum(tally));
    }
    signal.throwIfAborted();
  } finally {
    await extractor.close();
    progress.stop();
    const cost = extractor.describe();
    if (cost !== null) console.error(cost);
    // Told of a load that was cut short, too: what it counts is in the store, whole.
    if (sum(tally) + tally.failed > 0) process.stdout.write(`${describeTally(tally, performance.now() - start)}\n`);
  }
  return tally;
}

/** @returns the message of a failure that concerns this article alone. */
async function loadOne(
  store: Store,
  result: ArticleResult<Extraction>,
  tally: Tally,
  options: IngestOptions & { readonly signal: AbortSignal },
): Promise<string | null> {
  try {
    if (!result.ok) throw result.error;
    tally[await ingest(store, result.facts, options)]++;
    return null;
  } catch (error) {
    if (options.signal.aborted || (result.ok && error instanceof EntenteError)) throw error;
    tally.failed++;
    return describeFailure(result.source, error);
  }
}

function sum({ created, replaced, unchanged }: Tally): number {
  return created + replaced + unchanged;
}

function describeTally(tally: Tally, milliseconds: number): string {
  const { created, replaced, unchanged, failed } = tally;
  const articles = sum(tally) === 1 ? '1 article' : `${sum(tally)} articles`;
  const seconds = (milliseconds / 1000).toFixed(1);
  return `Loaded ${articles} in ${seconds} s: ${created} created, ${replaced} replaced, ${unchanged} unchanged, ${failed} failed.`;
}
