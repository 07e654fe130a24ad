// A loopback server that speaks the protocol of chat completions, and behaves as badly as each test asks.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/model/answer.ts';

const chatRequest = z.object({
  model: z.string(),
  temperature: z.number().optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: z.infer<typeof chatRequest>;
  readonly at: number;
}

export type Behaviour = (response: ServerResponse, request: ReceivedRequest) => void | Promise<void>;

export interface ModelServer {
  readonly baseUrl: string;
  readonly received: readonly ReceivedRequest[];
  /** Most requests that were under way at once. */
  readonly busiest: number;
}

/** Each request meets the next behaviour; the last one stays. The server goes with the test. */
export async function startModelServer(...behaviours: readonly Behaviour[]): Promise<ModelServer> {
  const received: ReceivedRequest[] = [];
  let busy = 0;
  let busiest = 0;
  const server = createServer(async (message, response) => {
    busy++;
    busiest = Math.max(busiest, busy);
    response.on('close', () => busy--);
    let text = '';
    for await (const chunk of message.setEncoding('utf8')) text += chunk;
    const { url = '', headers } = message;
    const request = { path: url, headers, body: chatRequest.parse(JSON.parse(text)), at: performance.now() };
    received.push(request);
    await behaviours[Math.min(received.length, behaviours.length) - 1]?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    received,
    get busiest() {
      return busiest;
    },
  };
}

const completion = (content: string, finish = 'stop') => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_300_000_000,
  model: 'test-model',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
  usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
});

const EMPTY: Answer = { newActors: [], events: [], verdicts: [] };

/** An answer in the asked-for form; what is not given is empty. */
export const answer = (part: Partial<Answer> = {}): Behaviour => say(JSON.stringify({ ...EMPTY, ...part }));

/** Any text as the model's words. */
export const say =
  (content: string, finish?: string): Behaviour =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion(content, finish)));
  };

export const refuse =
  (status: number, headers: Record<string, string> = {}, message = 'no'): Behaviour =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message, type: 'error', code: null, param: null } }));
  };

export const hang: Behaviour = () => undefined;

/** The bytes of an answer one by one, with so many milliseconds between. */
export const dribble =
  (part: Partial<Answer>, milliseconds: number, size: number): Behaviour =>
  async (response) => {
    const text = JSON.stringify(completion(JSON.stringify({ ...EMPTY, ...part })));
    response.writeHead(200, { 'content-type': 'application/json' });
    for (let at = 0; at < text.length && !response.destroyed; at += size) {
      response.write(text.slice(at, at + size));
      await wait(milliseconds);
    }
    response.end();
  };

/** Talks without end, or until nobody listens. */
export const flood: Behaviour = async (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = ' '.repeat(64 * 1024);
  while (!response.destroyed) {
    response.write(chunk);
    await wait(0);
  }
};
