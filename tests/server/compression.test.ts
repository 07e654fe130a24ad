// Answers on the wire: smaller where the client can read it, as they are where they are small already.
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseEncoding } from '../../src/server/compression.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

const LARGE = '{ __schema { types { name description } } }';
const SMALL = '{ stats { actors } }';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

/** As it came over the wire: fetch would have it decoded. */
async function ask(query: string, accepted?: string) {
  const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
  const url = `${service.url}/graphql?query=${encodeURIComponent(query)}`;
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    get(url, { headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      resolve({ headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', reject);
  });
}

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('%s yields the same answer in fewer bytes', async (encoding, decode) => {
  const plain = await ask(LARGE);
  const { headers, body } = await ask(LARGE, encoding);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-length']).toBe(String(body.length));
  expect(body.length).toBeLessThan(plain.body.length / 3);
  expect(decode(body).equals(plain.body)).toBe(true);
});

test('small answers stay as they are', async () => {
  const { headers, body } = await ask(SMALL, 'br, gzip');
  expect(headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(body.toString())).toMatchObject({ data: { stats: { actors: expect.any(Number) } } });
});

test('every answer that could be compressed says what it depends on, compressed or not', async () => {
  for (const accepted of [undefined, 'br']) {
    const { headers } = await ask(LARGE, accepted);
    expect(headers.vary).toMatch(/\bAccept-Encoding\b/);
  }
});

test.each([
  ['', null],
  ['identity', null],
  ['deflate', null],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0, *', null],
  ['*', 'br'],
  ['GZIP;Q=1.0', 'gzip'],
  ['br;q=nonsense', null],
])('Accept-Encoding "%s" chooses %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
