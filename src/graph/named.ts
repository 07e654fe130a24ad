// Reads what articles name: the other way along the mentions that entities have.
import type { StatementOptions, Store } from './store.ts';
import type { Keyed, Page } from './types.ts';

/** An actor, place or agreement that an article names. */
export interface NamedRow {
  readonly id: string;
  readonly count: number;
  /** Offset of the first mention in the article's text. */
  readonly first: number;
}

/** What of it to list. */
export type NamedLabel = 'Actor' | 'Place' | 'Agreement';

/** In the order of the first mention, then of the id; the key is both. */
export async function namedInArticles(
  store: Store,
  label: NamedLabel,
  articleIds: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<NamedRow>[]>> {
  const [first, id] = (page.backward ? page.before : page.after) ?? [page.backward ? Number.MAX_SAFE_INTEGER : -1, ''];
  const rows = await store.read<{ articleId: string; entityId: string; count: number; first: number }>(
    `entity/named-in:${label}${page.backward ? ':backward' : ''}`,
    { ids: articleIds, first, id, limit: page.limit },
    options,
  );
  const found = new Map<string, Keyed<NamedRow>[]>(articleIds.map((articleId) => [articleId, []]));
  for (const { articleId, entityId, ...mention } of rows) {
    found.get(articleId)?.push({ key: [mention.first, entityId], row: { id: entityId, ...mention } });
  }
  if (page.backward) for (const list of found.values()) list.reverse();
  return found;
}

export async function countNamedInArticles(
  store: Store,
  label: NamedLabel,
  articleIds: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  const rows = await store.read<{ articleId: string; total: number }>(
    `entity/count-named-in:${label}`,
    { ids: articleIds },
    options,
  );
  return new Map(rows.map(({ articleId, total }) => [articleId, total]));
}
