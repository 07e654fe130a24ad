// Listening: ports, and an end that lets everyone finish.
import { EventEmitter, once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { listen } from '../../src/server/listen.ts';

const host = '127.0.0.1';

function fetchText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, async (response: IncomingMessage) => {
      let body = '';
      for await (const chunk of response) body += String(chunk);
      resolve(body);
    }).on('error', reject);
  });
}

test('port 0 takes a free port and tells which', async () => {
  const service = await listen((_request, response) => response.end('here'), { host, port: 0 });
  expect(service.port).toBeGreaterThan(0);
  expect(service.url).toBe(`http://127.0.0.1:${service.port}`);
  expect(await fetchText(service.url)).toBe('here');
  await service.close();
});

test('a port in use is named, with a code', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, host, resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(listen(() => {}, { host, port })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringContaining(`127.0.0.1:${port}`),
  });
  other.close();
});

test('an address that is not of this machine is named', async () => {
  await expect(listen(() => {}, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('192.0.2.1'),
  });
});

test('closing lets a request in flight finish and refuses new ones', async () => {
  const inFlight = new EventEmitter();
  const service = await listen((_request, response) => inFlight.emit('reached', response), { host, port: 0 });
  const answer = fetchText(service.url);
  const [response]: ServerResponse[] = await once(inFlight, 'reached');
  const closing = service.close();
  await expect(fetchText(service.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  response?.end('finished');
  expect(await answer).toBe('finished');
  await closing;
});

test('closing cuts what outlasts the grace period', async () => {
  const inFlight = new EventEmitter();
  const service = await listen(() => inFlight.emit('reached'), { host, port: 0, graceMs: 50 });
  const answer = fetchText(service.url);
  const outcome = expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
  await once(inFlight, 'reached');
  await service.close();
  await outcome;
});

test('closing twice is closing once', async () => {
  const service = await listen((_request, response) => response.end(), { host, port: 0 });
  await Promise.all([service.close(), service.close()]);
});
