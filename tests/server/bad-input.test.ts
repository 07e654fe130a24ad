// Input that is wrong, hostile or huge, over real HTTP: one clear error with a code, nothing of the inside, nothing lost.
import { type GraphQLArgument, getNamedType, isInputObjectType, isObjectType, isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/schema/global-id.ts';
import { schema } from '../../src/schema/index.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES, undefined, {
    settings: {
      limits: {
        depth: 20,
        breadth: 1_000,
        aliases: 20_000,
        directives: 50,
        tokens: 100_000,
        cost: 50_000,
        bodyBytes: 4_000_000,
      },
    },
  });
});
afterAll(() => service.close());

/** What no client may ever read. */
const INSIDE = /INTERNAL_SERVER_ERROR|\bat .+:\d+:\d+|node_modules|\.ts\b|TypeError|RangeError|GRAFEO|Neo4jError/;

async function refusalOf(query: string, variables: Record<string, unknown> = {}) {
  const response = await service.post({ query, variables });
  const text = await response.text();
  expect(text).not.toMatch(INSIDE);
  const { errors = [] } = JSON.parse(text);
  expect(errors).toHaveLength(1);
  return { status: response.status, code: errors[0].extensions.code, message: String(errors[0].message) };
}

describe('A cursor', () => {
  const after = async (field: string): Promise<string> => {
    const { data } = await service.ask<Record<string, { pageInfo: { endCursor: string } }>>(
      `{ list: ${field} { pageInfo { endCursor } } }`,
    );
    return data?.list?.pageInfo.endCursor ?? '';
  };
  const use = (cursor: string) =>
    refusalOf('query ($after: String) { actors(first: 1, after: $after) { edges { cursor } } }', { after: cursor });

  it('of another field is refused.', async () => {
    expect(await use(await after('events(first: 1)'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"after" is a cursor of another list or order'),
    });
  });

  it.each([
    ['no cursor', 'x'],
    ['empty', ''],
    ['a number in base64', Buffer.from('5').toString('base64url')],
    ['made by hand, of another version', forge({ v: 2, o: 'Query.actors:name', k: ['a', 'b'] })],
    ['made by hand, with a key of another kind', forge({ v: 1, o: 'Query.actors:name', k: [1, {}] })],
    ['made by hand, with a key too many', forge({ v: 1, o: 'Query.actors:name', k: ['a', 'b', 'c'] })],
    ['made by hand, with more in it', forge({ v: 1, o: 'Query.actors:name', k: ['a', 'b'], where: '1=1' })],
    ['of ten thousand characters', 'A'.repeat(10_000)],
  ])('that is %s is refused.', async (_what, cursor) => {
    const { code, message } = await use(cursor);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toMatch(/"after" is (not a cursor|a cursor of another list)/);
  });
});

describe('Values', () => {
  it.each([
    ['{ actors(first: -1) { totalCount } }', 'from 0 to 100, not -1'],
    ['{ actors(first: 10000000) { totalCount } }', 'from 0 to 100, not 10000000'],
    ['{ actors(last: -2147483648) { totalCount } }', 'from 0 to 100'],
    ['{ actors(first: 99999999999) { totalCount } }', 'Int cannot represent'],
    ['{ actors(first: 1.5) { totalCount } }', 'Int cannot represent'],
    ['{ events(filter: { since: "2016-02-30" }) { totalCount } }', 'calendar date'],
    ['{ events(filter: { since: "" }) { totalCount } }', 'calendar date'],
    ['{ events(filter: { since: "-000001-01-01" }) { totalCount } }', 'calendar date'],
    [`{ actor(id: "${encodeGlobalId('Place', 'nagato')}") { name } }`, 'is the id of a Place'],
    ['{ node(id: "Actor:JPN") { id } }', 'is not an id'],
  ])('%s', async (query, message) => {
    const refusal = await refusalOf(query);
    expect(refusal.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    expect(refusal.message).toContain(message);
  });

  it.each<[string, unknown]>([
    ['an object', {}],
    ['a list', [[]]],
    ['a number', 5],
    ['a truth', true],
    ['a megabyte long', 'x'.repeat(1_000_000)],
  ])('a variable that should be a date and is %s', async (_what, value) => {
    const { status, code, message } = await refusalOf(
      'query ($d: Date) { events(filter: { since: $d }) { totalCount } }',
      { d: value },
    );
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(message).toContain('"$d"');
    expect(message.length).toBeLessThan(1_100);
  });

  it('a variable nested a hundred thousand deep', async () => {
    const query = 'query ($d: Date) { events(filter: { since: $d }) { totalCount } }';
    const value = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
    for (const variables of [`{"d":${value}}`, `{"unused":${value}}`, value]) {
      const response = await service.post(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
      expect(await response.text()).not.toMatch(INSIDE);
      expect(response.status).toBeLessThan(500);
    }
  });

  it('variables of names that objects have by themselves are variables as others', async () => {
    const query =
      'query ($constructor: String, $__proto__: String) { a: actor(name: $constructor) { name } b: actor(name: $__proto__) { name } }';
    const response = await service.post(
      `{"query":${JSON.stringify(query)},"variables":{"constructor":"Japan","__proto__":"Japan"}}`,
    );
    expect(await response.text()).not.toMatch(INSIDE);
  });
});

describe('Text of another language in a string argument finds nothing and changes nothing', () => {
  const HOSTILE = [
    "'; DROP TABLE actors; --",
    "' OR '1'='1",
    "') DETACH DELETE n //",
    '"}) MATCH (n) DETACH DELETE n //',
    "x' RETURN 1 UNION MATCH (n) RETURN n //",
    '$ids',
    '{{TYPE}}',
    '`',
    '\\',
    '\u0000',
    '\ud800',
    '%s%n',
    '.*',
    '*',
    '<script>alert(1)</script>',
    '__proto__',
    'x'.repeat(5_000),
    '../../etc/passwd',
    '👩‍👩‍👧'.repeat(50),
  ];
  const stats = '{ stats { articles actors places agreements events relations evidence } }';

  it.each(stringArguments())('%s', async (_where, makeQuery) => {
    const before = await service.ask(stats);
    for (const text of HOSTILE) {
      const response = await service.post({ query: makeQuery('$text'), variables: { text } });
      const body = await response.text();
      expect(body, JSON.stringify(text)).not.toMatch(INSIDE);
      expect(response.status, `${JSON.stringify(text)}: ${body}`).toBeLessThan(500);
    }
    expect(await service.ask(stats)).toEqual(before);
    expect(service.log).toEqual([]);
  });
});

it('10,000 aliases are refused in no time.', async () => {
  const aliases = Array.from({ length: 10_000 }, (_, index) => `a${index}: actor(name: "Japan") { name }`).join(' ');
  const start = performance.now();
  expect(await refusalOf(`{ ${aliases} }`)).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED' });
  expect(performance.now() - start).toBeLessThan(5_000);
});

function forge(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** Every argument of a query field, and every field of its input objects, that takes a text or an id. */
function stringArguments(): [string, (value: string) => string][] {
  const found: [string, (value: string) => string][] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const selection =
      isObjectType(getNamedType(field.type)) || 'getFields' in getNamedType(field.type) ? '{ __typename }' : '';
    for (const argument of field.args) {
      for (const [path, write, type] of textsIn(argument)) {
        const others = field.args
          .filter((other) => other !== argument && String(other.type).endsWith('!'))
          .map((other) => `${other.name}: ${placeholder(other)}`);
        found.push([
          `${field.name}(${path})`,
          (value) => `query ($text: ${type}!) { ${field.name}(${[...others, write(value)].join(', ')}) ${selection} }`,
        ]);
      }
    }
  }
  return found;
}

type Found = [path: string, write: (value: string) => string, type: string];

function textsIn({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): Found[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) =>
      textsIn(field).map(
        ([path, write, text]): Found => [`${name}.${path}`, (value) => `${name}: { ${write(value)} }`, text],
      ),
    );
  }
  if (!isScalarType(named) || !/^(String|ID|URL|Date)$/.test(named.name)) return [];
  const isList = String(type).includes('[');
  return [[name, (value) => `${name}: ${isList ? `[${value}]` : value}`, named.name]];
}

function placeholder({ type }: GraphQLArgument): string {
  const named = getNamedType(type);
  if ('getValues' in named) return named.getValues()[0]?.name ?? 'null';
  return named.name === 'Int'
    ? '1'
    : String(type).includes('[')
      ? `["${encodeGlobalId('Actor', 'JPN')}"]`
      : `"${encodeGlobalId('Actor', 'JPN')}"`;
}
