// Bounds on the shape of a request: each refusal names the bound and the figure, and comes before anything slow.
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const deep = (depth: number) =>
  `{ actor(name: "Japan") { ${'country { '.repeat(depth - 2)}name${' }'.repeat(depth - 2)} } }`;
const doubling = (last: number) =>
  `{ actor(name: "Japan") { ...F0 } } ${repeat(last, (i) => `fragment F${i} on Actor { ...F${i + 1} ...F${i + 1} }`)} fragment F${last} on Actor { name }`;

async function refusalOf(query: string) {
  const response = await service.post({ query });
  const { data, errors } = await response.json();
  return { status: response.status, data, error: errors?.[0], count: errors?.length ?? 0 };
}

describe('A request beyond a bound is refused with the bound and its figure', () => {
  it.each([
    ['depth', 20, 50, deep(50)],
    [
      'depth',
      20,
      30,
      `{ actor(name: "x") { ...A } } fragment A on Actor { ${'country { '.repeat(28)}name${' }'.repeat(28)} }`,
    ],
    ['aliases', 50, 51, `{ ${repeat(51, (i) => `a${i}: stats { articles }`)} }`],
    ['directives', 50, 51, `{ stats { articles ${'@include(if: true) '.repeat(51)} } }`],
    ['breadth', 100, 101, `{ stats { ${'articles '.repeat(101)} } }`],
    ['breadth', 100, 120, `{ stats { ...A ...A } } fragment A on GraphStats { ${'articles '.repeat(60)} }`],
  ])('%s: at most %i, not %i', async (limit, most, found, query) => {
    const { status, data, error, count } = await refusalOf(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(count).toBe(1);
    expect(error.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, most, found });
    expect(error.message).toMatch(
      new RegExp(`^The ${limit} of the request: ${found}, and ${most} is the most\\. To stay below, `),
    );
  });

  it('tokens, before it is parsed', async () => {
    for (const query of [`{ ${repeat(10_000, (i) => `a${i}: __typename`)} }`, `{ a(b: [${'1 '.repeat(6_000)}]) }`]) {
      const { status, error } = await refusalOf(query);
      expect(status).toBe(400);
      expect(error.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'tokens', most: 5_000 });
      expect(error.message).toContain('more than 5,000 tokens');
    }
  });

  it.each([
    ['fields', `{ ${'a { '.repeat(2_000)}`],
    ['values', `{ a(b: ${'['.repeat(4_900)}`],
    ['conditions', `{ ${'... { '.repeat(1_200)}a${' }'.repeat(1_200)} }`],
  ])('nesting, before it is parsed: %s', async (_what, query) => {
    const { status, error } = await refusalOf(query);
    expect(status).toBe(400);
    expect(error.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'nesting', most: 90, found: 91 });
  });
});

describe('A request made to take long is refused at once', () => {
  it.each([
    ['fragments that double at every step', doubling(450)],
    ['the same field over and over', `{ ${'__typename '.repeat(4_900)} }`],
    ['the same field with what is in it over and over', `{ ${'stats { articles } '.repeat(1_200)} }`],
    ['fragments in a circle', '{ stats { ...A } } fragment A on GraphStats { ...B } fragment B on GraphStats { ...A }'],
    ['values in values', `{ actor(name: ${'['.repeat(2_400)}1${']'.repeat(2_400)}) { name } }`],
    ['selections in selections', `{ ${'a { '.repeat(1_600)}b${' }'.repeat(1_600)} }`],
    ['the schema in the schema', `{ __schema { types { ${'fields { type { '.repeat(9)}name${' } }'.repeat(9)} } } }`],
  ])('%s', async (_what, query) => {
    const start = performance.now();
    const { status, error } = await refusalOf(query);
    expect(status).toBe(400);
    expect(error.extensions.code).toMatch(/^(LIMIT_EXCEEDED|GRAPHQL_VALIDATION_FAILED)$/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

it('A list of more values than a statement should be run with is refused, wherever in the variables it is.', async () => {
  const ids = Array.from({ length: 1_001 }, () => 'x');
  for (const variables of [{ ids }, { filter: { actors: ids } }]) {
    const response = await service.post({
      query: 'query ($ids: [ID!]) { relations(among: $ids) { totalCount } }',
      variables,
    });
    const { errors } = await response.json();
    expect(errors[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', most: 1_000, found: 1_001 });
    expect(errors[0].message).toContain('length of a list in the variables');
  }
});

it('The schema can be read as GraphiQL and code generators read it.', async () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true });
  const { data, error } = await refusalOf(query);
  expect(error).toBeUndefined();
  expect(data.__schema.queryType.name).toBe('Query');
});

it('The bounds are settings.', async () => {
  const limits = { depth: 3, breadth: 3, aliases: 0, directives: 0, tokens: 40, cost: 5, bodyBytes: 1_000 };
  const strict = await startService([], undefined, { settings: { limits } });
  const codeOf = async (query: string) => (await strict.ask(query)).errors?.[0]?.extensions;
  expect(await codeOf('{ actors { edges { node { id } } } }')).toMatchObject({ limit: 'depth', most: 3, found: 4 });
  expect(await codeOf('{ a: stats { articles } }')).toMatchObject({ limit: 'aliases', most: 0, found: 1 });
  expect(await codeOf('{ actors { edges { cursor } } }')).toMatchObject({ limit: 'cost', most: 5, found: 20 });
  expect(await codeOf(`{ ${'__typename '.repeat(60)} }`)).toMatchObject({ limit: 'tokens' });
  expect(await codeOf(`{ ${' '.repeat(1_000)} }`)).toMatchObject({ code: 'REQUEST_ENTITY_TOO_LARGE' });
  await strict.close();
});
