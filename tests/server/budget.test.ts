// One request cannot cost more than the service gives for one, and is told what makes it dear before anything runs.
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { measureCost } from '../../src/server/cost.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

const nest = (depth: number, first = 20): string =>
  `{ actor(name: "Japan") { ${`metWith(first: ${first}) { edges { node { `.repeat(depth)}name${' } } }'.repeat(depth)} } }`;

const costOf = (query: string, variables: Record<string, unknown> = {}) =>
  measureCost(schema, parse(query), undefined, variables);

describe('A request above the budget', () => {
  it('is refused with its cost, the most, the field that costs most and a way out.', async () => {
    const response = await service.post({ query: nest(5) });
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors[0].extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'cost',
      most: 50_000,
      found: 3_368_421,
      dearest: { points: 3_200_000 },
    });
    const path = 'actor.metWith.edges.node.metWith.edges.node.metWith.edges.node.metWith.edges.node.metWith.edges';
    expect(errors[0].message).toBe(
      `The request costs 3,368,421 points, 3,200,000 of them for ${path}, and 50,000 is the most. A point is about one object that the answer could hold: ask for fewer with "first", nest fewer lists, or ask in several requests.`,
    );
  });

  it('is one whose lists could be full, not one that merely nests.', async () => {
    const { data, errors } = await service.ask(nest(3));
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('actor');
  });
});

describe('The cost of a request', () => {
  it('is told to whoever asks for it by a header, and to nobody else.', async () => {
    const query = '{ actor(name: "Japan") { name relations(first: 5) { totalCount edges { node { name } } } } }';
    const told = await service.post({ query }, { 'x-entente-cost': '1' });
    expect((await told.json()).extensions).toEqual({
      cost: { points: 16, limit: 50_000, dearest: { field: 'actor.relations.totalCount', points: 10 } },
    });
    expect(await (await service.post({ query })).json()).not.toHaveProperty('extensions');
  });

  it.each([
    ['nothing for plain fields', '{ __typename }', 0],
    ['one for an object', '{ stats { articles actors } }', 1],
    [
      'one for each item of a page, and what is in it as often',
      '{ actors(first: 30) { edges { node { name country { name } } } } }',
      60,
    ],
    ['twenty for a page without a size', '{ actors { edges { node { name } } } }', 20],
    ['what the schema says a list holds unless told', '{ search(query: "x") { name } }', 10],
    ['as many as there are ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['five for a short list without a size', '{ event(id: "x") { actors { name } } }', 6],
    [
      'no items where only the count is asked for',
      '{ actors(first: 100) { totalCount pageInfo { hasNextPage } } }',
      10,
    ],
    ['the schema at a flat rate', '{ __schema { types { fields { type { name } } } } }', 100],
    ['nothing for what is skipped', '{ actors(first: 30) @skip(if: true) { edges { node { name } } } }', 0],
    [
      'an alias as a field of its own',
      '{ a: actors(first: 3) { edges { cursor } } b: actors(first: 4) { edges { cursor } } }',
      7,
    ],
  ])('is %s: %s', (_what, query, points) => {
    expect(costOf(query).points).toBe(points);
  });

  it('takes sizes from variables and from their defaults.', () => {
    const query =
      'query ($n: Int = 100) { actors(first: $n) { edges { node { events(first: $n) { edges { cursor } } } } } }';
    expect(costOf(query, { n: 2 }).points).toBe(6);
    expect(costOf(query).points).toBe(10_100);
  });

  it('counts a fragment wherever it is spread, on a connection too.', () => {
    const plain = costOf(
      '{ a: actors(first: 3) { totalCount edges { cursor } } b: actors(first: 50) { totalCount edges { cursor } } }',
    );
    const spread = costOf(
      '{ a: actors(first: 3) { ...Page } b: actors(first: 50) { ...Page } } fragment Page on ActorConnection { totalCount edges { cursor } }',
    );
    expect(spread.points).toBe(73);
    expect(spread).toEqual(plain);
  });

  it('of fragments that double at every step is known as soon as they are read.', () => {
    const fragments = Array.from(
      { length: 400 },
      (_, index) => `fragment F${index} on Actor { a: country { ...F${index + 1} } b: country { ...F${index + 1} } }`,
    );
    const query = `{ actor(name: "Japan") { ...F0 } } ${fragments.join(' ')} fragment F400 on Actor { name }`;
    const start = performance.now();
    expect(costOf(query).points).toBeGreaterThan(2 ** 400);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('ends where fragments go in a circle.', () => {
    const query =
      '{ actor(name: "x") { ...A } } fragment A on Actor { country { ...B } } fragment B on Actor { country { ...A } }';
    expect(costOf(query).points).toBe(3);
  });

  it('knows a field that is dearer than its objects by what the schema says of it.', () => {
    const dear = buildSchema('type Query { dear: Int cheap: Int }');
    Object.assign(dear.getQueryType()?.getFields().dear ?? {}, { extensions: { cost: 500 } });
    expect(measureCost(dear, parse('{ dear cheap }'), null, {})).toEqual({
      points: 500,
      dearest: { field: 'dear', points: 500 },
    });
  });
});
