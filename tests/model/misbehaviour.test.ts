// Whatever the endpoint does, an article is read: with an answer that can be used, or else by the rules and a warning.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { answer, type Behaviour, dribble, flood, hang, refuse, say, startModelServer } from './model-server.ts';
import { MODEL, openReader, PURSES, type ReadingOptions, readWith, tell } from './reading.ts';

const FOUND = `SWE AIDED DNK OCCURRED (${MODEL})`;
const good = answer({ events: [PURSES] });
const text = JSON.stringify({ newActors: [], events: [PURSES], verdicts: [] });

const meet = async (behaviours: readonly Behaviour[], options?: ReadingOptions) => {
  const server = await startModelServer(...behaviours);
  return { server, ...(await readWith(server.baseUrl, options)) };
};

/** All that the rules find, and one warning that names article, model and reason. */
const expectRulesAlone = ({ extraction, byRules, warnings }: Awaited<ReturnType<typeof readWith>>, reason: RegExp) => {
  expect(extraction).toEqual(byRules);
  expect(extraction.events).not.toEqual([]);
  expect(warnings[0]).toMatch(/^herring\.txt: read by the rules alone, without test-model: /);
  expect(warnings[0]).toMatch(reason);
  expect(warnings[0]).not.toContain('\n');
};

describe('An answer is used', () => {
  it.each([
    ['in a code fence', `\`\`\`json\n${text}\n\`\`\``],
    ['in a fence without a language', `\`\`\`\n${text}\n\`\`\``],
    ['with talk around it', `Here is what I found:\n\`\`\`json\n${text}\n\`\`\`\nLet me know!`],
    ['after its reasoning', `<think>{Sweden} gives, so AIDED.</think>\n${text}`],
    ['with fields that nobody asked for', text.replace('{', '{"mood":"good",')],
  ])('%s', async (_, content) => {
    const { server, extraction, warnings } = await meet([say(content)]);
    expect(tell(extraction.events)).toContain(FOUND);
    expect(server.received).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it.each<[string, Behaviour]>([
    ['that is no JSON', say('I am sorry, I cannot do that.')],
    ['that is empty', say('')],
    ['that breaks off', say(text.slice(0, 60), 'length')],
    ['of another form', say('{"events": [{"who": "Sweden"}]}')],
  ])('after one repair, if the first is one %s', async (_, first) => {
    const { server, extraction, use, warnings } = await meet([first, good]);
    expect(tell(extraction.events)).toContain(FOUND);
    expect(server.received).toHaveLength(2);
    const [, , said, fault] = server.received[1]?.body.messages ?? [];
    expect(said?.role).toBe('assistant');
    expect(fault?.content).toMatch(/^That cannot be used: .+ Answer again/);
    expect(use).toMatchObject({ answers: 1, repaired: 1, failed: 0, inputTokens: 2000, outputTokens: 200 });
    expect(warnings).toEqual([]);
  });

  it('without a schema or a temperature, if the endpoint refuses them', async () => {
    const picky: Behaviour = (response, request) =>
      (request.body.response_format === undefined ? good : refuse(400, {}, 'response_format is not supported'))(
        response,
        request,
      );
    const server = await startModelServer(picky);
    const read = openReader(server.baseUrl);
    expect(tell((await read()).extraction.events)).toContain(FOUND);
    await read('Latvia and Estonia held talks in Riga on 4 May 2011.');
    expect(server.received.map(({ body }) => body.response_format !== undefined)).toEqual([true, false, false]);
    expect(server.received[2]?.body.temperature).toBeUndefined();
  });

  it('that comes slowly, but in time', async () => {
    const { extraction } = await meet([dribble({ events: [PURSES] }, 5, 100)]);
    expect(tell(extraction.events)).toContain(FOUND);
  });

  it('after the time for which a busy endpoint asks', async () => {
    const { server, extraction, warnings } = await meet([refuse(429, { 'retry-after': '1' }), good]);
    expect(tell(extraction.events)).toContain(FOUND);
    const [first, second] = server.received;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(warnings).toEqual([]);
  });

  it('after an endpoint has broken down twice', async () => {
    const { server, extraction } = await meet([refuse(500), refuse(503), good]);
    expect(tell(extraction.events)).toContain(FOUND);
    expect(server.received).toHaveLength(3);
  });
});

describe('The rules read alone', () => {
  it('if the repair is of no use either', async () => {
    const reading = await meet([say('{"events": 1}'), say('{"events": 2}')]);
    expectRulesAlone(reading, /nor was its repair: newActors: .+; events: /);
    expect(reading.server.received).toHaveLength(2);
    expect(reading.use).toMatchObject({ answers: 0, failed: 1, inputTokens: 2000 });
  });

  it('if the endpoint hangs', async () => {
    const reading = await meet([hang], { timeoutMs: 200 });
    expectRulesAlone(reading, /it did not answer within 200 ms\.$/);
    expect(reading.server.received).toHaveLength(1);
  });

  it('if the answer comes too slowly', async () => {
    expectRulesAlone(await meet([dribble({}, 20, 1)], { timeoutMs: 200 }), /it did not answer within 200 ms\.$/);
  });

  it('if the answer has no end', async () => {
    expectRulesAlone(await meet([flood]), /its answer is longer than 2 MB\.$/);
  });

  it('if a busy endpoint asks for more time than is reasonable', async () => {
    const reading = await meet([refuse(429, { 'retry-after': '3600' }, 'Slow down')]);
    expectRulesAlone(reading, /HTTP 429 \(Slow down\)\.$/);
    expect(reading.server.received).toHaveLength(1);
  });

  it('if the endpoint stays busy or broken', async () => {
    const reading = await meet([refuse(500, {}, 'Out of memory')]);
    expectRulesAlone(reading, /HTTP 500 \(Out of memory\)\.$/);
    expect(reading.server.received).toHaveLength(3);
  });

  it('if nobody answers at the address', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    await new Promise((resolve) => taken.close(resolve));
    const url = `http://127.0.0.1:${port}/v1`;
    expectRulesAlone(await readWith(url), new RegExp(`${url} gives no answer`));
  });

  it('if the answer is a page', async () => {
    const page: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
    };
    expectRulesAlone(await meet([page]), /it did not answer in the protocol's form/);
  });

  it('if the connection breaks in the middle of an answer', async () => {
    const cut: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id":');
      setTimeout(() => response.destroy(), 20);
    };
    expectRulesAlone(await meet([cut]), /without test-model/);
  });
});

