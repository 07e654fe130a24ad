// Reads articles; their texts apart, since they are large.
import type { StatementOptions, Store } from './store.ts';
import type { ArticleFilter, ArticleRow, Keyed, Page } from './types.ts';

export async function articlesByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ArticleRow>> {
  throw new Error('pending');
}
export async function articlesByUrls(
  store: Store,
  urls: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ArticleRow>> {
  throw new Error('pending');
}
export async function articleTexts(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, string>> {
  throw new Error('pending');
}
export async function listArticles(
  store: Store,
  filter: ArticleFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<ArticleRow>[]> {
  throw new Error('pending');
}
export async function countArticles(store: Store, filter: ArticleFilter, options?: StatementOptions): Promise<number> {
  throw new Error('pending');
}
