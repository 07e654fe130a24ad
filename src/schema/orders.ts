// The orders that lists come in, with the values that a cursor of each carries.
import type { GraphQLResolveInfo } from 'graphql';
import type { ListOrder } from './cursor.ts';

/** By name, then id. */
export const BY_NAME: ListOrder = { name: 'name', key: ['string', 'string'] };

/** Newest date first, what has none last, then id. */
export const NEWEST_FIRST: ListOrder = { name: 'newest', key: ['string', 'string'] };

/** What has no date first, then the oldest. */
export const OLDEST_FIRST: ListOrder = { name: 'oldest', key: ['string', 'string'], reversed: true };

/** The order of the list that a field returns, so that a cursor is good for that field alone. */
export function orderOf(info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>, order: ListOrder): ListOrder {
  return { ...order, name: `${info.parentType.name}.${info.fieldName}:${order.name}` };
}

/** By the offset of the first mention in an article, then id. */
export const BY_FIRST_MENTION: ListOrder = { name: 'mention', key: ['number', 'string'] };
