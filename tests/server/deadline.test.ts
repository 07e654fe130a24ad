// A request that takes too long is answered in time, and what ran for it is told to end; a subscription has no such time.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import type { Store } from '../../src/graph/store.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { alterStore, type Service, startService } from './service.ts';

let stall: ((signal: AbortSignal) => void) | undefined;
let service: Service;

beforeAll(async () => {
  service = await startService(
    SAMPLE_ARTICLES,
    (store) =>
      alterStore(store, {
        read: <Row>(...[statement, params, options = {}]: Parameters<Store['read']>) => {
          if (stall === undefined || options.signal === undefined) return store.read<Row>(statement, params, options);
          const { signal } = options;
          stall(signal);
          return new Promise<Row[]>((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(new EntenteError('ABORTED', 'Ended.')));
          });
        },
      }),
    { settings: { deadlineMs: 400 } },
  );
});
afterAll(() => service.close());
afterEach(() => {
  stall = undefined;
  vi.useRealTimers();
});

async function askStalled() {
  const signals: AbortSignal[] = [];
  stall = (signal) => signals.push(signal);
  const start = performance.now();
  const response = await service.post({ query: '{ stats { articles } actors { totalCount } }' });
  return { response, signals, milliseconds: performance.now() - start };
}

it('At its deadline a request gets a 503 with a code, and every statement that ran for it is told to end.', async () => {
  const { response, signals, milliseconds } = await askStalled();
  expect(milliseconds).toBeLessThan(5_000);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'The request took longer than 400 ms.',
        extensions: { code: 'DEADLINE_EXCEEDED', requestId: response.headers.get('x-request-id') },
      },
    ],
  });
  expect(signals).toHaveLength(2);
  for (const signal of signals) expect(signal.reason).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  expect(service.log).toEqual([]);
});

it('A request in time is not ended by the deadline of another, nor by its own afterwards.', async () => {
  const late = askStalled();
  stall = undefined;
  expect((await service.ask('{ stats { articles } }')).errors).toBeUndefined();
  await late;
  expect((await service.ask('{ stats { articles } }')).errors).toBeUndefined();
});

it('A clock that jumps an hour ahead in the middle of a request ends nothing.', async () => {
  let seen = () => {};
  const running = new Promise<void>((resolve) => {
    seen = resolve;
  });
  stall = () => seen();
  const start = performance.now();
  const answer = service.post({ query: '{ stats { articles } }' });
  await running;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  expect((await answer).status).toBe(503);
  expect(performance.now() - start).toBeGreaterThan(350);
});
