// Which of all shortest paths come first, and that many of them cost no more than a few.
import { expect, it } from 'vitest';
import { bestPaths, type Parents } from '../../src/graph/path-ranking.ts';

/** The level behind another: each of its actors was reached from all of that one. */
function levelBehind(before: readonly string[], ids: readonly string[], eventsOf: (id: string) => number): Parents {
  return new Map(ids.map((id) => [id, before.map((parent) => ({ id: parent, events: eventsOf(id) }))]));
}

const end = (id: string): Parents => new Map([[id, []]]);

it('A path counts for as much as its weakest hop, and among equals the ids decide.', () => {
  const middle = ['a', 'b', 'c'];
  const start = [end('from'), levelBehind(['from'], middle, (id) => (id === 'b' ? 5 : 9))];
  const finish = [end('to'), levelBehind(['to'], middle, (id) => (id === 'a' ? 2 : 7))];
  expect(bestPaths(start, finish, middle, 5)).toEqual([
    ['from', 'c', 'to'],
    ['from', 'b', 'to'],
    ['from', 'a', 'to'],
  ]);
  expect(bestPaths(start, finish, middle, 1)).toEqual([['from', 'c', 'to']]);
  const equal = [end('to'), levelBehind(['to'], middle, () => 1)];
  expect(bestPaths(start, equal, middle, 2)).toEqual([
    ['from', 'a', 'to'],
    ['from', 'b', 'to'],
  ]);
});

it('Of millions of paths only the best are put together.', () => {
  const ids = (level: number) => Array.from({ length: 150 }, (_, index) => `${level}-${index}`);
  const eventsOf = (id: string) => (id.endsWith('-7') ? 3 : 1);
  const start = [end('from'), levelBehind(['from'], ids(1), eventsOf), levelBehind(ids(1), ids(2), eventsOf)];
  const finish = [end('to'), levelBehind(['to'], ids(3), eventsOf), levelBehind(ids(3), ids(2), eventsOf)];
  const paths = bestPaths(start, finish, ids(2), 3);
  expect(paths).toHaveLength(3);
  expect(paths[0]).toEqual(['from', '1-7', '2-7', '3-7', 'to']);
});
