// What turns a document into facts for a command: the rules, and a language model beside them where one is set.
import { type Config, readSystem } from '../config.ts';
import { analyse, extract } from '../extract/extract.ts';
import type { Extraction } from '../extract/types.ts';
import type { Document } from '../read/types.ts';

export interface Extractor {
  /** So many documents may be under work at once. */
  readonly concurrency: number;
  /** @param source what to call the article in a warning. */
  extract(document: Document, source: string, signal: AbortSignal): Promise<Extraction>;
  /** One line on what the model was asked and what it cost, or null. */
  describe(): string | null;
}

export const RULES_ALONE: Extractor = {
  concurrency: 1,
  extract: async (document) => extract(document),
  describe: () => null,
};

/**
 * The rules, and the model of the configuration; nothing of the model's packages is loaded without one.
 * @param warn takes one line for the user.
 */
export async function openExtractor({ cacheFolder, llm }: Config, warn: (line: string) => void): Promise<Extractor> {
  if (llm === undefined) return RULES_ALONE;
  const [{ openModelRoute }, { extractWithModel }, { describeUse }] = await Promise.all([
    import('../model/model-route.ts'),
    import('../model/extract-with-model.ts'),
    import('../model/model-use.ts'),
  ]);
  const route = openModelRoute(llm, { cacheFolder: cacheFolder ?? readSystem().cacheFolder, warn });
  return {
    concurrency: llm.concurrency,
    extract: (document, source, signal) => extractWithModel(analyse(document), route, { signal, source }),
    describe: () => describeUse(route.use, llm.prices),
  };
}
