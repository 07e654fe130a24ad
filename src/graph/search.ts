// Finds entities by words of their names; the database finds candidates, and the ranking is the same on either engine.
import { type EntityLabel, KIND_OF_LABEL } from './entity-reads.ts';
import { nameKey } from './name-key.ts';
import type { StatementOptions, Store } from './store.ts';
import { ENTITY_KINDS, type EntityKind, type SearchRow } from './types.ts';

/** How well a name answers a query. */
const SCORES = { exact: 1, exactAlias: 0.95, beginning: 0.8, beginningOfAlias: 0.75, words: 0.5 };
/** Candidates beyond the answer's size: one entity may have several names that match. */
const SPARE = 50;

interface Candidate {
  readonly kind: EntityKind;
  readonly id: string;
  readonly score: number;
}

/**
 * Every word of the query must begin a word of the name or alias, or of an article's title. Best first: the whole name,
 * its beginning, its words; shorter names first; then by kind and id.
 */
export async function search(
  store: Store,
  query: string,
  kinds: readonly EntityKind[],
  limit: number,
  options?: StatementOptions,
): Promise<SearchRow[]> {
  const key = nameKey(query);
  if (key === '' || limit === 0) return [];
  const words = [...new Set(key.split(' '))].map((word) => ` ${word}`);
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const params = { key, words, longest, limit: limit + SPARE };
  const wanted = kinds.length === 0 ? ENTITY_KINDS : kinds;
  const labels = (Object.keys(KIND_OF_LABEL) as EntityLabel[]).filter((label) => wanted.includes(KIND_OF_LABEL[label]));
  type Named = { readonly label: EntityLabel; readonly id: string; readonly key: string; readonly canonical: string };
  type Titled = { readonly id: string; readonly key: string };
  const [titles, ...names] = await Promise.all([
    wanted.includes('ARTICLE') ? store.read<Titled>('search/titles', { ...params, key: ` ${key}` }, options) : [],
    ...labels.map((label) => store.read<Named>(`search/names:${label}`, params, options)),
  ]);
  const candidates = [
    ...names.flat().map(({ label, id, key: found, canonical }) => ({
      kind: KIND_OF_LABEL[label],
      id,
      score: scoreOf(key, found, found === canonical),
    })),
    ...titles.map(({ id, key: title }) => ({ kind: 'ARTICLE' as const, id, score: scoreOf(key, title.trim(), true) })),
  ];
  return bestOf(candidates).slice(0, limit);
}

/** Of names that match in the same way, one with less beyond the query is the better. */
function scoreOf(key: string, found: string, canonical: boolean): number {
  if (found === key) return canonical ? SCORES.exact : SCORES.exactAlias;
  const share = (0.15 * key.length) / Math.max(key.length, found.length);
  if (!found.startsWith(key)) return round(SCORES.words + share);
  return round((canonical ? SCORES.beginning : SCORES.beginningOfAlias) + share);
}

function bestOf(candidates: readonly Candidate[]): SearchRow[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.kind}:${candidate.id}`;
    if ((best.get(key)?.score ?? 0) < candidate.score) best.set(key, candidate);
  }
  return [...best.values()].sort(
    (a, b) =>
      b.score - a.score || ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
  );
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
