// `entente extract`: prints what articles say as JSON, one line an article, without a store.
import { readConfig } from '../config.ts';
import { openExtractor } from '../intake/extractor.ts';
import type { Stated } from '../read/types.ts';
import { describeFailure, extractPaths } from './articles.ts';
import { writeLine } from './output.ts';

/** @returns the exit code: 1 if anything could not be read. */
export async function runExtract(paths: readonly string[], stated: Stated, signal: AbortSignal): Promise<number> {
  let failed = false;
  const extractor = await openExtractor(readConfig(), (line) => console.error(`entente: ${line}`));
  try {
    for await (const result of extractPaths(paths, stated, { extractor, extract: extractor.extractJson }, signal)) {
      if (result.ok) {
        await writeLine(result.facts, signal);
        if (result.notice !== null) console.error(result.notice);
      } else {
        failed = true;
        console.error(describeFailure(result.source, result.error));
      }
    }
  } finally {
    await extractor.close();
  }
  const cost = extractor.describe();
  if (cost !== null) console.error(cost);
  signal.throwIfAborted();
  return failed ? 1 : 0;
}
