// Mutations over real HTTP: who may write, what becomes of articles, and that one bad one does not keep others out.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import { articlesByIds } from '../../src/graph/article.ts';
import { latestChange } from '../../src/graph/changes.ts';
import { readStats } from '../../src/graph/stats.ts';
import type { Store } from '../../src/graph/store.ts';
import { type IntakeOptions, openIntake } from '../../src/intake/intake.ts';
import type { Principal } from '../../src/principal.ts';
import { exportCanonical } from '../graph/canonical.ts';
import { alterStore, startService } from './service.ts';

const PRINCIPALS: Readonly<Record<string, Principal>> = {
  writer: { name: 'desk', scopes: new Set(['read', 'write']) },
  reader: { name: 'guest', scopes: new Set(['read']) },
};
const NOBODY: Principal = { name: null, scopes: new Set(['read']) };

const TEXT = 'Japan and Russia held talks in Geneva on March 3, 2016. Peru accused Chile of spying.';
const LOAD = `mutation ($input: ArticleInput!) {
  loadArticle(input: $input) {
    outcome eventCount actorCount placeCount agreementCount notice
    article { id title publishedAt url events { edges { node { relation } } } }
    errors { code field message retryAfter }
  }
}`;
const LOAD_ALL = `mutation ($inputs: [ArticleInput!]!) {
  loadArticles(inputs: $inputs) {
    loadedCount failedCount
    results { outcome article { title } errors { code field message retryAfter } }
  }
}`;

interface Payload {
  readonly outcome: string | null;
  readonly eventCount: number;
  readonly notice: string | null;
  readonly article: { readonly id: string; readonly title: string } | null;
  readonly errors: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
}

/** A service whose callers say in a header who they are. */
async function start(intakeOptions: IntakeOptions = {}, wrap: (store: Store) => Store = (store) => store) {
  let intake: ReturnType<typeof openIntake> | undefined;
  const principalOf = (request: Request) => PRINCIPALS[request.headers.get('x-test-as') ?? ''] ?? NOBODY;
  const late: ReturnType<typeof openIntake> = {
    load: (...args) => required().load(...args),
    retract: (...args) => required().retract(...args),
    get queueLength() {
      return required().queueLength;
    },
    onWrite: () => () => true,
    close: () => required().close(),
  };
  const required = () => {
    if (intake === undefined) throw new Error('The service has not started.');
    return intake;
  };
  const service = await startService([], wrap, { principalOf, intake: late });
  intake = openIntake(wrap(service.store), intakeOptions);
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}, as = 'writer') => {
    const response = await service.post({ query, variables }, { 'x-test-as': as });
    return (await response.json()) as {
      data?: Data | null;
      errors?: { message: string; path?: unknown[]; extensions: { code: string } }[];
    };
  };
  const close = async () => {
    await late.close();
    await service.close();
  };
  return { ...service, ask, intake: late, close };
}

let service: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  service = await start();
});
afterAll(() => service.close());

const load = async (input: Record<string, unknown>) => {
  const { data, errors } = await service.ask<{ loadArticle: Payload }>(LOAD, { input });
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.loadArticle;
};

describe('who may write', () => {
  it.each([
    ['nobody known', 'nobody', 'UNAUTHENTICATED'],
    ['somebody who may only read', 'reader', 'FORBIDDEN'],
  ])('%s may not', async (_who, as, code) => {
    const asked = [
      service.ask(LOAD, { input: { text: TEXT } }, as),
      service.ask(LOAD_ALL, { inputs: [{ text: TEXT }] }, as),
      service.ask('mutation { retractArticle(id: "QXJ0aWNsZTp4") { outcome } }', {}, as),
    ];
    for (const { errors } of await Promise.all(asked))
      expect(errors?.map((error) => error.extensions.code)).toEqual([code]);
    expect((await readStats(service.store)).articles).toBe(0);
  });

  it('no mutation runs by GET, which other sites could make a browser send', async () => {
    const query = encodeURIComponent('mutation { retractArticle(id: "QXJ0aWNsZTp4") { outcome } }');
    const response = await fetch(`${service.url}/graphql?query=${query}`, { headers: { 'x-test-as': 'writer' } });
    expect(response.status).toBe(405);
  });
});

