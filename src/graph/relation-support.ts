// Reads the events and sentences that stand behind relations, by the links of the events.
import { type EvidenceAndArticle, keyedByDate, type MeetArticle, splitEvidence } from './event.ts';
import { readPages, readTotals } from './pages.ts';
import { linkFilterOf } from './relation.ts';
import { parseRelationId } from './relation-figures.ts';
import type { StatementOptions, Store } from './store.ts';
import type { EventRow, EvidenceRow, Keyed, Page, RelationFilter } from './types.ts';

/** Newest first, undated last, then by id. A relation's type is its own: the filter's types play no part. */
export function eventsOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  type Found = EventRow & { readonly key1: string; readonly owner: string };
  const params = behind(ids, filter);
  return readPages<Found, EventRow>(store, 'event/of-relations', params, ids, page, 'newest', keyedByDate, options);
}

export function countEventsOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return readTotals(store, 'event/count-of-relations', behind(ids, filter), ids, options);
}

/**
 * Of the newest events first; at most `limit` a relation.
 * @param meet is told of the articles, which are read along with the sentences only for it.
 */
export async function evidenceOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  limit: number,
  options?: StatementOptions,
  meet?: MeetArticle,
): Promise<Map<string, EvidenceRow[]>> {
  const params = { ...behind(ids, filter), limit, withArticles: meet !== undefined };
  return readEvidence(store, 'event/evidence-of-relations', params, ids, options, meet);
}

/** Under the relations that they prove, in the order of the statement; at most `limit` of its parameters a relation. */
export async function readEvidence(
  store: Store,
  statement: 'event/evidence-of-relations' | 'event/evidence-of-relations-matching',
  params: Readonly<Record<string, unknown>> & { readonly limit: number },
  ids: readonly string[],
  options: StatementOptions | undefined,
  meet?: MeetArticle,
): Promise<Map<string, EvidenceRow[]>> {
  type Found = EvidenceAndArticle & { readonly owner: string; readonly date: string };
  const evidence = new Map<string, EvidenceRow[]>(ids.map((id) => [id, []]));
  // Every event has evidence, so the newest `limit` events have enough.
  const { limit } = params;
  for (const { owner, date: _date, ...row } of await store.read<Found>(statement, params, options)) {
    const list = evidence.get(owner);
    if (list !== undefined && list.length < limit) list.push(splitEvidence(row, meet));
  }
  return evidence;
}

/** The links to look through: of relations, of some statuses, within a period. */
export function behind(ids: readonly string[], filter: RelationFilter) {
  const rows = ids.flatMap((id) => parseRelationId(id) ?? []).map(({ id, sourceId }) => ({ id, sourceId }));
  return { rows, ...linkFilterOf(filter) };
}
