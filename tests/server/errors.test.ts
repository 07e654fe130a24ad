// Errors over HTTP: a code that stays, a message that helps, nothing of the inside, and a status that a proxy understands.
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import type { Store } from '../../src/graph/store.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Answer, alterStore, type Service, startService } from './service.ts';

/** What the store does instead of reading, while it is set. */
let disturbance: Store['read'] | undefined;
let service: Service;

beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES, (store) =>
    alterStore(store, {
      read: (statement, params, options) => (disturbance ?? store.read.bind(store))(statement, params, options),
    }),
  );
});
afterAll(() => service.close());
afterEach(() => {
  disturbance = undefined;
});

function failWith(error: Error): void {
  disturbance = () => Promise.reject(error);
}

const LEGACY = { accept: 'application/json' };

async function codesOf(response: Response): Promise<unknown[]> {
  const { errors = [] }: Answer = await response.json();
  return errors.map(({ extensions }) => extensions?.code);
}

describe('mistakes in the request', () => {
  test.each([
    ['a query that does not parse', '{ actors(', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ ships }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown argument', '{ actors(colour: "red") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown relation', '{ relations(types: [LOVED]) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a date that is none', '{ relations(since: "2016-02-30") { totalCount } }', 'BAD_USER_INPUT'],
  ])('%s is refused before anything runs, with a place in the query', async (_what, query, code) => {
    const response = await service.post({ query });
    expect(response.status).toBe(400);
    const { data, errors }: Answer = await response.json();
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: expect.any(String),
        locations: [{ line: 1, column: expect.any(Number) }],
        extensions: { code, requestId: response.headers.get('x-request-id') },
      },
    ]);
    expect((await service.post({ query }, LEGACY)).status).toBe(200);
  });

  test('an unknown argument is named', async () => {
    const { errors } = await service.ask('{ actors(colour: "red") { totalCount } }');
    expect(errors?.[0]?.message).toBe('Unknown argument "colour" on field "Query.actors".');
  });

  test.each([
    ['of the wrong kind', 'query ($n: Int) { actors(first: $n) { totalCount } }', { n: 'many' }, '"$n"'],
    ['missing', 'query ($id: ID!) { event(id: $id) { id } }', {}, '"$id"'],
    [
      'with a date that is none',
      'query ($d: Date) { relations(since: $d) { totalCount } }',
      { d: '2016-02-30' },
      '2016-02-30',
    ],
    [
      'with an unknown relation',
      'query ($t: [RelationType!]) { relations(types: $t) { totalCount } }',
      { t: ['LOVED'] },
      'LOVED',
    ],
  ])('a variable %s is BAD_USER_INPUT by name', async (_what, query, variables, name) => {
    const response = await service.post({ query, variables });
    expect(response.status).toBe(400);
    const { errors }: Answer = await response.json();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(name),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('an argument that a resolver refuses leaves the rest of the answer standing', async () => {
    const response = await service.post({ query: '{ actor(id: "JPN") { name } stats { articles } }' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { actor: null, stats: { articles: 3 } },
      errors: [
        {
          message: 'Argument "id": "JPN" is not an id.',
          locations: [{ line: 1, column: 3 }],
          path: ['actor'],
          extensions: { code: 'BAD_USER_INPUT', requestId: response.headers.get('x-request-id') },
        },
      ],
    });
  });

  test.each([
    ['no JSON', '{', {}],
    ['a list of operations', '[{"query":"{ stats { articles } }"}]', {}],
    ['no query', '{}', {}],
    ['variables that are a list', '{"query":"{ stats { articles } }","variables":[]}', {}],
  ])('a body with %s is a bad request', async (_what, body, headers) => {
    const response = await service.post(body, headers);
    expect(response.status).toBe(400);
    expect(await codesOf(response)).toEqual(['BAD_REQUEST']);
    expect(service.log).toEqual([]);
  });

  test('variables in an address or a form that are no JSON are a bad request', async () => {
    const parameters = new URLSearchParams({ query: '{ stats { articles } }', variables: '{' });
    const address = await fetch(`${service.url}/graphql?${parameters}`, { headers: LEGACY });
    const form = await fetch(`${service.url}/graphql`, { method: 'POST', body: parameters, headers: LEGACY });
    for (const response of [address, form]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: expect.stringContaining('A parameter is not JSON'),
            extensions: { code: 'BAD_REQUEST', requestId: response.headers.get('x-request-id') },
          },
        ],
      });
    }
  });

  test('an operation that is not in the query is a bad request', async () => {
    const response = await service.post({ query: 'query A { stats { articles } }', operationName: 'B' });
    expect(response.status).toBe(400);
    expect(await codesOf(response)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });
});

