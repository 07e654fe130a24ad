// Reads files and folders into documents, one after the other, and reports each that cannot be read by name and reason.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { EntenteError } from '../errors.ts';
import { readByteLines } from './byte-lines.ts';
import { decodeText, unreadable } from './decode.ts';
import { checkStated, makeDocument, type SourceArticle } from './document.ts';
import type { Document, Stated } from './types.ts';
import { explainFailure, type Format, STANDARD_INPUT, walkPaths } from './walk.ts';

const MEGABYTE = 1_000_000;

/** Largest file of each format, in bytes: those of one article, those held in memory, those read line by line. */
const LARGEST: Readonly<Record<Format, number>> = {
  text: 20 * MEGABYTE,
  markdown: 20 * MEGABYTE,
  html: 20 * MEGABYTE,
  feed: 100 * MEGABYTE,
  json: 200 * MEGABYTE,
  lines: Number.POSITIVE_INFINITY,
};
const LONGEST_LINE = 20 * MEGABYTE;

/** One article, or one failure. `source` is the path, with `:LINE` for a line and `#N` for an item of a list or feed. */
export type ReadResult =
  | { readonly ok: true; readonly source: string; readonly document: Document }
  | { readonly ok: false; readonly source: string; readonly error: EntenteError };

/** An article of a file that is not yet read, so that one that fails does not hide the others. */
interface Piece {
  readonly source: string;
  readonly read: () => SourceArticle | Promise<SourceArticle>;
}

async function* readJsonLines(path: string): AsyncGenerator<Piece> {
  const { parseJson, readJsonArticle } = await import('./json.ts');
  let any = false;
  for await (const { number, bytes } of readByteLines(createReadStream(path), LONGEST_LINE)) {
    const source = `${path}:${number}`;
    if (bytes !== null && /^\s*$/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1')) && bytes.length <= 200)
      continue;
    any = true;
    yield {
      source,
      read() {
        if (bytes === null) throw unreadable(source, `is longer than ${LONGEST_LINE / MEGABYTE} MB`);
        return readJsonArticle(parseJson(decodeText(bytes, source), source), source);
      },
    };
  }
  if (!any) throw unreadable(path, 'is empty');
}

async function* readJsonFile(text: string, path: string): AsyncGenerator<Piece> {
  const { parseJson, readJsonArticle } = await import('./json.ts');
  const value = parseJson(text, path);
  if (!Array.isArray(value)) {
    yield { source: path, read: () => readJsonArticle(value, path) };
    return;
  }
  if (value.length === 0) throw unreadable(path, 'is an empty list');
  for (const [i, item] of value.entries()) {
    const source = `${path}#${i + 1}`;
    yield { source, read: () => readJsonArticle(item, source) };
  }
}

async function* readFeedFile(text: string, path: string): AsyncGenerator<Piece> {
  const { readFeed } = await import('./xml.ts');
  const feed = readFeed(text, path);
  for (const [i, read] of feed.entries.entries())
    yield { source: `${path}#${i + 1}`, read: () => read(`${path}#${i + 1}`) };
  if (!feed.complete)
    throw unreadable(path, `breaks off before the end of the feed, after ${feed.entries.length} whole entries`);
  if (feed.entries.length === 0) throw unreadable(path, 'is a feed without entries');
}

async function* readPieces(path: string, format: Format, signal: AbortSignal | undefined): AsyncGenerator<Piece> {
  if (format === 'lines') return yield* readJsonLines(path);
  const bytes = await readFile(path, signal === undefined ? {} : { signal });
  const text = decodeText(bytes, path, { markup: format === 'html' || format === 'feed' });
  switch (format) {
    case 'text':
      return yield { source: path, read: () => ({ text }) };
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts');
      return yield { source: path, read: () => readMarkdown(text, path) };
    }
    case 'html': {
      const { readHtml } = await import('./html.ts');
      return yield { source: path, read: () => readHtml(text, path) };
    }
    case 'json':
      return yield* readJsonFile(text, path);
    case 'feed':
      return yield* readFeedFile(text, path);
  }
}

async function readStandardInput(stdin: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST.text) throw unreadable('standard input', `is larger than ${LARGEST.text / MEGABYTE} MB`);
    chunks.push(bytes);
  }
  return decodeText(Buffer.concat(chunks), 'standard input');
}

async function* piecesOf(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Piece | { source: string; error: unknown }> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      try {
        const text = await readStandardInput(options.stdin ?? process.stdin);
        yield { source: path, read: () => ({ text }) };
      } catch (error) {
        yield { source: path, error };
      }
      continue;
    }
    for await (const found of walkPaths([path])) {
      if ('error' in found) {
        yield { source: found.path, error: found.error };
        continue;
      }
      try {
        if (found.bytes > LARGEST[found.format]) {
          const hint =
            found.format === 'json' || found.format === 'feed' ? '; .jsonl is read line by line and may be larger' : '';
          throw unreadable(found.path, `is larger than ${LARGEST[found.format] / MEGABYTE} MB${hint}`);
        }
        yield* readPieces(found.path, found.format, options.signal);
      } catch (error) {
        yield { source: found.path, error };
      }
    }
  }
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Where `-` reads from, `process.stdin` by default. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads every article of the given files and folders, one at a time. `-` reads one text from standard input.
 * @throws EntenteError BAD_USER_INPUT if what the caller states is wrong, ABORTED when the signal fires.
 */
export async function* readPaths(
  paths: readonly string[],
  stated: Stated = {},
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  if (paths.includes('')) throw new EntenteError('BAD_USER_INPUT', 'A path is empty: name a file or folder.');
  checkStated(stated);
  const stopIfAborted = (): void => {
    if (options.signal?.aborted === true) throw new EntenteError('ABORTED', 'Reading was interrupted.');
  };
  stopIfAborted();
  for await (const piece of piecesOf(paths, options)) {
    stopIfAborted();
    const { source } = piece;
    try {
      if ('error' in piece) throw piece.error;
      const name = source === STANDARD_INPUT ? 'standard input' : source;
      yield { ok: true, source, document: makeDocument(await piece.read(), stated, name) };
    } catch (error) {
      yield { ok: false, source, error: explainFailure(source, error) };
    }
  }
}
