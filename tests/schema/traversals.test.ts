// Questions that go through the graph: paths, neighborhoods, what two actors did and timelines, over HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../server/service.ts';
import { refusalOf } from './run-query.ts';
import { SAMPLE_ARTICLES, sketchHub } from './sample-graph.ts';

let service: Service;
beforeAll(async () => {
  service = await startService([...SAMPLE_ARTICLES, sketchHub(30)]);
});
afterAll(() => service.close());

/** The data of an answer without errors, and the statements that it took. */
async function ask(query: string, variables: Record<string, unknown> = {}) {
  const names: string[] = [];
  const stop = service.store.onStatement(({ name }) => names.push(name));
  const { data, errors } = await service.ask<Record<string, unknown>>(query, variables);
  stop();
  expect(errors).toBeUndefined();
  return { data: data ?? {}, statements: names.sort() };
}

const id = (key: string, type = 'Actor') => btoa(`${type}:${key}`);
const [japan, russia, soviets, lavrov, hub] = ['JPN', 'RUS', 'SUN', 'sergey-lavrov', 'hub'].map((key) => id(key));

describe('path', () => {
  test('from Lavrov to the Soviet Union, each hop with its direction, figures and sentences', async () => {
    const { data, statements } = await ask(
      `query ($from: ID!, $to: ID!) { path(from: $from, to: $to) {
        length actors { name }
        hops { from { name } to { name } direction relation { type count source { name } evidence(first: 1) { quote } } }
      } }`,
      { from: lavrov, to: soviets },
    );
    expect(data.path).toEqual([
      {
        length: 2,
        actors: [{ name: 'Sergey Lavrov' }, { name: 'Japan' }, { name: 'Soviet Union' }],
        hops: [
          {
            from: { name: 'Sergey Lavrov' },
            to: { name: 'Japan' },
            direction: 'BOTH',
            relation: {
              type: 'MET_WITH',
              count: 1,
              source: { name: 'Japan' },
              evidence: [{ quote: 'Sergey Lavrov met officials of Japan a day before.' }],
            },
          },
          {
            from: { name: 'Japan' },
            to: { name: 'Soviet Union' },
            direction: 'BOTH',
            relation: expect.objectContaining({ count: 1 }),
          },
        ],
      },
    ]);
    expect(statements.length).toBeLessThanOrEqual(9);
  });

  test('a relation that has a direction says whether it runs along the path or against it', async () => {
    const query = `query ($from: ID!, $to: ID!) { path(from: $from, to: $to, types: [REJECTED]) { hops { direction relations { type } } } }`;
    const of = async (from: string | undefined, to: string | undefined) => (await ask(query, { from, to })).data.path;
    const relations = [{ type: 'REJECTED' }];
    expect(await of(russia, japan)).toEqual([{ hops: [{ direction: 'FORWARD', relations }] }]);
    expect(await of(japan, russia)).toEqual([{ hops: [{ direction: 'BACKWARD', relations }] }]);
  });

  test('to nobody, or further than allowed, there is none', async () => {
    const query = `query ($from: ID!, $to: ID!, $hops: Int) { path(from: $from, to: $to, maxHops: $hops) { length } }`;
    expect((await ask(query, { from: japan, to: id('nobody') })).data).toEqual({ path: [] });
    expect((await ask(query, { from: japan, to: hub, hops: 6 })).data).toEqual({ path: [] });
    expect((await ask(query, { from: lavrov, to: soviets, hops: 1 })).data).toEqual({ path: [] });
  });

  test.each([
    ['maxHops: 0', 'Argument "maxHops" must be from 1 to 6, not 0.'],
    ['maxHops: 7', 'Argument "maxHops" must be from 1 to 6, not 7.'],
    ['first: 21', 'Argument "first" must be from 0 to 20, not 21.'],
    ['since: "2017-01-01", until: "2016-01-01"', 'Argument "since" (2017-01-01) is after "until" (2016-01-01).'],
  ])('(%s) is refused', async (args, message) => {
    expect(await refusalOf(`{ path(from: "${japan}", to: "${russia}", ${args}) { length } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message,
    });
  });

  test('one actor twice, and ids of other types, are refused', async () => {
    expect(await refusalOf(`{ path(from: "${japan}", to: "${japan}") { length } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'Arguments "from" and "to" are the same actor: give two.',
    });
    expect(await refusalOf(`{ path(from: "${japan}", to: "${id('nagato', 'Place')}") { length } }`)).toMatchObject({
      message: expect.stringMatching(/^Argument "to": .* is the id of a Place, not of an Actor\.$/),
    });
  });
});

describe('neighborhood', () => {
  const GRAPH = `query ($ids: [ID!]!, $depth: Int, $limit: Int) { neighborhood(ids: $ids, depth: $depth, limit: $limit) {
    nodes { depth degree actor { name } } edges { type source { name } target { name } } truncated totalNodes totalEdges
  } }`;

  test('nodes and edges come in one payload, with how much more each node has', async () => {
    const { data } = await ask(GRAPH, { ids: [soviets], depth: 1 });
    expect(data.neighborhood).toEqual({
      nodes: [
        { depth: 0, degree: 2, actor: { name: 'Soviet Union' } },
        { depth: 1, degree: 6, actor: { name: 'Japan' } },
      ],
      edges: [
        { type: 'SIGNED_WITH', source: { name: 'Japan' }, target: { name: 'Soviet Union' } },
        { type: 'NEGOTIATED_WITH', source: { name: 'Japan' }, target: { name: 'Soviet Union' } },
      ],
      truncated: false,
      totalNodes: 2,
      totalEdges: 2,
    });
  });

  test('a hub is cut to the limit and says how much there is, in as many statements as a small one', async () => {
    const large = await ask(GRAPH, { ids: [hub], limit: 20 });
    expect(large.data.neighborhood).toMatchObject({ truncated: true, totalNodes: 61, totalEdges: 90 });
    expect((large.data.neighborhood as { edges: unknown[] }).edges).toHaveLength(20);
    const small = await ask(GRAPH, { ids: [soviets] });
    expect(large.statements).toEqual(small.statements);
    expect(large.statements).toEqual([
      'actor/named',
      'path/degrees',
      'path/degrees',
      'path/neighbors',
      'relation/count-of-actors',
      'relation/of-actors',
    ]);
  });

  test('totals and degrees that are not selected are not counted', async () => {
    const { statements } = await ask(`{ neighborhood(ids: ["${hub}"]) { truncated nodes { depth } edges { type } } }`);
    expect(statements).toEqual(['path/degrees', 'relation/of-actors']);
  });

  test.each([
    ['depth: 0', 'Argument "depth" must be from 1 to 3, not 0.'],
    ['depth: 4', 'Argument "depth" must be from 1 to 3, not 4.'],
    ['limit: 0', 'Argument "limit" must be from 1 to 1000, not 0.'],
    ['limit: 1001', 'Argument "limit" must be from 1 to 1000, not 1001.'],
  ])('(%s) is refused', async (args, message) => {
    expect(await refusalOf(`{ neighborhood(ids: ["${japan}"], ${args}) { truncated } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message,
    });
  });

  test('more than 100 ids, and an id of another type, are refused', async () => {
    const query = 'query ($ids: [ID!]!) { neighborhood(ids: $ids) { truncated } }';
    expect(await refusalOf(query, { ids: Array.from({ length: 101 }, () => japan) })).toMatchObject({
      message: 'Argument "ids" takes at most 100 ids, not 101.',
    });
    expect(await refusalOf(query, { ids: [id('nagato', 'Place')] })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('what hangs on its edges counts for the size of a request', async () => {
    const { errors } = await service.ask(
      `{ neighborhood(ids: ["${hub}"], limit: 1000) { edges { events(first: 100) { edges { node { id } } } } } }`,
    );
    expect(errors?.[0]?.message).toMatch(
      /^The request costs 10\d,000 points, 100,000 of them for neighborhood\.edges\.events/,
    );
  });
});

describe('between', () => {
  const BETWEEN = `query ($a: ID!, $b: ID!, $statuses: [EventStatus!], $first: Int, $after: String) { between(a: $a, b: $b, statuses: $statuses) {
    events(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { relation status } } }
    summary { type source { name } target { name } status count firstDate lastDate }
  } }`;

  test('all that Japan and Russia did, and what became of it', async () => {
    const { data } = await ask(BETWEEN, { a: japan, b: russia });
    expect(data.between).toEqual({
      events: {
        totalCount: 4,
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        edges: expect.arrayContaining([
          { node: { relation: 'NEGOTIATED_WITH', status: 'OCCURRED' } },
          { node: { relation: 'MET_WITH', status: 'OCCURRED' } },
          { node: { relation: 'NEGOTIATED_WITH', status: 'PLANNED' } },
          { node: { relation: 'REJECTED', status: 'OCCURRED' } },
        ]),
      },
      summary: expect.arrayContaining([
        {
          type: 'REJECTED',
          source: { name: 'Russia' },
          target: { name: 'Japan' },
          status: 'OCCURRED',
          count: 1,
          firstDate: null,
          lastDate: null,
        },
        expect.objectContaining({ type: 'NEGOTIATED_WITH', status: 'PLANNED', count: 1 }),
        expect.objectContaining({ type: 'NEGOTIATED_WITH', status: 'OCCURRED', firstDate: '2016-12-15' }),
        expect.objectContaining({ type: 'MET_WITH', count: 1 }),
      ]),
    });
  });

  test('its pages go on where the last one ended', async () => {
    type Page = { events: { pageInfo: { endCursor: string }; edges: { node: { relation: string } }[] } };
    const variables = { a: japan, b: russia, statuses: ['OCCURRED'], first: 2 };
    const one = (await ask(BETWEEN, variables)).data.between as Page;
    const two = (await ask(BETWEEN, { ...variables, after: one.events.pageInfo.endCursor })).data.between as Page;
    expect([...one.events.edges, ...two.events.edges].map(({ node }) => node.relation)).toEqual([
      'NEGOTIATED_WITH',
      'MET_WITH',
      'REJECTED',
    ]);
  });

  test('each part is asked for only when it is selected', async () => {
    const of = async (part: string) =>
      (await ask(`{ between(a: "${japan}", b: "${russia}") { ${part} } }`)).statements.filter(
        (name) => name !== 'actor/by-ids',
      );
    expect(await of('summary { count }')).toEqual(['between/summary']);
    expect(await of('events { totalCount }')).toEqual(['between/count']);
    expect(await of('events { edges { cursor } }')).toEqual(['between/events']);
  });

  test('with nobody there is nothing; with oneself it is refused', async () => {
    expect((await ask(BETWEEN, { a: japan, b: id('nobody') })).data).toEqual({ between: null });
    expect(await refusalOf(`{ between(a: "${japan}", b: "${japan}") { summary { count } } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'Arguments "a" and "b" are the same actor: give two.',
    });
  });
});

describe('timeline', () => {
  test('what Japan did by decade and relation, with what has no date at the end', async () => {
    const { data, statements } = await ask(
      `query ($actors: [ID!]) { timeline(actors: $actors, bucket: DECADE) { start end count relations { type count } } }`,
      { actors: [japan] },
    );
    expect(data.timeline).toEqual([
      {
        start: '1950-01-01',
        end: '1959-12-31',
        count: 2,
        relations: [
          { type: 'NEGOTIATED_WITH', count: 1 },
          { type: 'SIGNED_WITH', count: 1 },
        ],
      },
      {
        start: '2010-01-01',
        end: '2019-12-31',
        count: 2,
        relations: [
          { type: 'MET_WITH', count: 1 },
          { type: 'NEGOTIATED_WITH', count: 1 },
        ],
      },
      { start: null, end: null, count: 1, relations: [{ type: 'REJECTED', count: 1 }] },
    ]);
    expect(statements).toEqual(['timeline/of-actors']);
  });

  test('dates that are less exact than a bucket are counted apart when asked for, in one more statement', async () => {
    const { data, statements } = await ask(
      '{ timeline(bucket: MONTH, until: "1960-01-01") { start count imprecise } }',
    );
    expect(data.timeline).toEqual([
      { start: '1955-01-01', count: 1, imprecise: 1 },
      { start: '1956-10-01', count: 1, imprecise: 0 },
    ]);
    expect(statements).toEqual(['timeline/imprecise-of-all', 'timeline/of-all']);
  });

  test('spans without events are there when asked for', async () => {
    const query =
      '{ timeline(bucket: YEAR, since: "1954-06-01", until: "1957-01-01", withEmpty: true) { start count } }';
    expect((await ask(query)).data.timeline).toEqual([
      { start: '1954-01-01', count: 0 },
      { start: '1955-01-01', count: 1 },
      { start: '1956-01-01', count: 1 },
      { start: '1957-01-01', count: 0 },
    ]);
  });

  test('too many buckets, too many actors and an id of another type are refused', async () => {
    const { errors } = await service.ask(
      '{ timeline(bucket: DAY, since: "1900-01-01", until: "2000-01-01", withEmpty: true) { count } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('DAY would make more than 10,000 buckets'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const query = 'query ($actors: [ID!]) { timeline(actors: $actors, bucket: YEAR) { count } }';
    expect(await refusalOf(query, { actors: Array.from({ length: 101 }, () => japan) })).toMatchObject({
      message: 'Argument "actors" takes at most 100 ids, not 101.',
    });
    expect(await refusalOf(query, { actors: [id('nagato', 'Place')] })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
