// What an operation cost the store, told on request to those who may know.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/yoga.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

async function explain(isOpen: boolean, headers: Record<string, string>) {
  const app = createApp({ store: service.store, settings: { openExplanations: isOpen }, logError: () => undefined });
  const response = await app.fetch('http://service/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ actor(name: "Japan") { name metWith { totalCount } } }' }),
  });
  return response.json();
}

test('names the statements with their rows and time; the embedded store counts no hits', async () => {
  expect((await explain(true, { 'x-entente-explain': '1' })).extensions.entente).toMatchObject({
    engine: 'embedded',
    milliseconds: expect.any(Number),
    databaseHits: null,
    statements: [
      { name: 'actor/by-canonical-names', rows: 1, milliseconds: expect.any(Number), databaseHits: null },
      { name: 'relation/count-of-actors-of-type:MET_WITH', rows: 1 },
    ],
  });
});

test('says nothing unasked', async () => {
  expect(await explain(true, {})).not.toHaveProperty('extensions');
  expect(await explain(true, { 'x-entente-explain': '0' })).not.toHaveProperty('extensions');
});

test('is refused to whoever may not know, and the question goes unanswered', async () => {
  const answer = await explain(false, { 'x-entente-explain': '1' });
  expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect(answer.data).toBeUndefined();
});
