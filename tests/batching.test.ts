// Batching: what goes into one statement, and what does not.
import { expect, test } from 'vitest';
import { batchByArguments, batchRows, batchValues, stableKey } from '../src/batching.ts';

/** A batch that answers with each key in capitals and keeps what it was asked. */
function shout() {
  const asked: unknown[] = [];
  const batch = async (keys: readonly string[], args?: object) => {
    asked.push(args === undefined ? keys : [keys, args]);
    return new Map(keys.filter((key) => key !== 'unknown').map((key) => [key, key.toUpperCase()]));
  };
  return { asked, batch };
}

test('the loads of one tick are one batch, each key once', async () => {
  const { asked, batch } = shout();
  const loader = batchValues('none', batch);
  expect(await Promise.all(['a', 'b', 'a', 'unknown'].map((key) => loader.load(key)))).toEqual(['A', 'B', 'A', 'none']);
  expect(asked).toEqual([['a', 'b', 'unknown']]);
});

test('equal arguments share a batch however they were put together; others do not', async () => {
  const { asked, batch } = shout();
  const load = batchByArguments<object, string>('none', batch);
  await Promise.all([
    load('a', { since: '2016', types: ['X'] }),
    load('b', { types: ['X'], since: '2016' }),
    load('a', {}),
  ]);
  expect(asked).toEqual([
    [['a', 'b'], { since: '2016', types: ['X'] }],
    [['a'], {}],
  ]);
});

test('a row that must be there and is not is a fault that names it', async () => {
  const { batch } = shout();
  const rows = batchRows('Actor', batch);
  expect(await rows.load('unknown')).toBeNull();
  expect(await rows.required('a')).toBe('A');
  await expect(rows.required('unknown')).rejects.toThrow('Actor unknown is referred to but is not in the graph.');
});

test('the key of arguments keeps the order of lists and ignores that of names', () => {
  expect(stableKey({ b: [2, 1], a: { d: null, c: 1 } })).toBe('{"a":{"c":1,"d":null},"b":[2,1]}');
});
