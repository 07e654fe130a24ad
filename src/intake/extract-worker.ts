// What a worker thread runs: a document in, its facts as JSON out; or an article as a client sent it, read there, too.
import type { Config } from '../config.ts';
import { EntenteError } from '../errors.ts';
import { extract } from '../extract/extract.ts';
import type { Extraction } from '../extract/types.ts';
import { makeDocument } from '../read/document.ts';
import { isEnglish, nameLanguage } from '../read/language.ts';
import type { Document } from '../read/types.ts';
import type { ArticleInput } from './article-input.ts';
import type { Extractor } from './extractor.ts';

/** JSON and no object, because a text passes between threads more quickly, and `extract` prints it as it stands. */
export function extractJson(document: Document): string {
  return JSON.stringify(extract(document));
}

/** An article to read and extract. */
export interface ReadingTask {
  readonly input: ArticleInput;
  /** What to call it in messages. */
  readonly name: string;
  /** Whose language model is asked, where it names one. */
  readonly config: Pick<Config, 'cacheFolder' | 'llm'>;
}

/** What came of it; `notice` says why an article has no facts, where it cannot have any. */
export type Reading =
  | { readonly ok: true; readonly extraction: Extraction; readonly notice: string | null }
  | { readonly ok: false; readonly message: string };

/** A `Reading` as JSON. Rejects where extraction itself fails. */
export async function readArticleJson({ input, name, config }: ReadingTask): Promise<string> {
  const reading: Reading = await readArticle(input, name, config);
  return JSON.stringify(reading);
}

async function readArticle(input: ArticleInput, name: string, config: ReadingTask['config']): Promise<Reading> {
  let document: Document;
  try {
    const { readJsonArticle } = await import('../read/json.ts');
    document = makeDocument(await readJsonArticle(input, name), {}, name);
  } catch (error) {
    // An error's class does not survive the way to the other thread.
    if (error instanceof EntenteError) return { ok: false, message: error.message };
    throw error;
  }
  const { language, text } = document;
  const notice = isEnglish(language, text)
    ? null
    : `The article is in ${nameLanguage(language)}, and only English is read: it is kept without facts.`;
  return { ok: true, extraction: await extractDocument(document, name, config), notice };
}

let withModel: Promise<Extractor> | undefined;

async function extractDocument(document: Document, name: string, config: ReadingTask['config']): Promise<Extraction> {
  if (config.llm === undefined) return extract(document);
  // All tasks of a pool have the same configuration.
  withModel ??= import('./extractor.ts').then(({ openExtractor }) =>
    openExtractor(config, (line) => console.error(`entente: ${line}`)),
  );
  return (await withModel).extract(document, document.url ?? document.title ?? name, new AbortController().signal);
}
