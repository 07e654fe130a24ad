// Keyset cursors: the last row's sort values, opaque to clients and bound to the one list and order that gave them.
import { z } from 'zod';
import { EntenteError } from '../errors.ts';
import type { Keyset } from '../graph/types.ts';

const VERSION = 1;
const LONGEST = 2_000;

const cursorShape = z.strictObject({
  v: z.literal(VERSION),
  o: z.string(),
  k: z.array(z.union([z.string(), z.number()])).min(1),
});

/** An order of a list: its name in cursors and the kinds of value that its key is made of. */
export interface ListOrder {
  readonly name: string;
  readonly key: readonly ('string' | 'number')[];
  /** Whether the list is the one that the loader knows, from its end to its beginning. */
  readonly reversed?: boolean;
}

export function encodeCursor(order: ListOrder, key: Keyset): string {
  return Buffer.from(JSON.stringify({ v: VERSION, o: order.name, k: key }), 'utf8').toString('base64url');
}

/**
 * The key that a cursor stands for.
 * @param argument `after` or `before`, for the error.
 * @throws EntenteError BAD_USER_INPUT when it is broken, made by hand, or of another list or order.
 */
export function decodeCursor(order: ListOrder, cursor: string, argument: string): Keyset {
  const parsed = cursorShape.safeParse(parseCursor(cursor));
  if (!parsed.success) {
    throw new EntenteError(
      'BAD_USER_INPUT',
      `Argument "${argument}" is not a cursor: give one that this list returned.`,
    );
  }
  const { o: name, k: key } = parsed.data;
  if (name !== order.name) {
    throw new EntenteError(
      'BAD_USER_INPUT',
      `Argument "${argument}" is a cursor of another list or order: give one that this list returned.`,
    );
  }
  if (key.length !== order.key.length || key.some((value, index) => typeof value !== order.key[index])) {
    throw new EntenteError(
      'BAD_USER_INPUT',
      `Argument "${argument}" is not a cursor: give one that this list returned.`,
    );
  }
  return key;
}

function parseCursor(cursor: string): unknown {
  if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
