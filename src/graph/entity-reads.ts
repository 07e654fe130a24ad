// What actors, places and agreements are read by alike: a name, a list by name, the articles that name them.
import { nameKey } from './name-key.ts';
import { boundsOf, formOf, inOrder, LAST, readPages, readTotals } from './pages.ts';
import type { StatementOptions, Store } from './store.ts';
import type { EntityKind, EvidenceRow, Keyed, MentionFilter, MentionRow, Page, TerritorialClaimRow } from './types.ts';

export type EntityLabel = 'Actor' | 'Place' | 'Agreement';

type Candidate = {
  readonly id: string;
  readonly kind: string;
  readonly nameKey: string;
  readonly canonical: boolean;
  readonly mentions: number;
};

/**
 * What names mean, by the name as given, in any case. Where a name has several meanings, a canonical name comes before an
 * alias, then a country, then what more articles mention.
 */
export async function readByNames<Row extends { readonly id: string; readonly kind: string }>(
  store: Store,
  statement: string,
  names: readonly string[],
  options: StatementOptions | undefined,
): Promise<Map<string, Row>> {
  const keys = [...new Set(names.map(nameKey))].filter((key) => key !== '');
  if (keys.length === 0) return new Map();
  const best = new Map<string, Candidate & Row>();
  for (const row of await store.read<Candidate & Row>(statement, { keys }, options)) {
    const known = best.get(row.nameKey);
    if (known === undefined || isBetter(row, known)) best.set(row.nameKey, row);
  }
  const found = new Map<string, Row>();
  for (const name of names) {
    const candidate = best.get(nameKey(name));
    if (candidate === undefined) continue;
    const { nameKey: _key, canonical: _canonical, mentions: _mentions, ...row } = candidate;
    found.set(name, row as unknown as Row);
  }
  return found;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const canonical = Number(a.canonical) - Number(b.canonical);
  const country = Number(a.kind === 'COUNTRY') - Number(b.kind === 'COUNTRY');
  return (canonical || country || a.mentions - b.mentions || (a.id < b.id ? 1 : -1)) > 0;
}

/** A page of a list by name; the key is the name as it sorts, and the id. */
export async function readByName<Row extends { readonly id: string }>(
  store: Store,
  statement: string,
  filter: Readonly<Record<string, unknown>>,
  page: Page,
  options: StatementOptions | undefined,
): Promise<Keyed<Row>[]> {
  const params = { ...filter, ...boundsOf(page, 'byName') };
  const rows = await store.read<Row & { readonly key1: string }>(formOf(statement, page), params, options);
  return inOrder(rows.map(keyedByName<Row>), page);
}

/** One page by name of each of several lists. */
export function readPagesByName<Row extends { readonly id: string }>(
  store: Store,
  statement: string,
  ids: readonly string[],
  page: Page,
  options: StatementOptions | undefined,
  filter: Readonly<Record<string, unknown>> = {},
): Promise<Map<string, Keyed<Row>[]>> {
  type Found = Row & { readonly owner: string; readonly key1: string };
  return readPages<Found, Row>(store, statement, { ids, ...filter }, ids, page, 'byName', keyedByName<Row>, options);
}

function keyedByName<Row extends { readonly id: string }>(
  found: Row & { readonly key1: string; readonly owner?: string },
): Keyed<Row> {
  const { key1, owner: _owner, ...row } = found;
  return { key: [key1, found.id], row: row as unknown as Row };
}

/** The articles that name entities, newest first, undated last. */
export function readMentions(
  store: Store,
  label: EntityLabel,
  ids: readonly string[],
  filter: MentionFilter,
  page: Page,
  options: StatementOptions | undefined,
): Promise<Map<string, Keyed<MentionRow>[]>> {
  type Found = MentionRow & { readonly owner: string; readonly key1: string };
  const see = ({ key1, articleId, count, first }: Found) => ({
    key: [key1, articleId],
    row: { articleId, count, first },
  });
  const params = { ids, ...publishedIn(filter) };
  return readPages<Found, MentionRow>(store, `entity/mentions:${label}`, params, ids, page, 'newest', see, options);
}

export function countMentions(
  store: Store,
  label: EntityLabel,
  ids: readonly string[],
  filter: MentionFilter,
  options: StatementOptions | undefined,
): Promise<Map<string, number>> {
  return readTotals(store, `entity/count-mentions:${label}`, { ids, ...publishedIn(filter) }, ids, options);
}

/** A bound leaves out articles without a date, which is the empty string. */
function publishedIn({ publisher = '', since, until }: MentionFilter) {
  return { publisher, since: since ?? (until === undefined ? '' : '0'), until: until ?? LAST };
}

type ClaimRow = Omit<TerritorialClaimRow, 'evidence'> & Omit<EvidenceRow, 'eventId' | 'extractor' | 'attributedToId'>;

/** Claims under the actor or the place that they were asked for, each once with all its evidence. */
export async function readClaims(
  store: Store,
  statement: 'claim/of-actors' | 'claim/on-places',
  ids: readonly string[],
  options: StatementOptions | undefined,
): Promise<Map<string, TerritorialClaimRow[]>> {
  const rows = await store.read<ClaimRow>(statement, { ids }, options);
  const claims = new Map<string, TerritorialClaimRow & { readonly evidence: Omit<EvidenceRow, 'eventId'>[] }>();
  rows.sort((a, b) => (evidenceKey(a) < evidenceKey(b) ? -1 : 1));
  for (const { relation, actorId, placeId, since, ...evidence } of rows) {
    const key = `${actorId}:${relation}:${placeId}`;
    const claim = claims.get(key) ?? { relation, actorId, placeId, since, evidence: [] };
    claims.set(key, claim);
    // Claims have no rival extractor or speaker: the rules find them in the article's own words.
    claim.evidence.push({ ...evidence, extractor: 'rules', attributedToId: null });
  }
  const found = new Map<string, TerritorialClaimRow[]>(ids.map((id) => [id, []]));
  for (const [, claim] of [...claims].sort(([a], [b]) => (a < b ? -1 : 1))) {
    found.get(statement === 'claim/of-actors' ? claim.actorId : claim.placeId)?.push(claim);
  }
  return found;
}

function evidenceKey({ articleId, start, rule }: ClaimRow): string {
  return `${articleId}|${String(start).padStart(9, '0')}|${rule}`;
}

/** The filter of a statement: an empty string narrows nothing. */
export function prefixOf(nameStartsWith: string | undefined): string {
  return nameStartsWith === undefined ? '' : nameKey(nameStartsWith);
}

/** Kinds by the label that a node has. */
export const KIND_OF_LABEL: Readonly<Record<EntityLabel, EntityKind>> = {
  Actor: 'ACTOR',
  Place: 'PLACE',
  Agreement: 'AGREEMENT',
};
