// Subscriptions over real HTTP: what is written comes, in order and once, whatever happens to the connection.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { decodePosition } from '../../src/changes/position.ts';
import { EntenteError } from '../../src/errors.ts';
import { latestChange, trimChanges } from '../../src/graph/changes.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { retract } from '../../src/graph/retract.ts';
import type { Store } from '../../src/graph/store.ts';
import { encodeGlobalId } from '../../src/schema/global-id.ts';
import { article, country, event, meeting } from '../graph/build.ts';
import { type SentEvent, type SubscribeOptions, type Subscriber, subscribe } from './event-source.ts';
import { alterStore, type Service, startService } from './service.ts';

const [russia, japan, peru, chile] = [
  country('RUS', 'Russia'),
  country('JPN', 'Japan'),
  country('PER', 'Peru'),
  country('CHL', 'Chile'),
];
const ARTICLES = 'subscription { articleLoaded { kind article { title } } }';

let service: Service;

beforeAll(async () => {
  const options = { feed: { intervalMs: 20 }, eventStream: { keepAliveMs: 100, retryMs: 1234 } };
  service = await startService([article('before', { actors: [russia, japan] })], undefined, options);
});
afterAll(() => service.close());

async function follow<Data = Record<string, unknown>>(
  query: string,
  options: SubscribeOptions = {},
  url = service.url,
) {
  const subscriber = await subscribe<Data>(url, query, options);
  onTestFinished(() => subscriber.hangUp());
  return subscriber;
}

const titles = (events: readonly SentEvent[]) =>
  events.map(
    ({ result }) =>
      (result?.data as { articleLoaded?: { article?: { title?: string } } })?.articleLoaded?.article?.title,
  );

const write = async (...names: string[]) => {
  for (const name of names) await ingest(service.store, article(name, { title: name, actors: [peru] }));
};

/** An article that tells of a meeting of two. */
const meet = (name: string, a: string, b: string, day: string) =>
  article(name, { title: name, actors: [russia, japan, peru, chile], events: [meeting(a, b, day)] });

