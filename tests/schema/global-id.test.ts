// Global ids: read back only as they were given out, and only as the type that a field takes.
import { expect, test } from 'vitest';
import { decodeGlobalId, encodeGlobalId, readId } from '../../src/schema/global-id.ts';

test('an id is the base64 of its type and the id in the store', () => {
  expect(encodeGlobalId('Actor', 'JPN')).toBe(btoa('Actor:JPN'));
  expect(decodeGlobalId(btoa('Actor:JPN'), 'id')).toEqual({ type: 'Actor', id: 'JPN' });
});

test('ids may hold colons and any letter', () => {
  const id = 'url:ćwiczenia:東京';
  expect(decodeGlobalId(encodeGlobalId('Article', id), 'id')).toEqual({ type: 'Article', id });
});

test.each([
  ['an id of the store', 'JPN'],
  ['nothing', ''],
  ['an unknown type', btoa('Ship:1')],
  ['a type without an id', btoa('Actor:')],
  ['base64 that is written another way', `${btoa('Actor:JPN')}\n`],
])('%s is no id', (_what, text) => {
  expect(() => decodeGlobalId(text, 'id')).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('"id"') }),
  );
});

test('an id of another type is refused with both types named', () => {
  expect(() => readId(btoa('Place:nagato'), 'with', 'Actor')).toThrow(
    'Argument "with": "UGxhY2U6bmFnYXRv" is the id of a Place, not of an Actor.',
  );
});

test('an endless id is cut in the message', () => {
  expect(() => decodeGlobalId('x'.repeat(10_000), 'id')).toThrow(/^.{0,150}$/);
});