describe('A run', () => {
  it('asks no more once the key is refused, and never tells the key', async () => {
    const apiKey = 'sk-very-secret';
    const server = await startModelServer(refuse(401, {}, `Incorrect API key provided: ${apiKey}`));
    const read = openReader(server.baseUrl, { apiKey });
    expectRulesAlone(await read(), /HTTP 401 \(Incorrect API key provided: …\)/);
    const { warnings, use } = await read('Latvia and Estonia held talks in Riga on 4 May 2011.');
    expect(server.received).toHaveLength(1);
    expect(warnings).toHaveLength(2);
    expect(warnings[1]).toBe('test-model is not asked again in this run.');
    expect(warnings.join()).not.toContain(apiKey);
    expect(use.failed).toBe(2);
  });

  it('asks no more after five failures in a row', async () => {
    const server = await startModelServer(say('nonsense'));
    const read = openReader(server.baseUrl);
    for (let n = 1; n <= 7; n++) await read(`Norway and Finland held talks in Geneva on ${n} May 2011.`);
    expect(server.received).toHaveLength(10);
  });

  it('puts no more questions at once than it may', async () => {
    const slow: Behaviour = (response, request) => {
      setTimeout(() => answer()(response, request), 30);
    };
    const server = await startModelServer(slow);
    const read = openReader(server.baseUrl, { concurrency: 2 });
    const days = Array.from({ length: 8 }, (_, n) => `Norway and Finland held talks in Geneva on ${n + 1} May 2011.`);
    const readings = await Promise.all(days.map((day) => read(day)));
    expect(server.received).toHaveLength(8);
    expect(server.busiest).toBe(2);
    expect(readings.at(-1)?.warnings).toEqual([]);
  });

  it('ends at once when it is interrupted', async () => {
    const interruption = new AbortController();
    const reason = new Error('Interrupted.');
    const server = await startModelServer((_response) => interruption.abort(reason));
    await expect(readWith(server.baseUrl, { signal: interruption.signal })).rejects.toBe(reason);
  });
});
