// Two services on one Neo4j: what is written through one reaches the subscribers of the other, though both are killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { decodePosition } from '../../src/changes/position.ts';
import { readChanges, readOutbox } from '../../src/graph/changes.ts';
import type { Store } from '../../src/graph/store.ts';
import { encodeGlobalId } from '../../src/schema/global-id.ts';
import { generateExtraction } from '../graph/generate.ts';
import { neo4jStores } from '../graph/test-stores.ts';
import { type SentEvent, subscribe } from './event-source.ts';

const server = inject('neo4j');
const STREAM = 'subscription { relationChanged { type articleId kind } }';
type Told = { relationChanged: { type: string; articleId: string; kind: string } };

interface RunningService {
  readonly url: string;
  readonly child: ChildProcess;
}

async function startChild(): Promise<RunningService> {
  const script = fileURLToPath(new URL('service-child.ts', import.meta.url));
  const argument = JSON.stringify({ neo4j: { ...server, database: 'neo4j' } });
  const child = spawn(process.execPath, ['--import', 'tsx', script, argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: String(url), child };
}

async function mutate(url: string, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

const load = (url: string, title: string) =>
  mutate(url, 'mutation ($input: ArticleInput!) { loadArticle(input: $input) { outcome errors { message } } }', {
    input: { title, text: 'x' },
  });

const retract = (url: string, seed: number) =>
  mutate(url, 'mutation ($id: ID!) { retractArticle(id: $id) { outcome } }', {
    id: encodeGlobalId('Article', generateExtraction(seed).article.id),
  });

/** What the outbox holds, item by item, as a subscriber must be told it. */
async function itemsSince(store: Store, start: number): Promise<string[]> {
  const changes = await readChanges(store, start + 1, (await readOutbox(store)).sequence);
  return changes.flatMap(({ sequence, kind, articleId, relationIds }) =>
    relationIds.map((id, index) => [sequence, index + 1, kind, articleId, id.split(':')[0]].join(' ')),
  );
}

function itemOf({ id, result }: SentEvent<Told>): string {
  const told = result?.data?.relationChanged;
  if (told == null) throw new Error(`An error was sent: ${JSON.stringify(result)}`);
  const { sequence, index } = decodePosition('relationChanged', id);
  const articleId = Buffer.from(told.articleId, 'base64').toString('utf8').replace('Article:', '');
  return [sequence, index, told.kind, articleId, told.type].join(' ');
}

describe.runIf(server !== null)('two services on one Neo4j', () => {
  const stores = neo4jStores({ uri: '', user: '', password: '', ...server, database: 'neo4j' });

  it('tell a subscriber of the one all that is written through the other, in order and once, though each is killed', async () => {
    const store = await stores.openEmpty();
    const { sequence: start } = await readOutbox(store);
    let [writing, telling] = await Promise.all([startChild(), startChild()]);
    const got: SentEvent<Told>[] = [];
    let subscriber = await subscribe<Told>(telling.url, STREAM);
    const comeBack = async () => {
      got.push(...subscriber.events);
      subscriber = await subscribe<Told>(telling.url, STREAM, { lastEventId: subscriber.lastEventId() });
    };

    for (let seed = 0; seed < 4; seed++) await load(writing.url, `${seed}.0`);
    // The one that tells dies in the middle of it, and while it is away more is written.
    await subscriber.take(3);
    telling.child.kill('SIGKILL');
    await subscriber.ended;
    for (let seed = 0; seed < 2; seed++) await load(writing.url, `${seed}.1`);
    await retract(writing.url, 3);
    telling = await startChild();
    await comeBack();

    // The one that writes dies in the middle of writing; what was cut off is sent again, as a client would.
    const cutOff = Array.from({ length: 5 }, (_, index) => load(writing.url, `${10 + index}.0`).catch(() => undefined));
    await Promise.race(cutOff);
    writing.child.kill('SIGKILL');
    await Promise.all(cutOff);
    writing = await startChild();
    for (let index = 0; index < 5; index++) await load(writing.url, `${10 + index}.0`);
    await retract(writing.url, 11);

    const expected = await itemsSince(store, start);
    await subscriber.take(expected.length - got.length);
    subscriber.hangUp();
    expect([...got, ...subscriber.events].map(itemOf)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(30);
  }, 600_000);
});
