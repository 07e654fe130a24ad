// The bill: what the model was asked, what it cost and what came of it, for the end of a command's output.
import type { LlmConfig } from '../config.ts';

/** Counted up while articles are read. */
export interface ModelUse {
  readonly model: string;
  /** Answers had from the endpoint, repairs not counted. */
  answers: number;
  cached: number;
  repaired: number;
  /** Parts of articles that the rules read alone, because no answer could be had or used. */
  failed: number;
  inputTokens: number;
  outputTokens: number;
  added: number;
  confirmed: number;
  doubted: number;
  /** Events of the model that the article does not prove. */
  dropped: number;
}

export function startUse(model: string): ModelUse {
  const none = { answers: 0, cached: 0, repaired: 0, failed: 0, inputTokens: 0, outputTokens: 0 };
  return { model, ...none, added: 0, confirmed: 0, doubted: 0, dropped: 0 };
}

/** Of all tokens, in the currency of the prices; null without prices. */
export function costOf(use: ModelUse, prices: LlmConfig['prices']): number | null {
  return prices === undefined ? null : (use.inputTokens * prices.input + use.outputTokens * prices.output) / 1_000_000;
}

/** One line for the user. */
export function describeUse(use: ModelUse, prices: LlmConfig['prices']): string {
  const cost = costOf(use, prices);
  const paid = cost === null ? '' : `, cost ${cost.toFixed(4)}`;
  return (
    `Model ${use.model}: ${use.answers} answers (${use.repaired} repaired), ${use.cached} from the cache, ` +
    `${use.failed} failed; ${use.inputTokens} tokens in, ${use.outputTokens} out${paid}; ` +
    `events: ${use.added} added, ${use.confirmed} confirmed, ${use.doubted} doubted, ${use.dropped} without proof.`
  );
}
