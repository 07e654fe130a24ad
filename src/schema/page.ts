// Reads the paging arguments of a list into a page of the graph, and checks them against the list's order.
import { EntenteError } from '../errors.ts';
import type { Page } from '../graph/types.ts';
import { decodeCursor, type ListOrder } from './cursor.ts';

const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * The page that the arguments ask for; `limit` is the number of items to show.
 * @throws EntenteError BAD_USER_INPUT naming the argument.
 */
export function readPage(order: ListOrder, { first, after, last, before }: PageArguments): Page {
  if (first != null && last != null) {
    throw new EntenteError('BAD_USER_INPUT', 'Arguments "first" and "last": give one of them, not both.');
  }
  const backward = last != null || (first == null && after == null && before != null);
  if (backward ? after != null : before != null) {
    throw new EntenteError('BAD_USER_INPUT', 'Argument "after" goes with "first", "before" with "last".');
  }
  return {
    limit: backward ? readSize(last, 'last', PAGE_SIZE) : readSize(first, 'first', PAGE_SIZE),
    after: after == null ? null : decodeCursor(order, after, 'after'),
    before: before == null ? null : decodeCursor(order, before, 'before'),
    backward,
  };
}

/** A number of items: 0 to 100. */
export function readSize(size: number | null | undefined, argument: string, preset: number): number {
  const value = size ?? preset;
  if (value < 0 || value > LARGEST_PAGE) {
    throw new EntenteError('BAD_USER_INPUT', `Argument "${argument}" must be from 0 to ${LARGEST_PAGE}, not ${value}.`);
  }
  return value;
}
