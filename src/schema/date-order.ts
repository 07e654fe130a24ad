// The two ways to go through a list by date.
import type { GraphQLResolveInfo } from 'graphql';
import type { ListOrder } from './cursor.ts';
import { addEnum } from './described-enum.ts';
import { NEWEST_FIRST, OLDEST_FIRST, orderOf } from './orders.ts';

type DateOrder = 'NEWEST' | 'OLDEST';

export const DateOrderEnum = addEnum<DateOrder>('DateOrder', 'How a list by date is sorted.', {
  NEWEST: 'The latest first, what has no date last.',
  OLDEST: 'The other way round: what has no date first, then the earliest.',
});

export function dateOrderOf(info: GraphQLResolveInfo, order: DateOrder | null | undefined): ListOrder {
  return orderOf(info, order === 'OLDEST' ? OLDEST_FIRST : NEWEST_FIRST);
}
