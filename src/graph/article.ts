// Reads articles; their texts apart, since they are large.
import { articleId, canonicalUrl } from '../read/identity.ts';
import { wantedWords } from './name-key.ts';
import { boundsOf, formOf, inOrder, LAST, readByIds, readTotal } from './pages.ts';
import type { StatementOptions, Store } from './store.ts';
import type { ArticleFilter, ArticleRow, Keyed, Page } from './types.ts';

export function articlesByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ArticleRow>> {
  return readByIds<ArticleRow>(store, 'article/by-ids', ids, options);
}

/** By address as given, in any of its spellings: an article that has one gets its id from it. */
export async function articlesByUrls(
  store: Store,
  urls: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ArticleRow>> {
  const ids = new Map(urls.map((url) => [url, articleId(canonicalUrl(url) ?? url, '')]));
  const rows = await articlesByIds(store, [...new Set(ids.values())], options);
  const found = new Map<string, ArticleRow>();
  for (const [url, id] of ids) {
    const row = rows.get(id);
    if (row !== undefined) found.set(url, row);
  }
  return found;
}

export async function articleTexts(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, string>> {
  const rows = await store.read<{ id: string; text: string }>('article/texts', { ids }, options);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** Newest first, undated last, then by id. */
export async function listArticles(
  store: Store,
  filter: ArticleFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<ArticleRow>[]> {
  const params = { ...paramsOf(filter), ...boundsOf(page, 'newest') };
  const found = await store.read<ArticleRow & { key1: string }>(formOf('article/list', page), params, options);
  const rows = found.map(({ key1, ...row }): Keyed<ArticleRow> => ({ key: [key1, row.id], row }));
  return inOrder(rows, page);
}

export function countArticles(store: Store, filter: ArticleFilter, options?: StatementOptions): Promise<number> {
  return readTotal(store, 'article/count', paramsOf(filter), options);
}

/** A bound leaves out articles without a date, which is the empty string. */
function paramsOf({ publisher = '', language = '', text, since, until }: ArticleFilter) {
  return {
    publisher,
    language,
    ...wantedWords(text),
    since: since ?? (until === undefined ? '' : '0'),
    until: until ?? LAST,
  };
}
