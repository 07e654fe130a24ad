// What turns a document into facts for a command or the service: the rules, on every core; or the rules and a language model.
import { type Config, readSystem } from '../config.ts';
import { messageOf } from '../errors.ts';
import { analyse, extract } from '../extract/extract.ts';
import type { Extraction } from '../extract/types.ts';
import type { Document } from '../read/types.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface Extractor {
  /** So many documents may be under work at once. It may rise while articles are read. */
  readonly concurrency: number;
  /** @param source what to call the article in a warning. */
  extract(document: Document, source: string, signal: AbortSignal): Promise<Extraction>;
  /** The same as JSON, on one line. */
  extractJson(document: Document, source: string, signal: AbortSignal): Promise<string>;
  /** One line on what the model was asked and what it cost, or null. */
  describe(): string | null;
  /** Ends whatever works for it. What is still under work is rejected. */
  close(): Promise<void>;
}

export const RULES_ALONE: Extractor = {
  concurrency: 1,
  extract: async (document) => extract(document),
  extractJson: async (document) => JSON.stringify(extract(document)),
  describe: () => null,
  close: async () => undefined,
};

/**
 * The rules on every core, or with the model of the configuration; nothing of the model's packages is loaded without one.
 * @param warn takes one line for the user.
 */
export async function openExtractor(
  { cacheFolder, llm }: Pick<Config, 'cacheFolder' | 'llm'>,
  warn: (line: string) => void,
): Promise<Extractor> {
  if (llm === undefined) return openThreads(warn);
  const [{ openModelRoute }, { extractWithModel }, { describeUse }] = await Promise.all([
    import('../model/model-route.ts'),
    import('../model/extract-with-model.ts'),
    import('../model/model-use.ts'),
  ]);
  const route = openModelRoute(llm, { cacheFolder: cacheFolder ?? readSystem().cacheFolder, warn });
  // The model is what is waited for, so the rules stay in this thread.
  const read = (document: Document, source: string, signal: AbortSignal): Promise<Extraction> =>
    extractWithModel(analyse(document), route, { signal, source });
  return {
    concurrency: llm.concurrency,
    extract: read,
    extractJson: async (...article) => JSON.stringify(await read(...article)),
    describe: () => describeUse(route.use, llm.prices),
    close: async () => undefined,
  };
}

/** So much text is read before threads are worth their start: each must load the names and warm up its code first. */
const SOLO_CHARACTERS = 600_000;
/** A long article does not leave the other threads without work, for so many are ready for each. */
const ARTICLES_A_THREAD = 4;

/** Reads in this thread until there is work for several: one article never starts another thread. */
function openThreads(warn: (line: string) => void): Extractor {
  let read = 0;
  let pool: WorkerPool | undefined;
  let isWarm = false;
  let isStarted = false;
  let isClosed = false;

  /** The first article of each thread loads model and names, meanwhile this thread goes on. */
  async function start(document: Document, signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => void close(), { once: true });
    try {
      const { countThreads, openWorkerPool } = await import('./worker-pool.ts');
      const threads = countThreads();
      if (threads < 2 || isClosed) return;
      pool = openWorkerPool(threads);
      const sample = { ...document, text: document.text.slice(0, 1000) };
      await Promise.all(Array.from({ length: threads }, () => pool?.extractJson(sample)));
      isWarm = true;
    } catch (error) {
      if (!isClosed) warn(`Only one core is used, because no other thread can be started: ${messageOf(error)}`);
    }
  }

  /** The pool, once it is there and worth while. */
  function poolFor(document: Document, signal: AbortSignal): WorkerPool | undefined {
    if (!isStarted && read >= SOLO_CHARACTERS) {
      isStarted = true;
      void start(document, signal);
    }
    read += document.text.length;
    return isWarm ? pool : undefined;
  }

  async function close(): Promise<void> {
    isClosed = true;
    await pool?.close();
  }

  return {
    get concurrency() {
      return isWarm && pool !== undefined ? pool.threads * ARTICLES_A_THREAD : 1;
    },
    async extract(document, _source, signal) {
      const threads = poolFor(document, signal);
      return threads === undefined ? extract(document) : JSON.parse(await threads.extractJson(document));
    },
    async extractJson(document, _source, signal) {
      const threads = poolFor(document, signal);
      return threads === undefined ? JSON.stringify(extract(document)) : threads.extractJson(document);
    },
    describe: () => null,
    close,
  };
}
