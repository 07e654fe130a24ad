// Reads events, whom and what they link, and the sentences that prove them.
import { boundsOf, formOf, inOrder, LAST, readByIds, readPages, readTotal, readTotals } from './pages.ts';
import { conditionsOf } from './relation-conditions.ts';
import type { StatementOptions, Store } from './store.ts';
import type { ArticleRow, EventFilter, EventLinks, EventRow, EvidenceRow, Keyed, Page } from './types.ts';

type FoundEvent = EventRow & { readonly key1: string; readonly owner: string };

export function eventsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, EventRow>> {
  return readByIds<EventRow>(store, 'event/by-ids', ids, options);
}

/** Who does an event, to whom, where, and what it is about. */
export async function eventLinks(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, EventLinks>> {
  type Row = { readonly eventId: string; readonly link: string; readonly label: string; readonly id: string };
  const found = new Map<string, Row[]>();
  for (const row of await store.read<Row>('event/links', { ids }, options)) {
    found.set(row.eventId, [...(found.get(row.eventId) ?? []), row]);
  }
  const links = new Map<string, EventLinks>();
  for (const [eventId, rows] of found) {
    const of = (link: string, label: string) =>
      rows
        .filter((row) => row.link === link && row.label === label)
        .map(({ id }) => id)
        .sort();
    links.set(eventId, {
      eventId,
      actorIds: of('ACTOR_IN', 'Actor'),
      recipientIds: of('RECIPIENT_IN', 'Actor'),
      placeId: of('OCCURRED_AT', 'Place')[0] ?? null,
      aboutAgreementIds: of('ABOUT', 'Agreement'),
      aboutPlaceIds: of('ABOUT', 'Place'),
    });
  }
  return links;
}

/** Takes in an article that a statement brought along. */
export type MeetArticle = (article: ArticleRow) => void;

/** A row of a statement that brings articles along where it is asked to. */
export type EvidenceAndArticle = EvidenceRow & {
  readonly [Column in keyof Omit<ArticleRow, 'id'>]: ArticleRow[Column] | null;
};

/**
 * In the order of articles' ids, then of the text.
 * @param meet is told of the articles, which are read along with the sentences only for it.
 */
export async function evidenceOfEvents(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
  meet?: MeetArticle,
): Promise<Map<string, EvidenceRow[]>> {
  const found = new Map<string, EvidenceRow[]>(ids.map((id) => [id, []]));
  const params = { ids, withArticles: meet !== undefined };
  for (const row of await store.read<EvidenceAndArticle>('event/evidence', params, options)) {
    found.get(row.eventId)?.push(splitEvidence(row, meet));
  }
  return found;
}

export function splitEvidence(row: EvidenceAndArticle, meet: MeetArticle | undefined): EvidenceRow {
  const { title, publisher, publishedAt, url, language, textHash, ...evidence } = row;
  if (language !== null && textHash !== null) {
    meet?.({ id: row.articleId, title, publisher, publishedAt, url, language, textHash });
  }
  return evidence;
}

/** Newest first, undated last, then by id; of every status unless the filter says which. */
export async function listEvents(
  store: Store,
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<EventRow>[]> {
  const [owner, id] = ownerIn(filter);
  if (owner !== null) return (await readOwned(store, owner, [id], filter, page, options)).get(id) ?? [];
  const statement = filter.text === undefined ? 'event/list' : 'event/list-with-words';
  const params = { ...eventParams(filter), ...boundsOf(page, 'newest') };
  const rows = await store.read<FoundEvent>(formOf(statement, page), params, options);
  return inOrder(rows.map(keyedByDate), page);
}

export async function countEvents(store: Store, filter: EventFilter, options?: StatementOptions): Promise<number> {
  const [owner, id] = ownerIn(filter);
  if (owner !== null) return (await countOwned(store, owner, [id], filter, options)).get(id) ?? 0;
  const statement = filter.text === undefined ? 'event/count' : 'event/count-with-words';
  return readTotal(store, statement, eventParams(filter), options);
}

/** Of which thing the filter leaves the events alone: to begin there costs its events, not all there are. */
function ownerIn({ articleId, agreementId, placeId, actorIds = [] }: EventFilter): [Owner, string] | [null, null] {
  if (articleId !== undefined) return ['Article', articleId];
  if (agreementId !== undefined) return ['Agreement', agreementId];
  if (placeId !== undefined) return ['Place', placeId];
  const [actorId] = actorIds;
  return actorId === undefined ? [null, null] : ['Actor', actorId];
}

/** Which of some events a filter lets through. */
export async function eventsMatching(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Set<string>> {
  const rows = await store.read<{ id: string }>('event/matching', { ids, ...eventParams(filter) }, options);
  return new Set(rows.map(({ id }) => id));
}

/** Events in which actors themselves take part, on either side. */
export function eventsOfActors(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  const { types = [], statuses = [], since, until, ...rest } = filter;
  if (!store.hasRelationshipIndexes || Object.keys(rest).length > 0) {
    return readOwned(store, 'Actor', ids, filter, page, options);
  }
  // What the edges to the events tell themselves is read from the indexes on them.
  const common = { ids, statuses, ...periodOf({ ...(since && { since }), ...(until && { until }) }) };
  const [statement, params] =
    types.length === 0
      ? ['event/of-actors', common]
      : ['event/of-actors-in-relations', { ...common, types: [...new Set(types)] }];
  return readPages<FoundEvent, EventRow>(store, statement, params, ids, page, 'newest', keyedByDate, options);
}

export function countEventsOfActors(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return countOwned(store, 'Actor', ids, filter, options);
}

/** Events that occurred at places. */
export function eventsOfPlaces(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  return readOwned(store, 'Place', ids, filter, page, options);
}

export function countEventsOfPlaces(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return countOwned(store, 'Place', ids, filter, options);
}

/** Events about agreements. */
export function eventsOfAgreements(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  return readOwned(store, 'Agreement', ids, filter, page, options);
}

export function countEventsOfAgreements(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return countOwned(store, 'Agreement', ids, filter, options);
}

/** Events that articles are evidence for. */
export function eventsOfArticles(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  return readOwned(store, 'Article', ids, filter, page, options);
}

export function countEventsOfArticles(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return countOwned(store, 'Article', ids, filter, options);
}

type Owner = 'Actor' | 'Place' | 'Agreement' | 'Article';

function readOwned(
  store: Store,
  owner: Owner,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options: StatementOptions | undefined,
): Promise<Map<string, Keyed<EventRow>[]>> {
  const params = { ids, ...eventParams(filter) };
  const statement = `event/of-owners:${owner}`;
  return readPages<FoundEvent, EventRow>(store, statement, params, ids, page, 'newest', keyedByDate, options);
}

function countOwned(
  store: Store,
  owner: Owner,
  ids: readonly string[],
  filter: EventFilter,
  options: StatementOptions | undefined,
): Promise<Map<string, number>> {
  return readTotals(store, `event/count-of-owners:${owner}`, { ids, ...eventParams(filter) }, ids, options);
}

export function keyedByDate({ key1, owner: _owner, ...row }: FoundEvent): Keyed<EventRow> {
  return { key: [key1, row.id], row };
}

/** A bound leaves out events without a date, which is the empty string. */
export function periodOf({ since, until }: Pick<EventFilter, 'since' | 'until'>) {
  return { since: since ?? (until === undefined ? '' : '0'), until: until ?? LAST };
}

export function eventParams(filter: EventFilter) {
  const { types = [], statuses = [], eventTypes = [], actorIds = [] } = filter;
  const { articleId = '' } = filter;
  const distinct = [...new Set(actorIds)];
  return { types, statuses, eventTypes, actorIds: distinct, articleId, ...conditionsOf(filter), ...periodOf(filter) };
}