describe('loadArticle', () => {
  it('keeps an article and what it tells, changes nothing the second time, and replaces it when it changed', async () => {
    const input = {
      title: 'Talks',
      url: 'https://news.example/talks?utm_source=x',
      publishedAt: '2016-03-04',
      text: TEXT,
    };
    const created = await load(input);
    expect(created).toMatchObject({
      outcome: 'CREATED',
      eventCount: 2,
      notice: null,
      errors: [],
      article: { title: 'Talks', publishedAt: '2016-03-04', url: 'https://news.example/talks' },
    });
    const graph = await exportCanonical(service.store);
    const change = await latestChange(service.store);
    expect(await load(input)).toEqual({ ...created, outcome: 'UNCHANGED' });
    expect(await exportCanonical(service.store)).toBe(graph);
    expect(await latestChange(service.store)).toBe(change);
    const replaced = await load({ ...input, text: 'Peru accused Chile of spying.' });
    expect(replaced).toMatchObject({ outcome: 'REPLACED', eventCount: 1, article: { id: created.article?.id } });
  });

  it('reads an HTML page, and says why an article in another language has no facts', async () => {
    const paragraphs = `<p>${TEXT}</p>`.repeat(5);
    const html = `<html lang="en"><head><title>Page</title></head><body><article><h1>Page</h1>${paragraphs}</article></body></html>`;
    expect(await load({ html })).toMatchObject({ outcome: 'CREATED', eventCount: 2 });
    const french =
      'Le ministre des affaires étrangères a rencontré son homologue dans la ville de Genève pour parler de la paix.';
    expect(await load({ text: french })).toMatchObject({
      outcome: 'CREATED',
      eventCount: 0,
      notice: 'The article is in French, and only English is read: it is kept without facts.',
    });
  });

  it.each<[message: string, field: string, input: Record<string, string>]>([
    ['input needs exactly one of "text" and "html", and has neither.', 'input', {}],
    ['input needs exactly one of "text" and "html", and has neither.', 'input', { text: '  ' }],
    ['input needs exactly one of "text" and "html", and has both.', 'input', { text: TEXT, html: '<p>x</p>' }],
    [
      'input.publishedAt "2016-02-30" is not a date such as 2019-01-14.',
      'input.publishedAt',
      { text: TEXT, publishedAt: '2016-02-30' },
    ],
    ['input.url "ftp://x" is not an http or https address.', 'input.url', { text: TEXT, url: 'ftp://x' }],
    ['input.language "??" is not a language tag such as en.', 'input.language', { text: TEXT, language: '??' }],
    ['input.title has 5000 characters, and 4000 is the most.', 'input.title', { text: TEXT, title: 'x'.repeat(5000) }],
  ])('says which field is wrong: %s', async (message, field, input) => {
    const before = await latestChange(service.store);
    expect(await load(input)).toMatchObject({
      outcome: null,
      article: null,
      errors: [{ code: 'BAD_USER_INPUT', field, message, retryAfter: null }],
    });
    expect(await latestChange(service.store)).toBe(before);
  });

  it('says that a page without an article has none', async () => {
    const { errors } = await load({ html: '<html><body><nav>Home</nav></body></html>' });
    expect(errors).toMatchObject([{ code: 'UNREADABLE', field: null, message: expect.stringContaining('input') }]);
  });
});

