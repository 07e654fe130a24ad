// The only talk with the endpoint: one question, retries while it is busy, one repair, and failures in a user's words.
import { setTimeout as wait } from 'node:timers/promises';
import type { ModelMessage } from 'ai';
import type { LlmConfig } from '../config.ts';
import { messageOf } from '../errors.ts';
import { type Answer, answerSchema, readAnswer } from './answer.ts';
import { AnswerTooLong, fetchWithin } from './fetch-within.ts';
import { type Pace, waitBeforeRetry } from './retry.ts';

/** Why there is no answer; `isLasting` if there will be none to any other question either. */
export class ModelFailure extends Error {
  readonly isLasting: boolean;

  constructor(message: string, isLasting = false) {
    super(message);
    this.isLasting = isLasting;
  }
}

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

export interface ModelAnswer {
  readonly answer: Answer;
  readonly isRepaired: boolean;
}

export interface ModelClient {
  /** @throws ModelFailure without a usable answer; the signal's reason when it fires. */
  ask(instructions: string, request: string, signal: AbortSignal): Promise<ModelAnswer>;
}

interface Reply extends Tokens {
  readonly text: string;
}

/** What of a useless answer is sent back with its fault. */
const REPAIR_LENGTH = 20_000;

/** Loads the packages that speak the protocol. `count` is told of every answer's tokens, useless ones included. */
export async function connectModel(
  config: LlmConfig,
  pace: Pace,
  count: (tokens: Tokens) => void,
): Promise<ModelClient> {
  const [{ APICallError, generateText, NoObjectGeneratedError, Output }, { createOpenAICompatible }] =
    await Promise.all([import('ai'), import('@ai-sdk/openai-compatible')]);
  // It would print to standard output, which belongs to the commands.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const provider = createOpenAICompatible({
    name: 'entente',
    baseURL: config.baseUrl,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
    supportsStructuredOutputs: true,
    fetch: fetchWithin,
  });
  const model = provider(config.model);
  let isPlain = false;

  async function send(system: string, messages: ModelMessage[], plain: boolean, signal: AbortSignal): Promise<Reply> {
    const form = plain ? {} : { output: Output.object({ schema: answerSchema, name: 'events' }), temperature: 0 };
    const abortSignal = AbortSignal.any([signal, AbortSignal.timeout(config.timeoutMs)]);
    try {
      const { text, usage } = await generateText({ model, system, messages, ...form, maxRetries: 0, abortSignal });
      return { text, input: usage.inputTokens ?? 0, output: usage.outputTokens ?? 0 };
    } catch (error) {
      // The text is read here, more leniently than by the package.
      if (!NoObjectGeneratedError.isInstance(error)) throw error;
      return { text: error.text ?? '', input: error.usage?.inputTokens ?? 0, output: error.usage?.outputTokens ?? 0 };
    }
  }

  /** An endpoint that refuses the schema, or to be told a temperature, is asked without from then on. */
  async function sendAsUnderstood(system: string, messages: ModelMessage[], signal: AbortSignal): Promise<Reply> {
    if (isPlain) return send(system, messages, true, signal);
    try {
      return await send(system, messages, false, signal);
    } catch (error) {
      if (!APICallError.isInstance(error) || !(error.statusCode === 400 || error.statusCode === 422)) throw error;
      const reply = await send(system, messages, true, signal);
      isPlain = true;
      return reply;
    }
  }

  async function sendPatiently(system: string, messages: ModelMessage[], signal: AbortSignal): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      signal.throwIfAborted();
      try {
        const { text, ...tokens } = await sendAsUnderstood(system, messages, signal);
        count(tokens);
        return text;
      } catch (error) {
        signal.throwIfAborted();
        const failure = APICallError.isInstance(error) ? error : undefined;
        const milliseconds = failure?.isRetryable === true ? waitBeforeRetry(failure, attempt, pace) : undefined;
        if (milliseconds === undefined) throw describeFailure(error, failure);
        // A signal of its own: many who wait on one are taken for a leak.
        await wait(milliseconds, undefined, { signal: AbortSignal.any([signal]) });
      }
    }
  }

  function describeFailure(error: unknown, failure: ApiFailure | undefined): ModelFailure {
    if (isIn(error, (cause) => cause instanceof AnswerTooLong)) return new ModelFailure(new AnswerTooLong().message);
    if (isIn(error, (cause) => cause instanceof Error && cause.name === 'TimeoutError')) {
      return new ModelFailure(`it did not answer within ${config.timeoutMs} ms`);
    }
    const said = withoutKey(messageOf(error)).slice(0, 200);
    const status = failure?.statusCode;
    if (status === undefined) return new ModelFailure(`${config.baseUrl} gives no answer (${said})`);
    if (status < 300) return new ModelFailure(`it did not answer in the protocol's form (${said})`);
    return new ModelFailure(`it answered with HTTP ${status} (${said})`, [401, 402, 403, 404].includes(status));
  }

  function withoutKey(message: string): string {
    return config.apiKey === undefined ? message : message.replaceAll(config.apiKey, '…');
  }

  return {
    async ask(instructions, request, signal) {
      const question: ModelMessage = { role: 'user', content: request };
      const text = await sendPatiently(instructions, [question], signal);
      const first = readAnswer(text);
      if (first.ok) return { answer: first.answer, isRepaired: false };
      const repair: ModelMessage[] = [
        question,
        { role: 'assistant', content: text.slice(0, REPAIR_LENGTH) || '(nothing)' },
        {
          role: 'user',
          content: `That cannot be used: ${first.fault}. Answer again with the whole JSON object alone.`,
        },
      ];
      const second = readAnswer(await sendPatiently(instructions, repair, signal));
      if (second.ok) return { answer: second.answer, isRepaired: true };
      throw new ModelFailure(`its answer was of no use, nor was its repair: ${second.fault}`);
    },
  };
}

interface ApiFailure {
  readonly statusCode?: number | undefined;
}

/** Whether an error, or one that caused it, is such. */
function isIn(error: unknown, isSuch: (error: unknown) => boolean): boolean {
  for (let cause = error, depth = 0; cause !== undefined && cause !== null && depth < 5; depth++) {
    if (isSuch(cause)) return true;
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return false;
}
