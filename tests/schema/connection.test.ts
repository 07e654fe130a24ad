// Connections: what a page says of itself, and what is loaded for it.
import { expect, test } from 'vitest';
import type { ActorRow, Keyed, Page } from '../../src/graph/types.ts';
import { runQuery } from './run-query.ts';

const PEOPLE = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map((name): Keyed<ActorRow> => {
  const id = name.toLowerCase();
  return { key: [name, id], row: { id, name, kind: 'PERSON', aliases: [], countryId: null, wikidataId: null } };
});

/** A list in memory that reads pages as the graph does, and keeps what it was asked. */
function listOfPeople() {
  const asked: (Page | 'count')[] = [];
  return {
    asked,
    actors: {
      rows: async (_filter: object, page: Page) => {
        asked.push(page);
        const from = page.after === null ? 0 : PEOPLE.findIndex(({ key }) => key[1] === page.after?.[1]) + 1;
        const to = page.before === null ? PEOPLE.length : PEOPLE.findIndex(({ key }) => key[1] === page.before?.[1]);
        const within = PEOPLE.slice(from, to);
        return page.backward ? within.slice(-page.limit) : within.slice(0, page.limit);
      },
      count: async () => {
        asked.push('count');
        return PEOPLE.length;
      },
    },
  };
}

const SELECTION = '{ edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

interface Answer {
  readonly names: readonly string[];
  readonly next: boolean;
  readonly previous: boolean;
  readonly start: string;
  readonly end: string;
}

async function readPage(args: string): Promise<Answer> {
  const { data, errors } = await runQuery(`{ actors(${args}) ${SELECTION} }`, { actors: listOfPeople().actors });
  expect(errors).toBeUndefined();
  const { edges, pageInfo } = JSON.parse(JSON.stringify(data?.actors));
  return {
    names: edges.map((edge: { node: { name: string } }) => edge.node.name),
    next: pageInfo.hasNextPage,
    previous: pageInfo.hasPreviousPage,
    start: pageInfo.startCursor,
    end: pageInfo.endCursor,
  };
}

test('a list is read forward page by page until there is no next one', async () => {
  const one = await readPage('first: 2');
  expect(one).toMatchObject({ names: ['Ada', 'Bo'], next: true, previous: false });
  const two = await readPage(`first: 2, after: "${one.end}"`);
  expect(two).toMatchObject({ names: ['Cy', 'Di'], next: true, previous: true });
  const three = await readPage(`first: 2, after: "${two.end}"`);
  expect(three).toMatchObject({ names: ['Ed'], next: false, previous: true });
});

test('a list is read backward in the same order', async () => {
  const last = await readPage('last: 2');
  expect(last).toMatchObject({ names: ['Di', 'Ed'], next: false, previous: true });
  const before = await readPage(`last: 2, before: "${last.start}"`);
  expect(before).toMatchObject({ names: ['Bo', 'Cy'], next: true, previous: true });
  const first = await readPage(`before: "${before.start}"`);
  expect(first).toMatchObject({ names: ['Ada'], next: true, previous: false });
});

test('a page of none still says whether there is more', async () => {
  expect(await readPage('first: 0')).toEqual({ names: [], next: true, previous: false, start: null, end: null });
});

test('the number is counted only where it is selected, and the rows loaded only where they are', async () => {
  const counted = listOfPeople();
  expect((await runQuery('{ actors { totalCount } }', counted)).data).toEqual({ actors: { totalCount: 5 } });
  expect(counted.asked).toEqual(['count']);

  const listed = listOfPeople();
  await runQuery(`{ actors ${SELECTION} }`, listed);
  expect(listed.asked).toEqual([{ limit: 21, after: null, before: null, backward: false }]);
});
