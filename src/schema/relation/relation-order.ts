// The orders that relations can be listed in, and what of the graph each is read by.
import type { RelationSort } from '../../graph/types.ts';
import type { ListOrder } from '../cursor.ts';
import { addEnum } from '../described-enum.ts';
import { NEWEST_FIRST, OLDEST_FIRST } from '../orders.ts';

type RelationOrder =
  | 'NEWEST'
  | 'LAST_DATE_ASC'
  | 'FIRST_DATE_DESC'
  | 'FIRST_DATE_ASC'
  | 'COUNT_DESC'
  | 'COUNT_ASC'
  | 'NAME_ASC'
  | 'NAME_DESC';

export const RelationOrderEnum = addEnum<RelationOrder>(
  'RelationOrder',
  'How relations are sorted; those that are alike in it, by an order of their own that stays. Relations without a date sort below all dates.',
  {
    NEWEST: 'The latest last event first, relations without a date last. Costs the same on any page of any actor.',
    LAST_DATE_ASC: 'The other way round: relations without a date, then those in which nothing happened for longest.',
    FIRST_DATE_DESC: 'The latest first event first, relations without a date last.',
    FIRST_DATE_ASC: 'Relations without a date, then the earliest first event.',
    COUNT_DESC: 'The most events first.',
    COUNT_ASC: 'The fewest events first.',
    NAME_ASC: 'By the name of the other actor; over the whole graph, of the source and then of the target.',
    NAME_DESC: 'The same from the end of the alphabet.',
  },
);

interface Reading {
  readonly sort: RelationSort;
  readonly order: ListOrder;
}

const dates: ListOrder['key'] = ['string', 'string'];
const READINGS: Readonly<Record<RelationOrder, Reading>> = {
  NEWEST: { sort: 'LAST', order: NEWEST_FIRST },
  LAST_DATE_ASC: { sort: 'LAST', order: OLDEST_FIRST },
  FIRST_DATE_DESC: { sort: 'FIRST', order: { name: 'first-date-desc', key: dates } },
  FIRST_DATE_ASC: { sort: 'FIRST', order: { name: 'first-date', key: dates, reversed: true } },
  COUNT_DESC: { sort: 'COUNT', order: { name: 'count-desc', key: ['number', 'string'] } },
  COUNT_ASC: { sort: 'COUNT', order: { name: 'count', key: ['number', 'string'], reversed: true } },
  NAME_ASC: { sort: 'NAME', order: { name: 'name', key: ['string', 'string'], reversed: true } },
  NAME_DESC: { sort: 'NAME', order: { name: 'name-desc', key: ['string', 'string'] } },
};

/** How a list in this order is read; `NEWEST` unless told. */
export function readingOf(order: RelationOrder | null | undefined): Reading {
  return READINGS[order ?? 'NEWEST'];
}
