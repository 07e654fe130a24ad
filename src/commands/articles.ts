// Turns the paths given to a command into facts: reads, extracts, and reports what cannot be read.
import { addAbortSignal } from 'node:stream';
import { EntenteError, messageOf } from '../errors.ts';
import type { Extractor } from '../intake/extractor.ts';
import { isEnglish, nameLanguage } from '../read/language.ts';
import { type ReadResult, readPaths } from '../read/read.ts';
import type { Document, Stated } from '../read/types.ts';

/** What became of one article; `source` names its file, and its line or entry where the file holds several. */
export type ArticleResult<Facts> =
  | { readonly ok: true; readonly source: string; readonly facts: Facts; readonly notice: string | null }
  | { readonly ok: false; readonly source: string; readonly error: unknown };

/** What is made of each document, and who does it. */
export interface Extraction<Facts> {
  readonly extractor: Pick<Extractor, 'concurrency'>;
  readonly extract: (document: Document, source: string, signal: AbortSignal) => Promise<Facts>;
}

/** However many articles may be under work, no more text is, unless one article alone is longer. */
const MOST_CHARACTERS = 20_000_000;

/**
 * Yields the articles of the paths, one at a time and in order. What cannot be read is yielded as a failure.
 * @throws EntenteError BAD_USER_INPUT when what is stated is wrong, or an address and there is more than one article;
 * ABORTED when the signal fires.
 */
export async function* extractPaths<Facts>(
  paths: readonly string[],
  stated: Stated,
  { extractor, extract }: Extraction<Facts>,
  signal: AbortSignal,
): AsyncGenerator<ArticleResult<Facts>> {
  const results = readPaths(paths, stated, { signal, stdin: addAbortSignal(signal, process.stdin) });
  // As many articles as the extractor takes are under work at once; they come out in the order of the files.
  const underWork: { readonly result: Promise<ArticleResult<Facts>>; readonly length: number }[] = [];
  let length = 0;
  for await (const read of stated.url === undefined ? results : requireOne(results)) {
    // What an interrupted read ends with says nothing about the file.
    signal.throwIfAborted();
    const result = read.ok ? extractDocument(extract, read, signal) : Promise.resolve(read);
    // Where the loop ends before it comes to this one, nobody else hears of its failure.
    result.catch(() => undefined);
    underWork.push({ result, length: read.ok ? read.document.text.length : 0 });
    length += underWork.at(-1)?.length ?? 0;
    while (underWork.length > 0 && (underWork.length >= extractor.concurrency || length > MOST_CHARACTERS)) {
      const [first] = underWork.splice(0, 1);
      if (first === undefined) break;
      length -= first.length;
      yield await first.result;
      signal.throwIfAborted();
    }
  }
  for (const { result } of underWork) yield await result;
}

/** `entente: FILE: what is wrong with it`, for standard error. */
export function describeFailure(source: string, error: unknown): string {
  const name = printable(source);
  const message = printable(messageOf(error));
  return `entente: ${message.includes(name) || message.includes(messageOf(name)) ? message : `${name}: ${message}`}`;
}

/** Says of an article that the rules do not read why it has no facts; null of any other. */
function describeForeign(source: string, { language, text }: Document): string | null {
  if (isEnglish(language, text)) return null;
  return `entente: ${printable(source)}: is in ${nameLanguage(language)}, and only English is read: it is kept without facts`;
}

/** Without control characters, which a file's name may hold and a terminal would obey. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/ +/g, ' ');
}

async function extractDocument<Facts>(
  extract: Extraction<Facts>['extract'],
  { source, document }: ReadResult & { ok: true },
  signal: AbortSignal,
): Promise<ArticleResult<Facts>> {
  try {
    return {
      ok: true,
      source,
      facts: await extract(document, source, signal),
      notice: describeForeign(source, document),
    };
  } catch (error) {
    signal.throwIfAborted();
    // None of the article's making, so it is told apart from what is wrong with a file.
    const reason = error instanceof EntenteError ? error : new Error(`could not be extracted: ${messageOf(error)}`);
    return { ok: false, source, error: reason };
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
