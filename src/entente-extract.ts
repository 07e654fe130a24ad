// The package's reader as a library, `import … from 'entente/extract'`: articles in, facts out. Apart from the service,
// which starts without the weight of it.
import { checkMetadata, makeDocument, type SourceArticle } from './read/document.ts';
import type { Document, Stated } from './read/types.ts';

export { extract } from './extract/extract.ts';
export type * from './extract/types.ts';
export type { SourceArticle } from './read/document.ts';
export { type ReadOptions, type ReadResult, readPaths } from './read/read.ts';
export type { Dateline, Document, Span, Stated } from './read/types.ts';

/**
 * Makes a document of an article that the caller has as plain text, for `extract`.
 * @param stated what is known of it that it may not state itself.
 * @throws EntenteError FILE_UNREADABLE for one without text, or with a date or address that is none.
 */
export function readArticle(article: SourceArticle, stated: Stated = {}): Document {
  const name = article.title ?? article.url ?? 'the article';
  return makeDocument(checkMetadata(article, name), stated, name);
}
