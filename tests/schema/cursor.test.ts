// Cursors: what one list gives, and what no list takes.
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/schema/cursor.ts';

const order = { name: 'Actor.events:newest', key: ['string', 'string'] } as const;
const cursor = encodeCursor(order, ['2016-12-15', 'abc']);

function handMade(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

test('a cursor gives its key back', () => {
  expect(decodeCursor(order, cursor, 'after')).toEqual(['2016-12-15', 'abc']);
});

test('a cursor is safe in an address line', () => {
  expect(encodeCursor(order, ['\u{1f54a}~~~???', 'ÿ'])).toMatch(/^[\w-]+$/);
});

test('a cursor of another list is refused by name of the argument', () => {
  const other = encodeCursor({ ...order, name: 'Query.events:newest' }, ['2016-12-15', 'abc']);
  expect(() => decodeCursor(order, other, 'before')).toThrow(/"before" is a cursor of another list/);
});

test.each([
  ['nothing', ''],
  ['a word', 'hello'],
  ['base64 of no JSON', Buffer.from('{').toString('base64url')],
  ['another version', handMade({ v: 2, o: order.name, k: ['2016-12-15', 'abc'] })],
  ['no key', handMade({ v: 1, o: order.name })],
  ['a key too short', handMade({ v: 1, o: order.name, k: ['abc'] })],
  ['a key of the wrong kind', handMade({ v: 1, o: order.name, k: [2016, 'abc'] })],
  ['a key that holds an object', handMade({ v: 1, o: order.name, k: [{ $ne: 1 }, 'abc'] })],
  ['more than a cursor', handMade({ v: 1, o: order.name, k: ['2016-12-15', 'abc'], x: 1 })],
  ['null', handMade(null)],
  ['a cut cursor', cursor.slice(0, -3)],
  ['something endless', 'A'.repeat(5_000)],
])('%s is no cursor', (_what, text) => {
  expect(() => decodeCursor(order, text, 'after')).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('"after" is not a cursor') }),
  );
});
