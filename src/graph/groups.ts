// Counts events and relations by group, in the database: the groups asked for, and how many there are beyond them.
import { eventParams } from './event.ts';
import { linkFilterOf, sidesOf } from './relation.ts';
import { conditionsOf } from './relation-conditions.ts';
import { startOfActors } from './relation-lists.ts';
import type { StatementOptions, Store } from './store.ts';
import type { ActorRelationFilter, EventFilter } from './types.ts';

/** What events are counted by. One without a date, place, agreement or publisher is in no such group. */
export const EVENT_GROUPINGS = [
  'RELATION',
  'TYPE',
  'STATUS',
  'YEAR',
  'PLACE',
  'AGREEMENT',
  'PUBLISHER',
  'ACTOR',
  'ACTOR_KIND',
  'COUNTRY',
] as const;
export type EventGrouping = (typeof EVENT_GROUPINGS)[number];

/** The same of relations: a relation is in each group that one of its events is in. */
export type RelationGrouping = Exclude<EventGrouping, 'TYPE'>;

/** COUNT: the largest first, then by key. KEY: by key alone, as years are read. */
export type GroupOrder = 'COUNT' | 'KEY';

export interface GroupPage {
  readonly limit: number;
  readonly order: GroupOrder;
}

export interface GroupRow {
  /** A value of the vocabulary, a year, a publisher, or an id. */
  readonly key: string;
  /** Of events or of relations. */
  readonly total: number;
  /** Of events; of relations alone. */
  readonly events?: number;
}

export interface Groups {
  readonly groups: readonly GroupRow[];
  /** All groups, those beyond the limit included. */
  readonly groupCount: number;
  /** The sum of the totals of all groups: what is in several groups counts in each. */
  readonly whole: number;
}

export const NO_GROUPS: Groups = { groups: [], groupCount: 0, whole: 0 };

export type EventOwner = 'Actor' | 'Place' | 'Agreement' | 'Article';

/** Of events in which actors themselves take part, that occurred at places, are about agreements or told by articles. */
export function groupEventsOf(
  store: Store,
  owner: EventOwner,
  ids: readonly string[],
  by: EventGrouping,
  filter: EventFilter,
  page: GroupPage,
  options?: StatementOptions,
): Promise<Map<string, Groups>> {
  const params = { ids, ...eventParams(filter), ...pageOf(page) };
  return readGroups(store, `event/group-of-owners:${owner}:${by}`, params, options);
}

/** Of all events that the filter leaves. */
export async function groupEvents(
  store: Store,
  by: EventGrouping,
  filter: EventFilter,
  page: GroupPage,
  options?: StatementOptions,
): Promise<Groups> {
  const params = { ...eventParams(filter), ...pageOf(page) };
  return (await readGroups(store, `event/group:${by}`, params, options)).get('') ?? NO_GROUPS;
}

/** Of actors' relations by their events, those of whoever represents them included. */
export async function groupRelationsOfActors(
  store: Store,
  ids: readonly string[],
  by: RelationGrouping,
  filter: ActorRelationFilter,
  page: GroupPage,
  options?: StatementOptions,
): Promise<Map<string, Groups>> {
  const start = await startOfActors(store, ids, filter, options);
  const params = {
    ids,
    ...sidesOf(filter),
    ...linkFilterOf(filter),
    withId: filter.withId ?? '',
    ...conditionsOf(filter),
    ...pageOf(page),
  };
  return readGroups(store, `relation/group-of-actors:${by}:${start}`, params, options);
}

function pageOf({ limit, order }: GroupPage) {
  return { limit, byKey: order === 'KEY' };
}

async function readGroups(
  store: Store,
  statement: string,
  params: Readonly<Record<string, unknown>>,
  options: StatementOptions | undefined,
): Promise<Map<string, Groups>> {
  type Found = GroupRow & Omit<Groups, 'groups'> & { readonly owner: string; readonly rank: number };
  const found = new Map<string, Groups & { readonly groups: GroupRow[] }>();
  const rows = await store.read<Found>(statement, params, options);
  rows.sort((a, b) => a.rank - b.rank);
  for (const { owner, groupCount, whole, rank: _rank, ...group } of rows) {
    const known = found.get(owner) ?? { groups: [], groupCount, whole };
    known.groups.push(group);
    found.set(owner, known);
  }
  return found;
}
