// The way to the model for a whole run: cache first, so many questions at once, and an end to asking when it is vain.
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { LlmConfig } from '../config.ts';
import { messageOf } from '../errors.ts';
import type { Answer } from './answer.ts';
import { openAnswerCache } from './answer-cache.ts';
import { connectModel, type ModelAnswer, type ModelClient, ModelFailure } from './model-client.ts';
import { type ModelUse, startUse } from './model-use.ts';
import { INSTRUCTIONS } from './request.ts';
import { type Pace, USUAL_PACE } from './retry.ts';

/** So many failures in a row, and the rest of the run does without the model. */
const VAIN_ATTEMPTS = 5;

export interface ModelRouteOptions {
  /** Answers are kept in its folder `answers`. */
  readonly cacheFolder: string;
  /** Takes one line for the user: why an article, or all from now on, is read by the rules alone. */
  readonly warn: (line: string) => void;
  readonly pace?: Pace;
}

export interface ModelRoute {
  readonly model: string;
  readonly use: ModelUse;
  readonly warn: (line: string) => void;
  /**
   * The answer to a request about an article, or undefined after a warning that names the article.
   * @throws the signal's reason when it fires, and nothing else.
   */
  ask(textHash: string, request: string, article: string, signal: AbortSignal): Promise<Answer | undefined>;
}

/** Opens the route for a run. Nothing is loaded or asked before the first article. */
export function openModelRoute(config: LlmConfig, options: ModelRouteOptions): ModelRoute {
  const { warn, pace = USUAL_PACE } = options;
  const { model } = config;
  const use = startUse(model);
  const folder = join(options.cacheFolder, 'answers');
  const cache = openAnswerCache(folder, model);
  const limit = pLimit(config.concurrency);
  let client: Promise<ModelClient> | undefined;
  let failuresInARow = 0;
  let isGivenUp = false;
  let isCacheBroken = false;

  const connect = (): Promise<ModelClient> =>
    connectModel(config, pace, ({ input, output }) => {
      use.inputTokens += input;
      use.outputTokens += output;
    });

  function fail(error: unknown, article: string): void {
    use.failed++;
    failuresInARow++;
    warn(`${article}: read by the rules alone, without ${model}: ${messageOf(error)}.`);
    const isLasting = error instanceof ModelFailure && error.isLasting;
    if (isGivenUp || !(isLasting || failuresInARow >= VAIN_ATTEMPTS)) return;
    isGivenUp = true;
    warn(`${model} is not asked again in this run${isLasting ? '' : ` after ${VAIN_ATTEMPTS} failures in a row`}.`);
  }

  async function keep(textHash: string, request: string, { answer, isRepaired }: ModelAnswer): Promise<void> {
    use.answers++;
    if (isRepaired) use.repaired++;
    failuresInARow = 0;
    try {
      await cache.write(textHash, request, answer);
    } catch (error) {
      if (!isCacheBroken) warn(`Answers of ${model} are not kept: ${messageOf(error)}.`);
      isCacheBroken = true;
    }
  }

  return {
    model,
    use,
    warn,
    async ask(textHash, request, article, signal) {
      const cached = await cache.read(textHash, request);
      if (cached !== undefined) {
        use.cached++;
        return cached;
      }
      return limit(async () => {
        signal.throwIfAborted();
        if (isGivenUp) {
          use.failed++;
          return undefined;
        }
        try {
          client ??= connect();
          const answer = await (await client).ask(INSTRUCTIONS, request, signal);
          await keep(textHash, request, answer);
          return answer.answer;
        } catch (error) {
          signal.throwIfAborted();
          fail(error, article);
          return undefined;
        }
      });
    },
  };
}
