// What the keeper reads: one line a request, faults with their stack, nothing that a client would want kept.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import { openLog } from '../../src/server/log.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Operated, operate } from './operated.ts';
import { alterStore, type Service, startService } from './service.ts';

let service: Service;
let operated: Operated;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());
beforeEach(async () => {
  operated = await operate({ store: service.store });
});
afterEach(() => operated.close());

test('a request is one line with what was asked, what it cost and what became of it', async () => {
  await operated.post({ query: 'query WhoIs { actor(name: "Japan") { name } }' });
  expect(operated.lines).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      msg: 'POST /graphql 200',
      requestId: expect.any(String),
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number),
      type: 'query',
      operation: 'WhoIs',
      statements: 1,
      rows: 1,
      storeMs: expect.any(Number),
    },
  ]);
});

test('neither query, variables, headers nor the query string of an address are logged', async () => {
  const query = 'query Find($name: String) { actor(name: $name) { wikidataId } }';
  const headers = { authorization: 'Bearer s3cret', cookie: 'session=s3cret' };
  await operated.post({ query, variables: { name: 's3cret' } }, headers);
  await operated.get('{ actor(name: "s3cret") { name } }', headers);
  await operated.post({ query: '{ nothing s3cret' });
  expect(operated.lines).toHaveLength(3);
  expect(operated.text()).not.toMatch(/s3cret|wikidataId|nothing/);
});

test('the name of an operation is cut', async () => {
  await operated.post({ query: `query ${'N'.repeat(5_000)} { stats { actors } }` });
  expect(operated.lines[0]).toMatchObject({ operation: 'N'.repeat(100) });
});

test('codes of errors are in the line', async () => {
  await operated.post({ query: '{ event(id: "none") { id } }' });
  expect(operated.lines).toMatchObject([{ status: 200, errors: ['BAD_USER_INPUT'] }]);
});

test('a fault is told to the keeper with its stack and to the client by its request id', async () => {
  const failing = await operate({
    store: alterStore(service.store, { read: () => Promise.reject(new Error('Broken.')) }),
  });
  const response = await failing.post({ query: '{ stats { actors } }' });
  const requestId = response.headers.get('x-request-id');
  expect(await response.text()).not.toContain('Broken');
  expect(failing.lines).toMatchObject([
    {
      level: 'error',
      requestId,
      code: 'INTERNAL_SERVER_ERROR',
      error: { message: 'Broken.', stack: expect.stringContaining('log.test.ts') },
    },
    { level: 'info', requestId, errors: ['INTERNAL_SERVER_ERROR'] },
  ]);
  await failing.close();
});

test('a failure that has a name is told with its cause and without a stack', () => {
  const lines: string[] = [];
  const log = openLog({ level: 'info', write: (line) => lines.push(line) });
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ServiceUnavailable' });
  log.error('Failed', { error: new EntenteError('STORE_UNAVAILABLE', 'It does not answer.', { cause }) });
  expect(JSON.parse(lines[0] ?? '').error).toEqual({
    type: 'EntenteError',
    message: 'It does not answer.',
    code: 'STORE_UNAVAILABLE',
    cause: { type: 'Error', message: 'connect ECONNREFUSED', code: 'ServiceUnavailable' },
  });
});

test.each([
  ['x-request-id', 'order-7:attempt.2', 'order-7:attempt.2'],
  ['traceparent', `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`, 'ab'.repeat(16)],
])('a well-formed %s becomes the request id', async (header, value, id) => {
  const response = await operated.post({ query: '{ stats { actors } }' }, { [header]: value });
  expect(response.headers.get('x-request-id')).toBe(id);
  expect(operated.lines[0]).toMatchObject({ requestId: id });
});

test.each([
  ['x-request-id', 'short'],
  ['x-request-id', 'with blanks and "quotes"'],
  ['x-request-id', 'x'.repeat(129)],
  ['traceparent', `00-${'0'.repeat(32)}-${'cd'.repeat(8)}-01`],
  ['traceparent', 'nonsense'],
])('a %s of "%s" is replaced', async (header, value) => {
  const response = await operated.post({ query: '{ stats { actors } }' }, { [header]: value });
  expect(response.headers.get('x-request-id')).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
});

test('what probes ask is told at the level debug alone', async () => {
  for (const path of ['/health', '/ready', '/metrics']) await fetch(operated.url + path);
  expect(operated.lines.map(({ level, path }) => [level, path])).toEqual([
    ['debug', '/health'],
    ['debug', '/ready'],
    ['debug', '/metrics'],
  ]);
});

test('a level leaves out what is below it', () => {
  const lines: string[] = [];
  const log = openLog({ level: 'warn', write: (line) => lines.push(line) });
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['c', 'd']);
});

test('on a terminal a line is plain, and nothing in it steers the terminal', () => {
  const lines: string[] = [];
  const log = openLog({ level: 'info', isPlain: true, write: (line) => lines.push(line) });
  log.warn('Not ready', {
    path: '/\u001b[2J',
    error: new EntenteError('STORE_UNAVAILABLE', 'It does not answer.', { cause: new Error('ECONNREFUSED') }),
  });
  expect(lines).toEqual([
    expect.stringMatching(/^\d\d:\d\d:\d\d warn {2}Not ready {2}path=\/\?\[2J {2}It does not answer\.\n$/),
  ]);
});
