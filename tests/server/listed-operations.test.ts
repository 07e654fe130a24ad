// Operations listed by the service's keeper: asked for by their hash, checked when the service starts, alone if so told.
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/yoga.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const ACTOR = 'query Actor($name: String!) { actor(name: $name) { name } }';
const DEAR =
  'query Dear($n: Int!) { actors(first: $n) { edges { node { events(first: $n) { edges { node { evidence { quote article { id } } } } } } } } }';
const variables = { name: 'Tokyo' };
const found = { data: { actor: { name: 'Japan' } } };

let folder: string;
let beside: Service;
let alone: Service;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-operations-'));
  const operationsFile = await list('good.json', { [hashOf(ACTOR)]: ACTOR, [`sha256:${hashOf(DEAR)}`]: DEAR });
  beside = await startService(SAMPLE_ARTICLES, undefined, { settings: { operationsFile } });
  alone = await startService(SAMPLE_ARTICLES, undefined, { settings: { operationsFile, onlyListedOperations: true } });
});
afterAll(async () => {
  await beside.close();
  await alone.close();
  await rm(folder, { recursive: true });
});

async function list(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const apollo = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

async function outcomeOf(service: Service, body: object) {
  const response = await service.post(body);
  const { data, errors } = await response.json();
  return { status: response.status, data, code: errors?.[0].extensions.code, message: errors?.[0].message };
}

describe('A listed operation', () => {
  it.each([
    ['as Apollo and urql send it', apollo(hashOf(ACTOR))],
    ['as GraphQL over HTTP has it', { documentId: `sha256:${hashOf(ACTOR)}` }],
    ['by the bare hash', { documentId: hashOf(ACTOR) }],
  ])('is run by its hash, %s', async (_what, body) => {
    for (const service of [beside, alone]) {
      const response = await service.post({ ...body, variables });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(found);
    }
  });

  it.each([
    { documentId: hashOf(ACTOR), variables: JSON.stringify(variables) },
    { extensions: JSON.stringify(apollo(hashOf(ACTOR)).extensions), variables: JSON.stringify(variables) },
  ])('is run by GET, so that caches on the way can keep the answer: %j', async (parameters) => {
    const response = await fetch(`${alone.url}/graphql?${new URLSearchParams(parameters)}`);
    expect(await response.json()).toEqual(found);
  });

  it('keeps to the budget, by the variables that come with it', async () => {
    const run = (n: number) => outcomeOf(alone, { documentId: hashOf(DEAR), variables: { n } });
    expect((await run(3)).status).toBe(200);
    expect(await run(100)).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED' });
  });

  it('that is not listed is said not to be, in the words that make Apollo send the text', async () => {
    expect(await outcomeOf(beside, apollo(hashOf('{ __typename }')))).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
      message: 'PersistedQueryNotFound',
    });
    expect((await outcomeOf(beside, { query: '{ __typename }', ...apollo(hashOf('{ __typename }')) })).status).toBe(
      200,
    );
  });
});

describe('Where only listed operations are taken', () => {
  it.each([
    ['a query', { query: '{ __typename }' }],
    ['a query with the hash of a listed one', { query: '{ __typename }', ...apollo(hashOf(ACTOR)) }],
    ['a listed query as text', { query: ACTOR, variables }],
    ['the schema', { query: '{ __schema { queryType { name } } }' }],
  ])('%s is refused', async (_what, body) => {
    expect(await outcomeOf(alone, body)).toMatchObject({ status: 403, code: 'OPERATION_NOT_LISTED', data: undefined });
  });

  it('a request for nothing says what to send', async () => {
    expect(await outcomeOf(alone, {})).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('a query by GET is refused too, and there is no GraphiQL', async () => {
    expect((await fetch(`${alone.url}/graphql?query={__typename}`)).status).toBe(403);
    const page = await fetch(`${alone.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).not.toContain('html');
  });
});

describe('The service does not start, and says why,', () => {
  const long = `query Long { stats { ${'articles '.repeat(101)} } }`;
  it.each([
    [
      'with a hash of another text',
      { abc: ACTOR },
      /the operation abc is not under the SHA-256 of its text, [\da-f]{64}\.$/,
    ],
    [
      'with a field that is none',
      listed('query Ships { ships }'),
      /\(Ships\) does not fit the schema: Cannot query field "ships"/,
    ],
    ['with a text that is none', listed('query Broken {'), /\(Broken\) does not fit the schema: Syntax Error/],
    [
      'with an operation beyond a limit',
      listed(long),
      /\(Long\) does not fit the schema: The breadth of the request: 101/,
    ],
    ['with a list that is no object', ['a'], /are not a JSON object/],
    ['with a file that is no JSON', '{', /cannot be read: .*JSON/],
  ])('%s', async (what, content, message) => {
    const operationsFile = await list(`${what.replaceAll(' ', '-')}.json`, content);
    expect(() => createApp({ store: beside.store, settings: { operationsFile } })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) }),
    );
  });

  it('without the file', () => {
    const settings = { operationsFile: join(folder, 'none.json') };
    expect(() => createApp({ store: beside.store, settings })).toThrow(/none\.json cannot be read: ENOENT/);
  });
});

function listed(text: string): Record<string, string> {
  return { [hashOf(text)]: text };
}

describe('With introspection off', () => {
  it('the schema cannot be read or guessed at, and there is no GraphiQL', async () => {
    const service = await startService([], undefined, { settings: { introspection: false } });
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Actor") { name } }']) {
      expect(await outcomeOf(service, { query })).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    }
    const { message } = await outcomeOf(service, { query: '{ actor(name: "x") { nam } }' });
    expect(message).toBe('Cannot query field "nam" on type "Actor".');
    expect((await outcomeOf(beside, { query: '{ actor(name: "x") { nam } }' })).message).toContain(
      'Did you mean "name"',
    );
    expect((await outcomeOf(service, { query: '{ __typename }' })).status).toBe(200);
    const page = await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).not.toContain('html');
    await service.close();
  });
});