describe('a subscription', () => {
  it('tells of what is written after it was opened, in order, each with an id', async () => {
    const subscriber = await follow(ARTICLES);
    await write('one', 'two', 'three');
    const events = await subscriber.take(3);
    expect(titles(events)).toEqual(['one', 'two', 'three']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
    expect(events[0]).toMatchObject({
      type: 'next',
      result: { data: { articleLoaded: { kind: 'CREATED' } }, extensions: { lastEventId: events[0]?.id } },
    });
  });

  it('is an event stream that no cache, proxy or browser holds back', async () => {
    const { status, headers, retry } = await follow(ARTICLES);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(retry()).toBe(1234);
  });

  it('keeps a quiet connection alive with comments', async () => {
    const subscriber = await follow(ARTICLES);
    await sleep(450);
    expect(subscriber.text().match(/^:$/gm)?.length).toBeGreaterThanOrEqual(3);
    expect(subscriber.events).toEqual([]);
  });

  it('tells of a relation as an article changes it, and of its end when the article is retracted', async () => {
    const subscriber = await follow(`subscription {
      relationChanged(types: [MET_WITH]) {
        kind type source { name } target { name } articleId article { title } relation { count lastDate evidence { quote } }
      }
    }`);
    const extraction = meet('summit', 'PER', 'CHL', '2020-02-03');
    await ingest(service.store, extraction);
    const [loaded] = await subscriber.take(1);
    const articleId = encodeGlobalId('Article', extraction.article.id);
    expect(loaded?.result?.data).toEqual({
      relationChanged: {
        kind: 'CREATED',
        type: 'MET_WITH',
        source: { name: 'Chile' },
        target: { name: 'Peru' },
        articleId,
        article: { title: 'summit' },
        relation: { count: 1, lastDate: '2020-02-03', evidence: [{ quote: 'Something ' }] },
      },
    });
    await retract(service.store, extraction.article.id);
    const [, gone] = await subscriber.take(2);
    expect(gone?.result?.data).toMatchObject({
      relationChanged: { kind: 'RETRACTED', articleId, article: null, source: null, relation: null },
    });
  });

  it('tells only of the relations and events that it asks for', async () => {
    const id = encodeGlobalId('Actor', 'JPN');
    const relations = await follow<{ relationChanged: { type: string; target: { name: string } } }>(
      'subscription ($ids: [ID!]) { relationChanged(actors: $ids, types: [VISITED]) { type target { name } } }',
      { variables: { ids: [id] } },
    );
    const events = await follow<{ eventAdded: { event: { relation: string } } }>(
      'subscription ($filter: EventFilter) { eventAdded(filter: $filter) { event { relation status } } }',
      { variables: { filter: { actors: [id], statuses: ['PLANNED'] } } },
    );
    const told = [
      event('VISITED', ['PER'], ['CHL'], '2021-01-01'),
      event('VISITED', ['PER'], ['JPN'], '2021-01-02'),
      event('ACCUSED', ['PER'], ['JPN'], '2021-01-03'),
      event('SANCTIONED', ['JPN'], ['PER'], '2021-01-04', { status: 'PLANNED' }),
    ];
    await ingest(service.store, article('choice', { actors: [peru, chile, japan], events: told }));
    const marker = event('VISITED', ['JPN'], ['PER'], '2021-02-01');
    const plan = event('AIDED', ['JPN'], ['PER'], '2021-02-02', { status: 'PLANNED' });
    await ingest(service.store, article('marker', { actors: [peru, japan], events: [marker, plan] }));
    expect((await relations.take(2)).map(({ result }) => result?.data?.relationChanged.target.name)).toEqual([
      'Japan',
      'Peru',
    ]);
    expect((await events.take(2)).map(({ result }) => result?.data?.eventAdded.event.relation)).toEqual([
      'SANCTIONED',
      'AIDED',
    ]);
  });

  it('reads anew for every event: what was told before is not kept', async () => {
    const subscriber = await follow<{ relationChanged: { relation: { count: number } } }>(
      'subscription { relationChanged(types: [SPOKE_WITH]) { relation { count source { name } } } }',
    );
    for (const [index, day] of ['2019-01-01', '2019-01-02', '2019-01-03'].entries()) {
      const call = event('SPOKE_WITH', ['CHL', 'PER'], [], day);
      await ingest(service.store, article(`call-${index}`, { actors: [peru, chile], events: [call] }));
      const last = (await subscriber.take(index + 1)).at(-1);
      expect(last?.result?.data?.relationChanged.relation.count).toBe(index + 1);
    }
  });
});

describe('a client that comes back', () => {
  it('gets what it missed, nothing twice, from the middle of a change too', async () => {
    const query = 'subscription { eventAdded { event { id } } }';
    const days = ['2018-01-01', '2018-01-02', '2018-01-03', '2018-01-04', '2018-01-05'];
    const first = await follow(query);
    const whole = await follow(query);
    const events = days.map((day) => meeting('RUS', 'PER', day));
    await ingest(service.store, article('days', { actors: [russia, peru], events }));
    const [, second] = await first.take(2);
    first.hangUp();
    await ingest(service.store, meet('later', 'RUS', 'CHL', '2018-02-01'));
    const rest = await follow(query, { lastEventId: second?.id ?? '' });
    const expected = (await whole.take(6)).map(({ id, result }) => ({ id, data: result?.data }));
    expect((await rest.take(4)).map(({ id, result }) => ({ id, data: result?.data }))).toEqual(expected.slice(2));
  });

  it('misses nothing even if it had got no event yet, for it is told where it stands from the start', async () => {
    const first = await follow(ARTICLES);
    expect(first.lastEventId()).not.toBe('');
    first.hangUp();
    await write('while-away');
    const second = await follow(ARTICLES, { lastEventId: first.lastEventId() });
    expect(titles(await second.take(1))).toEqual(['while-away']);
  });

  it('may say in the request where it stands, where it cannot send the header', async () => {
    const first = await follow(ARTICLES, { post: true });
    await write('in-the-request');
    const lastEventId = String(first.headers['last-event-id']);
    const byExtension = await follow(ARTICLES, { post: true, extensions: { lastEventId } });
    const byArgument = await follow(ARTICLES.replace('Loaded', `Loaded(lastEventId: "${lastEventId}")`), {
      post: true,
    });
    for (const subscriber of [byExtension, byArgument]) {
      expect(titles(await subscriber.take(1))).toEqual(['in-the-request']);
    }
  });

  it('stands further on though nothing came that it asks for: a quiet subscription does not expire', async () => {
    const subscriber = await follow('subscription { relationChanged(types: [COERCED]) { type } }');
    const before = subscriber.lastEventId();
    await write('not-asked-for');
    await sleep(300);
    expect(subscriber.events).toEqual([]);
    expect(subscriber.lastEventId()).not.toBe(before);
  });

  it('is told to load anew when what it missed is no longer kept', async () => {
    const first = await follow(ARTICLES);
    first.hangUp();
    await write('a', 'b');
    await trimChanges(service.store, { count: 1, hours: 1 });
    const second = await follow(ARTICLES, { lastEventId: first.lastEventId() });
    await second.ended;
    expect(second.events.map(({ type, result }) => [type, result?.errors?.[0]?.extensions?.code])).toEqual([
      ['next', 'CHANGES_EXPIRED'],
      ['complete', undefined],
    ]);
  });

  it.each(['nonsense', '<cursor of another field>'])('with %s as its last event is refused', async (lastEventId) => {
    const other = await follow('subscription { eventAdded { cursor } }');
    const given = lastEventId === 'nonsense' ? lastEventId : other.lastEventId();
    const { events, ended } = await follow(ARTICLES, { lastEventId: given });
    await ended;
    expect(events[0]?.result?.errors?.[0]).toMatchObject({
      message: expect.stringContaining('lastEventId'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('libraries that speak GraphQL over SSE', () => {
  it('get nothing but comments of one line, next and complete: no retry, no id without an event', async () => {
    const subscriber = await follow(ARTICLES, { post: true });
    await write('strict');
    await subscriber.take(1);
    await sleep(150);
    const fields = subscriber
      .text()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(':')[0]);
    expect(new Set(fields)).toEqual(new Set(['', 'event', 'id', 'data']));
    expect(subscriber.text()).toMatch(/^(:\n)+event: next\nid: \S+\ndata: \{.*\}\n\n(:\n)+$/);
  });

  it('read of a mistake in the query in the stream', async () => {
    const { status, events, ended } = await follow('subscription { nothing }', { post: true });
    await ended;
    expect(status).toBe(200);
    expect(events.map(({ type }) => type)).toEqual(['next', 'complete']);
    expect(events[0]?.result?.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

/** A service of its own, whose feed can be looked at through the statements that it runs. */
async function ownService(options: Parameters<typeof startService>[2]): Promise<Service & { looks: () => number }> {
  const own = await startService([], undefined, options);
  onTestFinished(() => own.close());
  let looks = 0;
  own.store.onStatement(({ name }) => {
    if (name === 'change/state') looks++;
  });
  return { ...own, looks: () => looks };
}

describe('a service', () => {
  it('looks at the store only while someone listens, and once for all who do', async () => {
    const own = await ownService({ feed: { intervalMs: 20 } });
    await sleep(100);
    expect(own.looks()).toBe(0);
    const subscribers: Subscriber<unknown>[] = [];
    for (let index = 0; index < 5; index++) subscribers.push(await follow(ARTICLES, {}, own.url));
    const before = own.looks();
    await sleep(400);
    const looks = own.looks() - before;
    expect(looks).toBeGreaterThan(3);
    expect(looks).toBeLessThanOrEqual(21);
    for (const subscriber of subscribers) subscriber.hangUp();
    await sleep(150);
    const after = own.looks();
    await sleep(150);
    expect(own.looks()).toBe(after);
  });

  it('tells at once of what is written through itself, without waiting for its next look', async () => {
    const own = await ownService({
      feed: { intervalMs: 60_000 },
      principalOf: () => ({ name: 'desk', scopes: new Set(['read', 'write']) }),
    });
    const extraction = article('short-lived', { actors: [peru] });
    await ingest(own.store, extraction);
    const subscriber = await follow('subscription { articleRetracted { kind articleId article { id } } }', {}, own.url);
    const articleId = encodeGlobalId('Article', extraction.article.id);
    await own.ask('mutation ($id: ID!) { retractArticle(id: $id) { outcome } }', { id: articleId });
    const [event] = await subscriber.take(1);
    expect(event?.result?.data).toEqual({ articleRetracted: { kind: 'RETRACTED', articleId, article: null } });
  });

  it('reads once for all subscribers that ask the same of a change', async () => {
    const own = await ownService({ feed: { intervalMs: 20 } });
    const subscribers: Subscriber<unknown>[] = [];
    for (let index = 0; index < 5; index++) subscribers.push(await follow(ARTICLES, {}, own.url));
    const names: string[] = [];
    own.store.onStatement(({ name }) => names.push(name));
    await ingest(own.store, article('shared', { actors: [peru] }));
    for (const subscriber of subscribers) await subscriber.take(1);
    expect(names.filter((name) => name === 'article/by-ids').length).toBe(1);
  });

  it('cuts a subscriber that does not read, tells it why, and lets it go on from its last event', async () => {
    const own = await ownService({ feed: { intervalMs: 5, bufferSize: 20 } });
    const query = 'subscription { articleLoaded { article { title text } } }';
    const subscriber = await follow(query, {}, own.url);
    subscriber.pause();
    const text = 'What was said went on and on. '.repeat(20_000);
    const names = Array.from({ length: 40 }, (_, index) => `long-${index}`);
    for (const name of names) await ingest(own.store, article(name, { title: name, text }));
    await sleep(300);
    subscriber.resume();
    await subscriber.ended;
    const got = subscriber.events.filter(({ result }) => result?.data != null);
    const last = subscriber.events.filter(({ type }) => type === 'next').at(-1);
    expect(last?.result?.errors?.[0]?.extensions?.code).toBe('SLOW_CONSUMER');
    expect(got.length).toBeLessThan(names.length);
    const again = await follow(query, { lastEventId: subscriber.lastEventId() }, own.url);
    const rest = await again.take(names.length - got.length);
    expect(titles([...got, ...rest])).toEqual(names);
  });

  it('hangs up on a subscriber that does not even read why it was cut', async () => {
    const own = await ownService({ feed: { intervalMs: 5, bufferSize: 5 }, eventStream: { cutGraceMs: 100 } });
    const subscriber = await follow('subscription { articleLoaded { article { text } } }', {}, own.url);
    subscriber.pause();
    const text = 'What was said went on and on. '.repeat(20_000);
    for (let index = 0; index < 25; index++) await ingest(own.store, article(`unread-${index}`, { text }));
    await sleep(500);
    const start = performance.now();
    await own.close();
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each([
    ['the next look at the changes', 'change/state', 0],
    ['reading what a change tells of', 'article/by-ids', 1],
  ])('that loses its store at %s loses no event by it', async (_when, lost, errors) => {
    let isLost = false;
    const log: string[] = [];
    const own = await startService(
      [],
      (store) => {
        const read: Store['read'] = (statement, params, options) =>
          isLost && statement === lost
            ? Promise.reject(new EntenteError('STORE_UNAVAILABLE', 'It is away.'))
            : store.read(statement, params, options);
        return alterStore(store, { read });
      },
      { feed: { intervalMs: 20, log: (line) => log.push(line) } },
    );
    onTestFinished(() => own.close());
    let subscriber = await follow(ARTICLES, {}, own.url);
    isLost = true;
    await ingest(own.store, article('during', { title: 'during' }));
    if (errors > 0) {
      await subscriber.ended;
      expect(
        subscriber.events.map(({ type, result }) => [type, result?.data, result?.errors?.[0]?.extensions?.code]),
      ).toEqual([['next', undefined, 'STORE_UNAVAILABLE']]);
      isLost = false;
      subscriber = await follow(ARTICLES, { lastEventId: subscriber.lastEventId() }, own.url);
    } else {
      await sleep(200);
      isLost = false;
    }
    await ingest(own.store, article('after', { title: 'after' }));
    expect(titles(await subscriber.take(2))).toEqual(['during', 'after']);
    if (errors === 0) expect(log).toEqual([expect.stringContaining('It is away.'), expect.stringContaining('again')]);
  });

  it.each(['hangs up', 'is sent away'])(
    'says of no event that it was sent before it was, to a client that %s',
    async (how) => {
      let delay = 0;
      const draining = new AbortController();
      const own = await startService(
        [],
        (store) => {
          const read: Store['read'] = async (statement, params, options) => {
            if (statement === 'article/by-ids') await sleep(delay);
            return store.read(statement, params, options);
          };
          return alterStore(store, { read });
        },
        { feed: { intervalMs: 10 }, eventStream: { keepAliveMs: 20, draining: draining.signal } },
      );
      onTestFinished(() => own.close());
      const first = await follow(ARTICLES, {}, own.url);
      delay = 1000;
      await ingest(own.store, article('slowly-read', { title: 'slowly-read' }));
      await sleep(300);
      if (how === 'hangs up') first.hangUp();
      else draining.abort();
      await first.ended;
      expect(first.events).toEqual([]);
      const sequence = await latestChange(own.store);
      expect(decodePosition('articleLoaded', first.lastEventId())).toMatchObject({ sequence, index: 0 });
    },
  );

  it('takes no more subscribers than it can hold', async () => {
    const own = await ownService({ feed: { mostStreams: 2 } });
    const [first] = [await follow(ARTICLES, {}, own.url), await follow(ARTICLES, {}, own.url)];
    const third = await follow(ARTICLES, {}, own.url);
    await third.ended;
    expect(third.events[0]?.result?.errors?.[0]?.extensions?.code).toBe('OVERLOADED');
    first?.hangUp();
    await sleep(100);
    const fourth = await follow(ARTICLES, {}, own.url);
    expect(fourth.lastEventId()).not.toBe('');
  });

  it('that is about to stop ends its streams without completing them, and says when to come back', async () => {
    const draining = new AbortController();
    const own = await ownService({ eventStream: { draining: draining.signal, retryMs: 777 } });
    const subscriber = await follow(ARTICLES, {}, own.url);
    draining.abort();
    await subscriber.ended;
    expect(subscriber.events).toEqual([]);
    expect(subscriber.retry()).toBe(777);
    expect(subscriber.lastEventId()).not.toBe('');
  });
});