describe('faults of the service', () => {
  test('what nobody foresaw is masked, and logged with its stack under the id that the client gets', async () => {
    failWith(new TypeError('secret detail of /srv/entente'));
    const response = await service.post({ query: '{ actors { totalCount } }' });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/secret|\/srv|\.ts|TypeError/);
    const { errors }: Answer = JSON.parse(text);
    const requestId = response.headers.get('x-request-id');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } });
    const line = service.log.at(-1);
    expect(line).toContain(String(requestId));
    expect(line).toMatch(/TypeError: secret detail[\s\S]+at .+\.ts/);
  });

  test('a store that is away is a 503 with a code, without its address; with some data it is a 200', async () => {
    failWith(new EntenteError('STORE_UNAVAILABLE', 'No answer from neo4j://10.0.0.7:7687.'));
    const whole = await service.post({ query: '{ actors { edges { node { name } } } }' });
    expect(whole.status).toBe(503);
    const text = await whole.text();
    expect(text).not.toContain('10.0.0.7');
    expect(JSON.parse(text)).toMatchObject({ data: null, errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] });
    expect(service.log.at(-1)).toContain('10.0.0.7');

    const part = await service.post({ query: '{ __typename actor(name: "Japan") { name } }' });
    expect(part.status).toBe(200);
    expect(await part.json()).toMatchObject({
      data: { __typename: 'Query', actor: null },
      errors: [{ path: ['actor'], extensions: { code: 'STORE_UNAVAILABLE' } }],
    });
  });

  test('a client that only knows application/json gets the errors with a 200', async () => {
    failWith(new EntenteError('STORE_UNAVAILABLE', 'No answer.'));
    const response = await service.post({ query: '{ actors { totalCount } }' }, LEGACY);
    expect(response.status).toBe(200);
    expect(await codesOf(response)).toEqual(['STORE_UNAVAILABLE']);
  });

  test('a store lost in the middle of a query leaves a clean error where it was lost, and all is well when it is back', async () => {
    const query = '{ actor(name: "Japan") { name negotiatedWith { edges { count node { name } } } } }';
    let statements = 0;
    disturbance = <Row>(...args: Parameters<Store['read']>) => {
      statements += 1;
      if (statements > 1) return Promise.reject(new EntenteError('STORE_UNAVAILABLE', 'Lost.'));
      return service.store.read<Row>(...args);
    };
    const lost = await service.ask(query);
    expect(lost.errors).toHaveLength(1);
    expect(lost.errors?.[0]).toMatchObject({ extensions: { code: 'STORE_UNAVAILABLE' } });
    disturbance = undefined;
    const back = await service.ask(query);
    expect(back.errors).toBeUndefined();
  });
});

test('a client that hangs up ends the statement that runs for it, which is no fault', async () => {
  const logged = service.log.length;
  const seen = new Promise<AbortSignal>((resolve) => {
    disturbance = (_statement, _params, { signal = AbortSignal.abort() } = {}) => {
      resolve(signal);
      return new Promise((_done, reject) => {
        signal.addEventListener('abort', () => reject(new EntenteError('ABORTED', 'Ended.')));
      });
    };
  });
  const hangingUp = request(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  hangingUp.on('error', () => {});
  hangingUp.end(JSON.stringify({ query: '{ stats { articles } }' }));
  const signal = await seen;
  expect(signal).toBeInstanceOf(AbortSignal);
  expect(signal.aborted).toBe(false);
  const aborted = once(signal, 'abort');
  hangingUp.destroy();
  await aborted;
  disturbance = undefined;
  expect((await service.ask('{ __typename }')).errors).toBeUndefined();
  expect(service.log).toHaveLength(logged);
});

test('another site cannot read answers through a visitor’s browser', async () => {
  const response = await service.post({ query: '{ stats { articles } }' }, { origin: 'https://elsewhere.example' });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});
