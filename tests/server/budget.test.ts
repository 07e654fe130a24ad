// One request cannot ask for more than the service can hold, and is told so before anything runs.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

const nest = (depth: number, first = 20): string =>
  `{ actor(name: "Japan") { ${`metWith(first: ${first}) { edges { node { `.repeat(depth)}name${' } } }'.repeat(depth)} } }`;

it('Lists nested in lists are answered as long as they could not yield too much.', async () => {
  const { data, errors } = await service.ask(nest(3));
  expect(errors).toBeUndefined();
  expect(data).toHaveProperty('actor');
});

it('A request that could yield too many nodes is refused with the figure and a way out.', async () => {
  const { errors } = await service.ask(nest(12));
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.message).toMatch(/could yield [\d,]+ nodes, and 100,000 is the most: ask for fewer with `first`/);
});

it('The size counts that a variable states.', async () => {
  const query =
    'query ($n: Int) { actors(first: $n) { edges { node { relations(first: $n) { edges { node { events(first: $n) { edges { node { id } } } } } } } } } }';
  expect((await (await service.post({ query, variables: { n: 2 } })).json()).errors).toBeUndefined();
  const { errors } = await (await service.post({ query, variables: { n: 100 } })).json();
  expect(errors[0].message).toContain('could yield 1,010,100 nodes');
});

it('A fragment counts wherever it is spread.', async () => {
  const { errors } = await service.ask(
    `{ actor(name: "Japan") { ...Met } } fragment Met on Actor { metWith(first: 100) { edges { node { metWith(first: 100) { edges { node { events(first: 100) { edges { node { id } } } } } } } } } }`,
  );
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

it('A request of too many words is refused while it is parsed, however deep it nests.', async () => {
  const { errors } = await service.ask(nest(2000));
  expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_PARSE_FAILED');
  expect(errors?.[0]?.message).toContain('5000 tokens');
});
