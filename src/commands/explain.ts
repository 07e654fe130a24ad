// `entente explain`: tells for each sentence of an article what the rules made of it, and why some of them did not fire.
import { explain } from '../extract/explain.ts';
import { analyse } from '../extract/extract.ts';
import { readPaths } from '../read/read.ts';
import type { Stated } from '../read/types.ts';
import { describeFailure } from './articles.ts';
import { writeLine } from './output.ts';

/** @returns the exit code: 1 if anything could not be read. */
export async function runExplain(paths: readonly string[], stated: Stated, signal: AbortSignal): Promise<number> {
  let failed = false;
  for await (const result of readPaths(paths, stated, { signal, stdin: process.stdin })) {
    if (result.ok) await writeLine(`${explain(analyse(result.document))}\n`, signal);
    else {
      failed = true;
      console.error(describeFailure(result.source, result.error));
    }
  }
  signal.throwIfAborted();
  return failed ? 1 : 0;
}
