// The service inside other servers, over real HTTP: what it answers there is what it answers alone.
import { createServer, type RequestListener } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEntente, type Entente, EntenteError } from '../../src/entente.ts';
import type { Store } from '../../src/graph/store.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { alterStore, openTemporaryStore } from '../server/service.ts';

const ENDPOINT = '/api/graphql';
const STORY =
  '{ actor(name: "Japan") { negotiatedWith { edges { node { name } evidence { quote article { title } } } } } }';

let store: Store;
beforeAll(async () => {
  store = await openTemporaryStore(SAMPLE_ARTICLES);
});
afterAll(() => store.close());

type ListeningServer = Pick<ReturnType<typeof createServer>, 'listen' | 'close' | 'address' | 'closeAllConnections'>;

/** Every way to mount it that runs here, as its users write it. */
const MOUNTS: Readonly<Record<string, (entente: Entente) => ListeningServer>> = {
  'node:http': (entente) => createServer(entente),
  'Express, at its path': (entente) => {
    const app = express();
    app.use(entente.endpoint, entente);
    return createServer(app as RequestListener);
  },
  'Express, in a router and behind a parser of bodies': (entente) => {
    const app = express();
    app.use(express.json());
    const router = express.Router();
    router.use('/graphql', entente);
    app.use('/api', router);
    return createServer(app as RequestListener);
  },
  Hono: (entente) => {
    const app = new Hono();
    app.all(entente.endpoint, (c) => entente.fetch(c.req.raw));
    return createAdaptorServer({ fetch: app.fetch }) as ListeningServer;
  },
  'Hono, in an app with a base path': (entente) => {
    const api = new Hono().basePath('/api');
    api.all('/graphql', ({ req }) => entente.fetch(req.raw));
    return createAdaptorServer({ fetch: api.fetch }) as ListeningServer;
  },
};

describe.each(Object.entries(MOUNTS))('%s', (_name, mount) => {
  let server: ListeningServer;
  let url: string;
  beforeAll(async () => {
    server = mount(createEntente({ store, endpoint: ENDPOINT, logError: () => undefined }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${ENDPOINT}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const post = (body: object) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify(body),
    });

  it('answers who negotiated with Japan, with the sentences', async () => {
    const response = await post({ query: STORY });
    expect(response.status).toBe(200);
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    expect(data.actor.negotiatedWith.edges[0]).toMatchObject({
      node: { name: 'Russia' },
      evidence: [{ quote: expect.stringContaining('Japan') }, { article: { title: 'Islands stay on the table' } }],
    });
  });

  it('answers a question in the address', async () => {
    const response = await fetch(`${url}?${new URLSearchParams({ query: '{ stats { articles } }' })}`);
    expect(await response.json()).toEqual({ data: { stats: { articles: SAMPLE_ARTICLES.length } } });
  });

  it('refuses bad input with status and code', async () => {
    const response = await post({ query: '{ ships }' });
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('opens GraphiQL in a browser, which asks the address that it was opened at', async () => {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    const html = await response.text();
    expect(html).toContain('<title>Entente</title>');
    expect(html).not.toContain('"endpoint":');
  });

  it('leaves other addresses to the server around', async () => {
    expect((await fetch(new URL('/api/health', url))).status).toBe(404);
    expect((await fetch(new URL('/graphql', url))).status).toBe(404);
  });
});

describe('createEntente', () => {
  it('answers at /graphql unless told, and nowhere else', async () => {
    const { fetch, endpoint } = createEntente({ store });
    expect(endpoint).toBe('/graphql');
    const ask = (path: string) => fetch(new Request(`http://any.example${path}?query={stats{articles}}`));
    expect((await ask('/graphql')).status).toBe(200);
    expect(await (await ask('/nowhere')).json()).toEqual({
      error: { code: 'NOT_FOUND', message: 'Nothing is at /nowhere.', try: ['/graphql'] },
    });
  });

  it('has the pages that machines ask for beside the endpoint, if told', async () => {
    const mounted = createEntente({ store, endpoint: '/news/api/graphql', pages: true });
    const statusOf = async (path: string) => (await mounted.fetch(new Request(`http://any.example${path}`))).status;
    expect(await statusOf('/news/api/health')).toBe(200);
    expect(await statusOf('/news/api/ready')).toBe(200);
    expect(await statusOf('/health')).toBe(404);
    expect(await statusOf('/news/api/')).toBe(404);
    const alone = createEntente({ store, pages: true });
    expect((await alone.fetch(new Request('http://any.example/'))).status).toBe(200);
  });

  it('gives answers of the class that the runtime has, as route handlers of Next must', async () => {
    // Next passes the parameters of the route as a second argument.
    const { fetch: POST } = createEntente({ store, endpoint: ENDPOINT });
    const body = JSON.stringify({ query: '{ stats { articles } }' });
    const request = new Request(`http://any.example${ENDPOINT}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const response = await Reflect.apply(POST, undefined, [request, { params: Promise.resolve({}) }]);
    expect(response).toBeInstanceOf(Response);
    expect(await response.json()).toEqual({ data: { stats: { articles: SAMPLE_ARTICLES.length } } });
  });

  it('tells a server around how the request came, and not where it went', async () => {
    const app = express();
    const seen: string[] = [];
    app.use((request, response, next) => {
      response.on('finish', () => seen.push(request.originalUrl));
      next();
    });
    app.use(ENDPOINT, createEntente({ store, endpoint: ENDPOINT }));
    const server = createServer(app as RequestListener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : '';
    await (await fetch(`http://127.0.0.1:${port}${ENDPOINT}?query={stats{articles}}`)).text();
    server.close();
    expect(seen).toEqual([`${ENDPOINT}?query={stats{articles}}`]);
  });

  it('ends the statements of a client that hangs up, wherever it is mounted', async () => {
    let started = (): void => undefined;
    const isReading = new Promise<void>((resolve) => {
      started = resolve;
    });
    let ended = (_reason: unknown): void => undefined;
    const isEnded = new Promise<unknown>((resolve) => {
      ended = resolve;
    });
    const slow = alterStore(store, {
      read: (statement, params, options) => {
        if (!statement.startsWith('stats/')) return store.read(statement, params, options);
        started();
        return new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => {
            ended('aborted');
            reject(new EntenteError('ABORTED', 'The client is gone.'));
          });
        });
      },
    });
    const app = express();
    app.use(ENDPOINT, createEntente({ store: slow, endpoint: ENDPOINT, logError: () => undefined }));
    const server = createServer(app as RequestListener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : '';
    const client = new AbortController();
    const answer = fetch(`http://127.0.0.1:${port}${ENDPOINT}?query={stats{articles}}`, { signal: client.signal });
    await isReading;
    client.abort();
    await expect(answer).rejects.toThrow();
    expect(await isEnded).toBe('aborted');
    server.close();
  });

  it.each(['graphql', '/', '/graphql/', '/a b', '/graphql?x', ''])(
    'refuses the endpoint "%s", which is no path',
    (endpoint) => {
      expect(() => createEntente({ store, endpoint })).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(`"${endpoint}"`) }),
      );
    },
  );
});
