// `entente serve` on its way out, as a load balancer and its clients see it: a process of its own, under load.
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeFiles, makeFolder, type RunOptions, runEntente, startEntente } from './run-entente.ts';

const QUERY = '{"query":"{ actors(first: 5) { edges { node { name events(first: 5) { edges { node { id } } } } } } }"}';

async function serve(options: RunOptions) {
  const running = startEntente(['serve', '--port', '0'], options);
  const [, origin = ''] = await running.waitFor(/(http:\/\/[\d.:]+)\/graphql/);
  return { ...running, origin };
}

/** A folder with a small graph, so that serving it does not first read the sample articles. */
async function makeGraph(): Promise<string> {
  const cwd = makeFolder();
  const files = makeFiles({ 'a.txt': 'Talks\n\nPeru met Kenya on 5 May 2016. Japan negotiated with Russia in 2016.' });
  await runEntente(['load', `${files}/a.txt`], { cwd });
  return cwd;
}

interface Call {
  readonly status: number | undefined;
  readonly body: string;
  readonly isLast: boolean;
}

/** One request on a connection that is kept; rejects where it is cut. */
function call(origin: string, agent: Agent): Promise<Call> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/graphql`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    sent.on('error', reject).on('response', (response: IncomingMessage) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('error', reject).on('aborted', () => reject(new Error('Cut.')));
      response.on('end', () =>
        resolve({ status: response.statusCode, body, isLast: response.headers.connection === 'close' }),
      );
    });
    sent.end(QUERY);
  });
}

test.each([0, 300])('under load nothing is cut, with a delay of %d ms before the port closes', async (delay) => {
  const { child, outcome, origin } = await serve({
    cwd: await makeGraph(),
    env: { ENTENTE_DRAIN_DELAY_MS: String(delay), ENTENTE_LOG_LEVEL: 'silent' },
  });
  let answered = 0;
  let busy = 20;
  // Each client keeps one connection busy until it is told to go elsewhere, which is where a balancer would send it.
  const clients = Array.from({ length: busy }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      const { status, body, isLast } = await call(origin, agent);
      expect(status).toBe(200);
      expect(JSON.parse(body).errors).toBeUndefined();
      answered++;
      if (!isLast) continue;
      busy--;
      return agent.destroy();
    }
  });
  await sleep(1_000);
  const [before, underWay] = [answered, busy];
  child.kill('SIGTERM');
  await Promise.all(clients);
  expect(before).toBeGreaterThan(20);
  expect(answered).toBeGreaterThanOrEqual(before + underWay);
  expect(await outcome).toMatchObject({ code: 0, stderr: '' });
});

test('readiness goes first, while requests are still taken', async () => {
  const { child, outcome, origin } = await serve({ cwd: await makeGraph(), env: { ENTENTE_DRAIN_DELAY_MS: '1500' } });
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
  child.kill('SIGTERM');
  await expect.poll(async () => (await fetch(`${origin}/ready`)).status).toBe(503);
  const late = await call(origin, new Agent({ keepAlive: true }));
  expect(late).toMatchObject({ status: 200, isLast: true });
  expect(await outcome).toMatchObject({ code: 0 });
});

test('what outlasts the grace period is cut, and the end is in order all the same', async () => {
  const { child, outcome, origin } = await serve({ cwd: await makeGraph(), env: { ENTENTE_GRACE_MS: '200' } });
  const sent = request(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  const cut = new Promise((resolve) => sent.on('error', resolve));
  sent.write('{"query":');
  await sleep(200);
  const start = performance.now();
  child.kill('SIGTERM');
  await cut;
  expect(await outcome).toMatchObject({ code: 0 });
  expect(performance.now() - start).toBeLessThan(8_000);
});

test('a second signal stops at once', async () => {
  const { child, outcome, waitFor } = await serve({
    cwd: await makeGraph(),
    env: { ENTENTE_DRAIN_DELAY_MS: '60000' },
  });
  child.kill('SIGTERM');
  await waitFor(/Draining/);
  child.kill('SIGTERM');
  expect(await outcome).toMatchObject({ code: 130 });
});

test('the log is JSON on standard error, from the start to the end', async () => {
  const { child, outcome, origin } = await serve({ cwd: await makeGraph() });
  await new Promise((resolve) => get(`${origin}/`, (response) => response.resume().on('end', resolve)));
  child.kill('SIGTERM');
  const { stderr } = await outcome;
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ msg }) => msg)).toEqual(['Listening', 'GET / 200', 'Draining', 'Stopped']);
});

test('a setting that is none is named', async () => {
  const { code, stderr } = await runEntente(['serve'], { env: { ENTENTE_LOG_LEVEL: 'loud', ENTENTE_GRACE_MS: '-1' } });
  expect(code).toBe(2);
  expect(stderr).toMatch(/ENTENTE_LOG_LEVEL: must be one of debug, info/);
  expect(stderr).toMatch(/ENTENTE_GRACE_MS: must be at least 0, not "-1"/);
});
