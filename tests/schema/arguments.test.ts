// Arguments that are wrong: each gets one message that names it, and no loader is touched.
import { describe, expect, test } from 'vitest';
import { encodeCursor } from '../../src/schema/cursor.ts';
import { encodeGlobalId } from '../../src/schema/global-id.ts';
import { refusalOf, runQuery } from './run-query.ts';

const place = encodeGlobalId('Place', 'nagato');
const japan = encodeGlobalId('Actor', 'JPN');

describe('pages', () => {
  test.each([
    ['first: -1', '"first" must be from 0 to 100, not -1'],
    ['first: 101', '"first" must be from 0 to 100, not 101'],
    ['first: 1000000', '"first" must be from 0 to 100, not 1000000'],
    ['last: -1', '"last" must be from 0 to 100, not -1'],
    ['last: 1000000', '"last" must be from 0 to 100, not 1000000'],
    ['first: 1, last: 1', '"first" and "last": give one of them'],
    ['first: 1, before: "x"', '"after" goes with "first", "before" with "last"'],
    ['last: 1, after: "x"', '"after" goes with "first", "before" with "last"'],
    ['after: "broken"', '"after" is not a cursor'],
    ['last: 5, before: "broken"', '"before" is not a cursor'],
  ])('a list refuses (%s)', async (args, message) => {
    for (const list of ['actors', 'places', 'agreements', 'articles', 'events', 'relations']) {
      expect(await refusalOf(`{ ${list}(${args}) { totalCount } }`)).toEqual({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(message),
      });
    }
  });

  test('a cursor of another list is refused', async () => {
    const after = encodeCursor({ name: 'Query.places:name', key: ['string', 'string'] }, ['Nagato', 'nagato']);
    expect(await refusalOf('query ($after: String) { actors(after: $after) { totalCount } }', { after })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"after" is a cursor of another list'),
    });
  });

  test('a number of hits or sentences has the same bounds', async () => {
    expect(await refusalOf('{ search(query: "x", first: 101) { score } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('names and ids', () => {
  test.each([
    ['actor', 'name'],
    ['place', 'name'],
    ['agreement', 'name'],
  ])('%s takes exactly one of id and %s', async (field, other) => {
    for (const args of [`(id: "${japan}", ${other}: "x")`, '', '(id: null)']) {
      expect(await refusalOf(`{ ${field}${args} { id } }`)).toEqual({
        code: 'BAD_USER_INPUT',
        message: `Arguments "id" and "${other}": give exactly one of them.`,
      });
    }
  });

  test('article takes exactly one of id and url', async () => {
    expect(await refusalOf('{ article { id } }')).toMatchObject({
      message: 'Arguments "id" and "url": give exactly one of them.',
    });
  });

  test.each([
    [`{ actor(id: "${place}") { id } }`, '"id"'],
    [`{ place(id: "${japan}") { id } }`, '"id"'],
    [`{ agreement(id: "${japan}") { id } }`, '"id"'],
    [`{ article(id: "${japan}") { id } }`, '"id"'],
    [`{ event(id: "${japan}") { id } }`, '"id"'],
    [`{ relations(among: ["${japan}", "${place}"]) { totalCount } }`, '"among"'],
    [`{ actors(filter: { country: "${place}" }) { totalCount } }`, '"filter.country"'],
    [`{ agreements(filter: { party: "${place}" }) { totalCount } }`, '"filter.party"'],
    [`{ events(filter: { actors: ["${place}"] }) { totalCount } }`, '"filter.actors"'],
    [`{ events(filter: { place: "${japan}" }) { totalCount } }`, '"filter.place"'],
    [`{ events(filter: { agreement: "${japan}" }) { totalCount } }`, '"filter.agreement"'],
    [`{ events(filter: { article: "${japan}" }) { totalCount } }`, '"filter.article"'],
    [`{ relations(place: "${japan}") { totalCount } }`, '"place"'],
    [`{ relations(agreement: "${japan}") { totalCount } }`, '"agreement"'],
    [`{ places(filter: { country: "${place}" }) { totalCount } }`, '"filter.country"'],
    [`{ eventCounts(by: YEAR, filter: { place: "${japan}" }) { groupCount } }`, '"filter.place"'],
  ])('an id of another type is refused: %s', async (query, argument) => {
    expect(await refusalOf(query)).toEqual({ code: 'BAD_USER_INPUT', message: expect.stringContaining(argument) });
  });

  test.each([
    'actor(id: "JPN") { id }',
    'node(id: "JPN") { id }',
    'nodes(ids: ["JPN"]) { id }',
    'event(id: "") { id }',
  ])('what is no id is refused: %s', async (field) => {
    expect(await refusalOf(`{ ${field} }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/is not an id/),
    });
  });

  test('nodes takes at most 100 ids', async () => {
    const ids = Array.from({ length: 101 }, () => japan);
    expect(await refusalOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'Argument "ids" takes at most 100 ids, not 101.',
    });
  });
});

describe('conditions on what is listed', () => {
  test.each([
    ['relations(minConfidence: 1.5) { totalCount }', '"minConfidence" must be from 0 to 1, not 1.5'],
    ['events(filter: { minConfidence: -0.1 }) { totalCount }', '"filter.minConfidence" must be from 0 to 1, not -0.1'],
    ['relations(text: " ?! ") { totalCount }', '"text" must have a letter or a digit'],
    ['articles(filter: { text: "" }) { totalCount }', '"filter.text" must have a letter or a digit'],
    ['actors(filter: { text: "—" }) { totalCount }', '"filter.text" must have a letter or a digit'],
    [`events(filter: { text: "${'x'.repeat(201)}" }) { totalCount }`, '"filter.text" takes at most 200 characters'],
    ['eventCounts(by: YEAR, first: 0) { groupCount }', '"first" must be from 1 to 100, not 0'],
    ['eventCounts(by: YEAR, first: 101) { groupCount }', '"first" must be from 0 to 100, not 101'],
  ])('is refused by name: %s', async (field, message) => {
    expect(await refusalOf(`{ ${field} }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  test('a cursor of another order is refused', async () => {
    const after = encodeCursor({ name: 'Query.relations:newest', key: ['string', 'string'] }, ['2016-12-15', 'x']);
    const query = 'query ($after: String) { relations(orderBy: COUNT_DESC, after: $after) { edges { cursor } } }';
    expect(await refusalOf(query, { after })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"after" is a cursor of another list or order'),
    });
  });
});

describe('dates and addresses', () => {
  test.each(['2016-02-30', '2016-13-01', '2016', '2016-1-1', '16-12-2016', 'yesterday', '', '2016-12-16T00:00:00Z'])(
    '"%s" is no date, written into the query or given as a variable',
    async (date) => {
      const refusal = { code: 'BAD_USER_INPUT', message: expect.stringContaining(`not "${date}"`) };
      expect(await refusalOf(`{ relations(since: "${date}") { totalCount } }`)).toEqual(refusal);
      expect(await refusalOf('query ($d: Date) { relations(since: $d) { totalCount } }', { d: date })).toEqual(refusal);
    },
  );

  test('a number is no date', async () => {
    const refusal = { code: 'BAD_USER_INPUT', message: expect.stringContaining('not 2016') };
    expect(await refusalOf('{ relations(since: 2016) { totalCount } }')).toEqual(refusal);
    expect(await refusalOf('query ($d: Date) { relations(since: $d) { totalCount } }', { d: 2016 })).toEqual(refusal);
  });

  test.each([
    'relations(since: "2017-01-01", until: "2016-01-01") { totalCount }',
    'events(filter: { since: "2017-01-01", until: "2016-01-01" }) { totalCount }',
    'articles(filter: { since: "2017-01-01", until: "2016-01-01" }) { totalCount }',
  ])('a period that ends before it begins is refused: %s', async (field) => {
    expect(await refusalOf(`{ ${field} }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'Argument "since" (2017-01-01) is after "until" (2016-01-01).',
    });
  });

  test.each(['news.example/a', 'ftp://news.example/a', 'javascript:alert(1)', ''])(
    '"%s" is no address',
    async (url) => {
      expect(await refusalOf(`{ article(url: "${url}") { id } }`)).toEqual({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(`not "${url}"`),
      });
    },
  );
});

test('an argument that no field has is an error of validation', async () => {
  const { errors } = await runQuery('{ actors(colour: "red") { totalCount } }');
  expect(errors?.map(({ message }) => message)).toEqual(['Unknown argument "colour" on field "Query.actors".']);
});
