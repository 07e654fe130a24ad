// Reads what two actors did with each other: its events in pages and its sums, however much each did with others.
import { EVENT_STATUSES, type EventStatus, type RelationType } from '../extract/types.ts';
import { keyedByDate } from './event.ts';
import { boundsOf, formOf, inOrder, readTotal } from './pages.ts';
import { type Pair, relationIdsOf } from './pairs.ts';
import { linkFilterOf } from './relation.ts';
import { parseRelationId } from './relation-figures.ts';
import type { StatementOptions, Store } from './store.ts';
import type { EventRow, Keyed, Page, RelationFilter } from './types.ts';

/** Events of any status count unless the filter says which. */
export interface BetweenFilter extends RelationFilter {
  readonly pair: Pair;
}

export interface BetweenSum {
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
  readonly status: EventStatus;
  readonly count: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Newest first, undated last, then by id; each once, those of whoever represents either included. */
export async function eventsBetween(
  store: Store,
  filter: BetweenFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<EventRow>[]> {
  type Found = EventRow & { readonly key1: string; readonly owner: string };
  const params = { ...paramsOf(filter), ...boundsOf(page, 'newest') };
  const rows = await store.read<Found>(formOf('between/events', page), params, options);
  return inOrder(rows.map(keyedByDate), page);
}

export function countEventsBetween(store: Store, filter: BetweenFilter, options?: StatementOptions): Promise<number> {
  return readTotal(store, 'between/count', paramsOf(filter), options);
}

/** By relation and status, the most events first. */
export async function sumsBetween(
  store: Store,
  filter: BetweenFilter,
  options?: StatementOptions,
): Promise<BetweenSum[]> {
  type Row = Omit<BetweenSum, 'type' | 'sourceId' | 'targetId'> & { readonly id: string };
  const rows = await store.read<Row>('between/summary', paramsOf(filter), options);
  const order = rows.map(({ id, ...row }) => ({ ...row, id, key: `${id} ${row.status}` }));
  order.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return order.flatMap(({ id, status, count, firstDate, lastDate }) => {
    const key = parseRelationId(id);
    if (key === undefined) return [];
    const { type, sourceId, targetId } = key;
    return [{ type, sourceId, targetId, status, count, firstDate, lastDate: lastDate === '' ? null : lastDate }];
  });
}

/** The relations' ids under the actor that each starts from. */
function paramsOf({ pair, types, statuses = EVENT_STATUSES, ...period }: BetweenFilter) {
  const bySource = new Map<string, string[]>();
  for (const id of relationIdsOf(pair, types)) {
    const { sourceId = '' } = parseRelationId(id) ?? {};
    bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), id]);
  }
  const rows = [...bySource].map(([sourceId, ids]) => ({ sourceId, ids }));
  return { rows, ...linkFilterOf({ ...period, statuses }) };
}
