// Turns the paths given to a command into facts: reads, extracts, and reports what cannot be read.
import { addAbortSignal } from 'node:stream';
import { EntenteError, messageOf } from '../errors.ts';
import type { Extraction } from '../extract/types.ts';
import { type ReadResult, readPaths } from '../read/read.ts';
import type { Stated } from '../read/types.ts';
import type { Extractor } from './extractor.ts';

/** What became of one article; `source` names its file, and its line or entry where the file holds several. */
export type ArticleResult =
  | { readonly ok: true; readonly source: string; readonly extraction: Extraction }
  | { readonly ok: false; readonly source: string; readonly error: unknown };

/**
 * Yields the articles of the paths, one at a time and in order. What cannot be read is yielded as a failure.
 * @throws EntenteError BAD_USER_INPUT when what is stated is wrong, or an address and there is more than one article;
 * ABORTED when the signal fires.
 */
export async function* extractPaths(
  paths: readonly string[],
  stated: Stated,
  extractor: Extractor,
  signal: AbortSignal,
): AsyncGenerator<ArticleResult> {
  const results = readPaths(paths, stated, { signal, stdin: addAbortSignal(signal, process.stdin) });
  // As many articles as the extractor takes are under work at once; they come out in the order of the files.
  const underWork: Promise<ArticleResult>[] = [];
  for await (const result of stated.url === undefined ? results : requireOne(results)) {
    // What an interrupted read ends with says nothing about the file.
    signal.throwIfAborted();
    underWork.push(result.ok ? extractDocument(extractor, result, signal) : Promise.resolve(result));
    if (underWork.length >= extractor.concurrency) yield await (underWork.shift() as Promise<ArticleResult>);
    signal.throwIfAborted();
  }
  for (const result of underWork) yield await result;
}

/** `entente: FILE: what is wrong with it`, for standard error. */
export function describeFailure(source: string, error: unknown): string {
  const name = printable(source);
  const message = printable(messageOf(error));
  return `entente: ${message.includes(name) || message.includes(messageOf(name)) ? message : `${name}: ${message}`}`;
}

/** Without control characters, which a file's name may hold and a terminal would obey. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/ +/g, ' ');
}

async function extractDocument(
  extractor: Extractor,
  { source, document }: ReadResult & { ok: true },
  signal: AbortSignal,
): Promise<ArticleResult> {
  try {
    return { ok: true, source, extraction: await extractor.extract(document, source, signal) };
  } catch (error) {
    return { ok: false, source, error };
  }
}

async function* requireOne(results: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult> {
  let only: ReadResult | undefined;
  for await (const result of results) {
    if (only !== undefined) {
      throw new EntenteError(
        'BAD_USER_INPUT',
        `--url is the address of one article, but there are more: ${only.source} and ${result.source}.`,
      );
    }
    only = result;
  }
  if (only !== undefined) yield only;
}