describe('loadArticles', () => {
  it('keeps the good ones beside the bad, and answers in their order', async () => {
    const inputs = [
      { title: 'First', text: 'Peru met Chile.', url: 'https://news.example/first' },
      { title: 'Second', text: TEXT, publishedAt: 'yesterday' },
      { title: 'Third', text: 'Peru met Japan.', url: 'https://news.example/third' },
      { title: 'Third again', text: 'Peru met Japan again.', url: 'https://news.example/third' },
    ];
    const { data } = await service.ask<{ loadArticles: unknown }>(LOAD_ALL, { inputs });
    expect(data?.loadArticles).toMatchObject({
      loadedCount: 3,
      failedCount: 1,
      results: [
        { outcome: 'CREATED', article: { title: 'First' }, errors: [] },
        { outcome: null, article: null, errors: [{ code: 'BAD_USER_INPUT', field: 'inputs[1].publishedAt' }] },
        { outcome: 'CREATED', errors: [] },
        { outcome: 'REPLACED', article: { title: 'Third again' }, errors: [] },
      ],
    });
  });

  it.each([0, 101])('refuses %i articles at once', async (count) => {
    const inputs = Array.from({ length: count }, () => ({ text: TEXT }));
    const { errors } = await service.ask(LOAD_ALL, { inputs });
    expect(errors).toMatchObject([
      {
        message: `Argument "inputs" must hold 1 to 100 articles, not ${count}.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('runs mutations of one request one after the other, by their aliases', async () => {
    const query = `mutation ($a: ArticleInput!, $b: ArticleInput!) {
      one: loadArticle(input: $a) { outcome article { title } }
      two: loadArticle(input: $b) { outcome article { title } }
      three: loadArticle(input: $a) { outcome article { title } }
    }`;
    const url = 'https://news.example/aliases';
    const variables = {
      a: { title: 'A', url, text: 'Peru met Chile.' },
      b: { title: 'B', url, text: 'Peru met Japan.' },
    };
    expect((await service.ask(query, variables)).data).toEqual({
      one: { outcome: 'CREATED', article: { title: 'A' } },
      two: { outcome: 'REPLACED', article: { title: 'B' } },
      three: { outcome: 'REPLACED', article: { title: 'A' } },
    });
  });
});

describe('retractArticle', () => {
  it('takes the article out with what it alone said, once', async () => {
    const before = await exportCanonical(service.store);
    const { article } = await load({
      title: 'Gone',
      text: 'Kenya signed a treaty with Ghana on May 5, 2011.',
      url: 'https://news.example/gone',
    });
    const retraction = `mutation ($id: ID!) {
      retractArticle(id: $id) { id outcome eventsRemoved relationsChanged }
    }`;
    const variables = { id: article?.id };
    expect((await service.ask(retraction, variables)).data).toEqual({
      retractArticle: { id: article?.id, outcome: 'RETRACTED', eventsRemoved: 1, relationsChanged: 1 },
    });
    expect(await exportCanonical(service.store)).toBe(before);
    expect((await service.ask(retraction, variables)).data).toEqual({
      retractArticle: { id: article?.id, outcome: 'UNCHANGED', eventsRemoved: 0, relationsChanged: 0 },
    });
  });

  it('refuses the id of another type', async () => {
    const { errors } = await service.ask('mutation { retractArticle(id: "QWN0b3I6SlBO") { outcome } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the queue of articles', () => {
  const worker = new URL('../intake/slow-worker.mjs', import.meta.url);
  const inputsOf = (...texts: string[]) => ({ inputs: texts.map((text, index) => ({ title: `t${index}`, text })) });

  async function own(options: IntakeOptions, wrap?: (store: Store) => Store) {
    const started = await start({ worker, ...options }, wrap);
    onTestFinished(() => started.close());
    return started;
  }
  const resultsOf = async (asked: ReturnType<(typeof service)['ask']>) =>
    ((await asked).data as { loadArticles: { results: Payload[] } }).loadArticles.results;

  it('refuses what it cannot hold, says when to come back, and takes the others', async () => {
    const { ask, intake } = await own({ mostQueued: 2 });
    const asked = ask(LOAD_ALL, inputsOf('waits 200', 'waits 1', 'one too many'));
    await sleep(150);
    expect(intake.queueLength).toBe(2);
    expect(await resultsOf(asked)).toMatchObject([
      { outcome: 'CREATED' },
      { outcome: 'CREATED' },
      { errors: [{ code: 'OVERLOADED', retryAfter: 5, message: expect.stringContaining('inputs[2]') }] },
    ]);
    expect(intake.queueLength).toBe(0);
  });

  it('outlives an article that ends its thread, throws, or takes too long', async () => {
    const { ask } = await own({ longestReadMs: 1500 });
    const results = await resultsOf(ask(LOAD_ALL, inputsOf('throws', 'waits 60000', 'dies', 'fine')));
    expect(results.map(({ outcome, errors }) => outcome ?? errors[0]?.code)).toEqual([
      'EXTRACTION_FAILED',
      'EXTRACTION_FAILED',
      'EXTRACTION_FAILED',
      'CREATED',
    ]);
    expect(results[1]?.errors[0]?.message).toBe('inputs[1] could not be extracted: it takes longer than 1.5 s.');
  }, 60_000);

  it('leaves the service free to answer while articles are read', async () => {
    const { ask } = await own({});
    const asked = ask(LOAD_ALL, inputsOf('waits 800'));
    const start = performance.now();
    await ask('{ stats { articles } }');
    expect(performance.now() - start).toBeLessThan(600);
    await asked;
  });

  it('gives up articles whose client hung up before they were written', async () => {
    const { url, intake, store } = await own({});
    const hangUp = new AbortController();
    const body = JSON.stringify({ query: LOAD_ALL, variables: inputsOf('waits 60000', 'waits 1', 'waits 1') });
    const headers = { 'content-type': 'application/json', 'x-test-as': 'writer' };
    const asked = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: hangUp.signal });
    while (intake.queueLength < 3) await sleep(10);
    hangUp.abort();
    await expect(asked).rejects.toThrow();
    while (intake.queueLength > 0) await sleep(10);
    expect((await readStats(store)).articles).toBe(0);
  });

  it('names what the store failed at by its path, and the others are kept', async () => {
    let writes = 0;
    const { ask, store } = await own({}, (inner) =>
      alterStore(inner, {
        write: (work, options) => {
          writes++;
          const lost = new EntenteError('STORE_UNAVAILABLE', 'Neo4j at bolt://secret:7687 does not answer.');
          return writes === 2 ? Promise.reject(lost) : inner.write(work, options);
        },
      }),
    );
    const { data, errors } = await ask<{ loadArticles: { results: (Payload | null)[] } }>(
      LOAD_ALL,
      inputsOf('a', 'b', 'c'),
    );
    expect(data?.loadArticles.results.map((result) => result?.outcome ?? null)).toEqual(['CREATED', null, null]);
    expect(errors).toMatchObject([
      { path: ['loadArticles', 'results', 1], extensions: { code: 'STORE_UNAVAILABLE' } },
      { path: ['loadArticles', 'results', 2], extensions: { code: 'STORE_UNAVAILABLE' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect((await articlesByIds(store, ['text:t0', 'text:t1', 'text:t2'])).size).toBe(1);
  });
});
