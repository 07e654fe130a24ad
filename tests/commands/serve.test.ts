// `entente serve` as a process: over real HTTP, from an empty store to an answer, and off again in order.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeFiles, makeFolder, type RunOptions, startEntente } from './run-entente.ts';

async function startService(options: RunOptions, args: readonly string[] = ['--port', '0']) {
  const running = startEntente(['serve', ...args], options);
  const [, url = ''] = await running.waitFor(/(http:\S+\/graphql)/);
  const post = async (body: string) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return { status: response.status, body: await response.json() };
  };
  return { ...running, url, post };
}

describe('entente serve', () => {
  it('fills an empty store with the sample articles and prints one query that finds an answer there', async () => {
    const cwd = makeFolder();
    const { child, outcome, post, waitFor } = await startService({ cwd });
    const [, body = ''] = await waitFor(/curl .* -d '(.*)'/);
    const answer = await post(body);
    expect(answer.status).toBe(200);
    const [edge] = answer.body.data.actor.negotiatedWith.edges;
    expect(edge).toMatchObject({ count: expect.any(Number), node: { name: expect.any(String) } });
    expect(edge.evidence[0].quote).toMatch(/\w/);
    child.kill('SIGTERM');
    const first = await outcome;
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('The graph is empty');

    const later = await startService({ cwd });
    expect(await later.post(body)).toEqual(answer);
    later.child.kill('SIGINT');
    const second = await later.outcome;
    expect(second.code).toBe(0);
    expect(second.stderr).not.toContain('The graph is empty');
  });

  it('listens where HOST and PORT say, unless the options say otherwise', async () => {
    const cwd = makeFiles({ 'a.txt': 'Peru met Kenya.' });
    const { url } = await startService({ cwd, env: { HOST: 'nowhere.invalid', PORT: '1' } }, [
      '--host',
      'localhost',
      '--port',
      '0',
    ]);
    expect(url).toMatch(/^http:\/\/localhost:\d{4,5}\/graphql$/);
  });

  it('names a port that is in use and ends with 69', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { outcome } = startEntente(['serve'], { env: { PORT: String(port) } });
    const { code, stderr } = await outcome;
    other.close();
    expect(code).toBe(69);
    expect(stderr).toMatch(new RegExp(`^entente: 127\\.0\\.0\\.1:${port} is in use`, 'm'));
  });

  it('answers a request under way before it goes', async () => {
    const { child, outcome, url } = await startService({});
    const { hostname, port } = new URL(url);
    const { request } = await import('node:http');
    const answer = new Promise<number | undefined>((resolve, reject) => {
      const asked = request({
        hostname,
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      asked.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      // The request is half sent when the service is told to stop.
      asked.write('{"query":');
      setTimeout(() => child.kill('SIGTERM'), 200);
      setTimeout(() => asked.end('"{ stats { articles } }"}'), 500);
    });
    expect(await answer).toBe(200);
    expect(await outcome).toMatchObject({ code: 0 });
  });
});
