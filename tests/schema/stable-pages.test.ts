// Pages while the graph grows: what was there when the walk began comes exactly once, whatever is loaded in between.
import { afterEach, describe, expect, test } from 'vitest';
import { ingest } from '../../src/graph/ingest.ts';
import { article, country, meeting, place } from '../graph/build.ts';
import { type Service, startService } from '../server/service.ts';

let service: Service;
afterEach(() => service.close());

const DAYS = Array.from({ length: 12 }, (_, n) => `2016-${String(n + 1).padStart(2, '0')}-15`);

/** Twelve meetings of Hub, one a month, each told by an article of its own with an actor of its own. */
const before = DAYS.map((day, n) =>
  article(`before-${n}`, {
    publishedAt: day,
    actors: [country('HUB', 'Hub'), country(`old-${n}`, `Land ${n}`)],
    places: [place('nagato', 'Nagato')],
    events: [meeting('HUB', `old-${n}`, day, { place: 'nagato' })],
  }),
);

/** Older, newer and of the same days: before, after and between what is there. */
const during = (n: number) =>
  article(`during-${n}`, {
    publishedAt: DAYS[n] ?? null,
    actors: [
      country('HUB', 'Hub'),
      ...['a', 'b', 'c', 'd'].map((part) => country(`${part}-${n}`, `Land ${part} ${n}`)),
    ],
    places: [place('nagato', 'Nagato')],
    events: [
      meeting('HUB', `a-${n}`, '2001-01-01', { place: 'nagato' }),
      meeting('HUB', `b-${n}`, '2026-01-01', { place: 'nagato' }),
      meeting('HUB', `c-${n}`, DAYS[n] ?? null, { place: 'nagato' }),
      meeting('HUB', `d-${n}`, null, { id: `undated-${n}` }),
    ],
  });

const LISTS: readonly [what: string, query: string][] = [
  ['all relations', 'list: relations(ARGS) { PAGE edges { node { target { name } } } }'],
  ['an actor’s relations', 'actor(name: "Hub") { list: relations(ARGS) { PAGE edges { node { name } } } }'],
  [
    'those at a place, by first date',
    `actor(name: "Hub") { list: metWith(place: "${btoa('Place:nagato')}", orderBy: FIRST_DATE_ASC, ARGS) { PAGE edges { node { name } } } }`,
  ],
  [
    'those by name',
    'actor(name: "Hub") { list: relations(orderBy: NAME_DESC, ARGS) { PAGE edges { node { name } } } }',
  ],
  ['all events', 'list: events(ARGS) { PAGE edges { node { actors { name } } } }'],
  [
    'events at a place',
    'place(name: "Nagato") { list: events(orderBy: OLDEST, ARGS) { PAGE edges { node { actors { name } } } } }',
  ],
  ['articles', 'list: articles(ARGS) { PAGE edges { node { title } } }'],
  ['actors by name', 'list: actors(ARGS) { PAGE edges { node { name } } }'],
  ['mentions', 'place(name: "Nagato") { list: mentions(ARGS) { PAGE edges { node { title } } } }'],
];

function findList(value: unknown): { edges: { node: unknown }[]; pageInfo: Record<string, unknown> } | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('list' in value) return value.list as { edges: { node: unknown }[]; pageInfo: Record<string, unknown> };
  return (
    Object.values(value)
      .map(findList)
      .find((found) => found !== null) ?? null
  );
}

/** @param meanwhile runs after each page. */
async function walk(query: string, backward: boolean, meanwhile: (page: number) => Promise<void>): Promise<string[]> {
  const rows: string[] = [];
  let at = '';
  for (let page = 0; page < 40; page++) {
    const asked = query
      .replace('ARGS', `${backward ? 'last' : 'first'}: 3${at}`)
      .replace('PAGE', 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }');
    const { data, errors } = await service.ask(`{ ${asked} }`);
    expect(errors).toBeUndefined();
    const list = findList(data);
    rows[backward ? 'unshift' : 'push'](...(list?.edges ?? []).map(({ node }) => JSON.stringify(node)));
    if (!list?.pageInfo[backward ? 'hasPreviousPage' : 'hasNextPage']) return rows;
    at = backward ? `, before: "${list.pageInfo.startCursor}"` : `, after: "${list.pageInfo.endCursor}"`;
    await meanwhile(page);
  }
  throw new Error('The walk does not end.');
}

describe('a walk while articles are loaded', () => {
  test.each(LISTS)('%s: no row twice, none of the old ones missing, forward and backward', async (_what, query) => {
    let added = 0;
    for (const backward of [false, true]) {
      service = await startService(before);
      const old = await walk(query, backward, async () => {});
      const rows = await walk(query, backward, async (page) => {
        if (page < 4) await ingest(service.store, during(page));
      });
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.filter((row) => old.includes(row))).toEqual(old);
      added += rows.length - old.length;
      if (!backward) await service.close();
    }
    // What is new comes too where it lies ahead.
    expect(added).toBeGreaterThan(0);
  });
});
