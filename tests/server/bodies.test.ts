// Requests that come in a wrong way: too large, too slow, of another kind. Each gets an answer that says what to do.
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { createApp } from '../../src/server/yoga.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

async function refusalOf(response: Response) {
  const { errors } = await response.json();
  return { status: response.status, code: errors[0].extensions.code, message: errors[0].message };
}

describe('A body that is too large', () => {
  const TOO_LARGE = {
    status: 413,
    code: 'REQUEST_ENTITY_TOO_LARGE',
    message: 'The body is larger than 4,000,000 bytes, which is the most.',
  };

  it('of five megabytes of query is refused by its announced length.', async () => {
    expect(await refusalOf(await service.post({ query: `{ stats { articles } } #${'x'.repeat(5_000_000)}` }))).toEqual(
      TOO_LARGE,
    );
  });

  it('without an announced length is refused as soon as it is too long, and not kept in memory.', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const { hostname, port } = new URL(service.url);
    const endless = request({
      hostname,
      port,
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    });
    // The service closes the connection while the client still writes.
    endless.on('error', () => {});
    const answered = new Promise<IncomingMessage>((resolve) => endless.once('response', resolve));
    const pump = setInterval(() => {
      // Never more under way than the sockets take, as a real client does.
      while (endless.writable && !endless.writableNeedDrain && sent < 200_000_000) {
        endless.write(chunk);
        sent += chunk.length;
      }
    }, 1);
    const response = await answered;
    clearInterval(pump);
    expect(response.statusCode).toBe(413);
    expect(sent).toBeLessThan(40_000_000);
    endless.destroy();
    expect((await service.ask('{ stats { articles } }')).errors).toBeUndefined();
  });

  it('of any other length is read, and what it asks is measured then.', async () => {
    const { errors } = await service.ask(`{ stats { articles } } #${'x'.repeat(3_500_000)}`);
    expect(errors).toBeUndefined();
  });
});

describe('A body of another kind', () => {
  it.each([
    ['text/plain', 'Send the request as application/json, not "text/plain".'],
    ['application/xml', 'Send the request as application/json, not "application/xml".'],
    ['multipart/form-data; boundary=x', /^Send the request as application\/json, not "multipart/],
  ])('as %s is 415 with a word on what to send', async (type, message) => {
    const refusal = await refusalOf(await service.post('{ stats { articles } }', { 'content-type': type }));
    expect(refusal).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    expect(refusal.message).toMatch(message);
  });

  it('without a type is 415 too', async () => {
    const response = await fetch(`${service.url}/graphql`, { method: 'POST', body: new Uint8Array([123, 125]) });
    expect(await refusalOf(response)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('whose answer is wanted in a form that there is not is 406 with a body', async () => {
    expect(await refusalOf(await service.post({ query: '{ __typename }' }, { accept: 'image/png' }))).toMatchObject({
      status: 406,
      code: 'NOT_ACCEPTABLE',
    });
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('by %s is 405 with a body', async (method) => {
    const response = await fetch(`${service.url}/graphql`, {
      method,
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect((await refusalOf(response)).status).toBe(405);
  });

  it('with several operations in a list is refused: there are no batches', async () => {
    const refusal = await refusalOf(await service.post([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect(refusal).toMatchObject({ status: 400, code: 'BAD_REQUEST', message: 'Batching is not supported.' });
  });
});

it('500 clients that send a byte now and then do not keep others waiting, and are cut off.', async () => {
  const slow = await listen(createApp({ store: service.store }), { host: '127.0.0.1', port: 0, headersMs: 4_000 });
  const sockets = await Promise.all(Array.from({ length: 500 }, () => openSlowly(slow.port)));
  const ended = sockets.map((socket) => once(socket, 'close'));
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x');
  }, 200);
  const response = await fetch(`${slow.url}/graphql?query={stats{articles}}`);
  expect(await response.json()).toEqual({ data: { stats: { articles: 3 } } });
  expect(sockets.filter((socket) => socket.closed)).toHaveLength(0);
  await Promise.all(ended);
  clearInterval(drip);
  await slow.close();
});

it('A client that announces a body and never sends it is cut off.', async () => {
  const slow = await listen(createApp({ store: service.store }), {
    host: '127.0.0.1',
    port: 0,
    headersMs: 300,
    requestMs: 600,
  });
  const socket = connect(slow.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query":',
  );
  let answer = '';
  socket.on('data', (data) => {
    answer += String(data);
  });
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  await slow.close();
});

async function openSlowly(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write('POST /graphql HTTP/1.1\r\nx-slow: ');
  return socket.resume();
}
