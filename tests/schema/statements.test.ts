// The number of statements: a query costs the same whether its lists are short or long.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../server/service.ts';
import { SAMPLE_ARTICLES, sketchHub } from './sample-graph.ts';

let service: Service;
beforeAll(async () => {
  service = await startService([...SAMPLE_ARTICLES, sketchHub(24)]);
});
afterAll(() => service.close());

/** Runs a query and names the statements that it took, in alphabetical order: those of one tick may swap. */
async function statementsOf(query: string, variables: Record<string, unknown>): Promise<readonly string[]> {
  const names: string[] = [];
  const stop = service.store.onStatement(({ name }) => names.push(name));
  const { errors } = await service.ask(query, variables);
  stop();
  expect(errors).toBeUndefined();
  return names.sort();
}

const QUERIES: readonly [what: string, query: string, most: number][] = [
  [
    'actors, their relations, the evidence with articles, the others with countries',
    `query ($n: Int) {
      actors(filter: { nameStartsWith: "Land" }, first: $n) {
        edges { node { name relations(first: $n) { edges {
          count evidence { quote article { title } } node { name country { name } }
        } } } }
      }
    }`,
    5,
  ],
  [
    'ministers, whom they represent, and what those did',
    `query ($n: Int) {
      actors(filter: { kinds: [PERSON] }, first: $n) {
        edges { node { name country { name negotiatedWith { totalCount edges { lastDate node { name } } } }
          represents { edges { role node { name representatives { totalCount edges { node { name } } } } } } } }
      }
    }`,
    9,
  ],
  [
    'events with everyone and everything in them',
    `query ($n: Int) {
      events(first: $n) { edges { node {
        relation actors { name } recipients { name } place { name } about { name } evidence { quote attributedTo { name } article { title text } }
      } } }
    }`,
    8,
  ],
  [
    'relations over the whole graph, with their events and those events’ evidence',
    `query ($n: Int) {
      relations(first: $n) { edges { node {
        source { name } target { name } events(first: 3) { totalCount edges { node { status evidence { quote } } } }
      } } }
    }`,
    5,
  ],
  [
    'actors with events, claims, agreements and mentions, each with a number',
    `query ($n: Int) {
      actors(first: $n) { edges { node {
        events { totalCount edges { node { type } } } claims { place { name } evidence { quote article { title } } }
        agreements { totalCount edges { node { parties { edges { node { name } } } } } }
        mentions { totalCount edges { count node { title } } }
      } } }
    }`,
    12,
  ],
  [
    'relations of actors by name and count, narrowed, with their events and sentences, each with a number',
    `query ($n: Int) {
      actors(first: $n) { edges { node {
        relations(orderBy: NAME_ASC, first: 3) { edges { count node { name } } }
        metWith(minConfidence: 0.5, orderBy: COUNT_DESC, first: 3) {
          totalCount edges { count evidence { quote } events(first: 2) { totalCount edges { node { type } } } }
        }
      } } }
    }`,
    10,
  ],
  [
    'events and relations of actors counted, who represented them, where articles name them',
    `query ($n: Int) {
      actors(first: $n) { edges { node {
        years: eventCounts(by: YEAR, orderBy: KEY, first: 5) { groupCount groups { key count } }
        others: eventCounts(by: ACTOR, first: 2) { groups { label count } }
        relationCounts(by: ACTOR_KIND) { otherCount groups { label count eventCount } }
        representatives(asOf: "2010-01-01") { edges { role from to } }
        mentions(first: 2) { edges { spans { start end } } }
      } } }
    }`,
    8,
  ],
];

describe('a list of 20 takes as many statements as a list of 2', () => {
  test.each(QUERIES)('%s', async (_what, query, most) => {
    const short = await statementsOf(query, { n: 2 });
    const long = await statementsOf(query, { n: 20 });
    // Where two branches ask for the same sort of thing, their loads may or may not fall into one tick.
    expect([...new Set(short)]).toEqual([...new Set(long)]);
    expect(Math.max(short.length, long.length)).toBeLessThanOrEqual(most);
  });
});

test('twenty actors by id in one request are one statement', async () => {
  const fields = Array.from({ length: 20 }, (_, n) => `a${n}: actor(id: "${btoa(`Actor:land-${n}`)}") { name }`);
  expect(await statementsOf(`{ ${fields.join(' ')} }`, {})).toHaveLength(1);
});

test('twenty actors by name in one request are one statement', async () => {
  const fields = Array.from(
    { length: 20 },
    (_, n) => `a${n}: actor(name: "LAND ${String(n).padStart(3, '0')}") { name }`,
  );
  expect(await statementsOf(`{ ${fields.join(' ')} }`, {})).toHaveLength(1);
});

test('what is not selected is not asked for', async () => {
  const query = `{ actor(name: "hub") { negotiatedWith { totalCount } } }`;
  expect(await statementsOf(query, {})).toHaveLength(2);
  expect(await statementsOf('{ actor(name: "hub") { relations { edges { type count } } } }', {})).toHaveLength(2);
});

describe('the usual questions about an actor by its id', () => {
  const hub = btoa('Actor:hub');

  test.each([
    ['what it is called', '{ name kind }', ['actor/named']],
    ['all that is known of it', '{ name aliases country { name } }', ['actor/by-ids']],
    ['how many it negotiated with', '{ name negotiatedWith { totalCount } }', ['relation/count-of-actors-of-type']],
    [
      'with whom, how often and when',
      '{ name negotiatedWith { edges { count lastDate node { name kind } } } }',
      ['relation/of-actors-of-type'],
    ],
    [
      'and which sentences of which articles say so',
      '{ negotiatedWith { edges { node { name } evidence { quote article { title publisher } } } } }',
      ['event/evidence-of-relations', 'relation/of-actors-of-type'],
    ],
    [
      'and with whom those negotiated in turn',
      '{ negotiatedWith { edges { node { name negotiatedWith { edges { node { name } } } } } } }',
      ['relation/of-actors-of-type', 'relation/of-actors-of-type'],
    ],
    [
      'through fragments, too',
      '{ ...F } fragment F on Actor { ... on Actor { negotiatedWith { edges { ...E } } } } fragment E on ActorRelationEdge { node { name } }',
      ['relation/of-actors-of-type'],
    ],
  ])('%s', async (_what, selection, statements) => {
    const [fields, ...fragments] = selection.split(' fragment ');
    const query = [`{ actor(id: "${hub}") ${fields} }`, ...fragments].join(' fragment ');
    const plain = (name: string) => name.replace(/:.*/, '');
    expect((await statementsOf(query, {})).map(plain)).toEqual(statements);
  });

  test('an actor that does not exist is null, though a list of it was read ahead', async () => {
    const id = btoa('Actor:nobody');
    const { data, errors } = await service.ask(`{ actor(id: "${id}") { name negotiatedWith { totalCount } } }`);
    expect({ data, errors }).toEqual({ data: { actor: null }, errors: undefined });
  });

  test('a wrong argument of a list read ahead is told at the list', async () => {
    const query = `{ actor(id: "${hub}") { name negotiatedWith(first: 101) { edges { count } } } }`;
    const { errors } = await service.ask(query);
    expect(errors).toMatchObject([{ path: ['actor', 'negotiatedWith'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
