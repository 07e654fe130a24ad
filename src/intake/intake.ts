// The service's way into the graph: articles that clients send are read in threads of their own, then written in order.
import pLimit, { type LimitFunction } from 'p-limit';
import type { Config } from '../config.ts';
import { EntenteError, messageOf } from '../errors.ts';
import type { Extraction } from '../extract/types.ts';
import type { Retention } from '../graph/changes.ts';
import type { IngestOutcome } from '../graph/ingest.ts';
import type { Retracted } from '../graph/retract.ts';
import { aborted } from '../graph/run.ts';
import type { Store } from '../graph/store.ts';
import type { ArticleRow } from '../graph/types.ts';
import type { ArticleFault, ArticleInput } from './article-input.ts';
import type { Reading } from './extract-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** An article that is in the graph now. */
export interface LoadedArticle {
  readonly article: ArticleRow;
  readonly outcome: IngestOutcome;
  readonly extraction: Extraction;
  /** Why it has no facts, where it cannot have any. */
  readonly notice: string | null;
}

export type LoadResult =
  | { readonly ok: true; readonly loaded: LoadedArticle }
  | { readonly ok: false; readonly fault: ArticleFault };

export interface Intake {
  /**
   * Loads articles, each by itself and in their order.
   * @param nameOf what to call an article in its faults.
   * @returns a result for each, in the same order; an error of the store, or one that nobody foresaw, in the place of an
   * article that met it.
   */
  load(
    inputs: readonly ArticleInput[],
    nameOf: (index: number) => string,
    signal: AbortSignal,
  ): Promise<readonly (LoadResult | Error)[]>;
  /** @returns undefined where the graph holds no such article. @throws EntenteError of the store. */
  retract(articleId: string, signal: AbortSignal): Promise<Retracted | undefined>;
  /** The number of articles that wait, are read or are written. */
  readonly queueLength: number;
  /** Calls the listener after each article that changed the graph. @returns a function that ends it. */
  onWrite(listener: () => void): () => void;
  /** Ends the threads; what is under work is rejected. */
  close(): Promise<void>;
}

export interface IntakeOptions {
  /** Whose language model is asked, where it names one; the rules alone read without it. */
  readonly config?: Pick<Config, 'cacheFolder' | 'llm'>;
  /** So many articles may be under way; one more is refused. */
  readonly mostQueued?: number;
  readonly retention?: Retention | undefined;
  /** What the threads run, for tests. */
  readonly worker?: URL;
  /** The longest that one article may be read, in milliseconds. */
  readonly longestReadMs?: number;
}

interface Threads {
  readonly workers: WorkerPool;
  /** Lets as many articles through as the threads can read at once. */
  readonly limit: LimitFunction;
}

/** However many articles may be under way, no more text is. */
const MOST_CHARACTERS = 20_000_000;
/** When a client should come back with what was refused, in seconds. */
const RETRY_AFTER = 5;
/** Threads hold much memory: they go when nothing came for so long. */
const IDLE_MS = 60_000;

/** Starts no thread, and loads neither them nor what writes, before the first article comes: many services only answer. */
export function openIntake(store: Store, options: IntakeOptions = {}): Intake {
  const { config = { cacheFolder: undefined, llm: undefined }, mostQueued = 200, longestReadMs = 120_000 } = options;
  const retention = options.retention === undefined ? {} : { retention: options.retention };
  const listeners = new Set<() => void>();
  let pool: Promise<Threads> | undefined;
  let queued = 0;
  let characters = 0;

  async function openPool(): Promise<Threads> {
    const { countThreads, openWorkerPool } = await import('./worker-pool.ts');
    const { llm } = config;
    // One core is left to those who ask. The model is what is waited for, and one thread can wait for many answers.
    const [threads, tasksAThread] = llm === undefined ? [Math.max(1, countThreads() - 1), 1] : [1, llm.concurrency];
    const workers = openWorkerPool(threads, { worker: options.worker, idleMs: IDLE_MS, tasksAThread });
    return { workers, limit: pLimit(threads * tasksAThread) };
  }

  async function read(input: ArticleInput, name: string, signal: AbortSignal): Promise<Reading | ArticleFault> {
    const { checkInput } = await import('./article-input.ts');
    const fault = checkInput(input, name);
    if (fault !== null) return fault;
    pool ??= openPool();
    const { workers, limit } = await pool;
    return limit(async () => {
      if (signal.aborted) throw aborted();
      // The time counts from when a thread is free: waiting for others is not the article's fault.
      const tooLong = AbortSignal.timeout(longestReadMs);
      // To end one article would end its thread, with all the others that wait for the model there.
      const end = config.llm === undefined ? AbortSignal.any([signal, tooLong]) : null;
      try {
        return JSON.parse(await workers.readArticleJson({ input, name, config }, end));
      } catch (error) {
        if (signal.aborted) throw aborted();
        const reason = tooLong.aborted ? `it takes longer than ${longestReadMs / 1000} s` : messageOf(error);
        return faultOf('EXTRACTION_FAILED', `${name} could not be extracted: ${reason}.`);
      }
    });
  }

  /** Takes a place in the queue for the article until `work` is done with it, or refuses it. */
  async function inQueue<Result>(input: ArticleInput, name: string, work: () => Promise<Result>) {
    const length = (input.text?.length ?? 0) + (input.html?.length ?? 0);
    if (queued >= mostQueued || (queued > 0 && characters + length > MOST_CHARACTERS)) {
      const message = `${name} was not taken: ${queued} articles wait already. Send it again in ${RETRY_AFTER} seconds.`;
      return { ...faultOf('OVERLOADED', message), retryAfter: RETRY_AFTER };
    }
    queued++;
    characters += length;
    try {
      return await work();
    } finally {
      queued--;
      characters -= length;
    }
  }

  async function write({ extraction, notice }: Reading & { ok: true }, signal: AbortSignal): Promise<LoadResult> {
    const { ingest } = await import('../graph/ingest.ts');
    const outcome = await ingest(store, extraction, { signal, ...retention });
    if (outcome !== 'unchanged') for (const listener of listeners) listener();
    const { text: _text, ...article } = extraction.article;
    return { ok: true, loaded: { article, outcome, extraction, notice } };
  }

  return {
    async load(inputs, nameOf, signal) {
      let former: Promise<unknown> = Promise.resolve();
      /** Once the store has failed, those that follow are not kept waiting for it to fail each of them. */
      let failure: EntenteError | undefined;
      const results = inputs.map((input, index) => {
        const name = nameOf(index);
        const before = former;
        const result = inQueue(input, name, async (): Promise<LoadResult | EntenteError> => {
          const reading = await read(input, name, signal);
          await before;
          if (!('ok' in reading)) return { ok: false, fault: reading };
          if (!reading.ok) return { ok: false, fault: faultOf('UNREADABLE', reading.message) };
          try {
            return failure ?? (await write(reading, signal));
          } catch (error) {
            if (!(error instanceof EntenteError)) throw error;
            // An extraction that the graph cannot hold is the article's own fault.
            if (error.code === 'BAD_USER_INPUT')
              return { ok: false, fault: faultOf('EXTRACTION_FAILED', error.message) };
            failure = error;
            return error;
          }
        });
        former = result.catch(() => undefined);
        return result;
      });
      const settled = await Promise.allSettled(results);
      if (signal.aborted) throw aborted();
      return settled.map((one) => {
        if (one.status === 'rejected') return one.reason instanceof Error ? one.reason : new Error(String(one.reason));
        return 'code' in one.value && !(one.value instanceof EntenteError)
          ? { ok: false, fault: one.value }
          : one.value;
      });
    },
    async retract(articleId, signal) {
      const { retract } = await import('../graph/retract.ts');
      const retracted = await retract(store, articleId, { signal, ...retention });
      if (retracted !== undefined) for (const listener of listeners) listener();
      return retracted;
    },
    get queueLength() {
      return queued;
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await (await pool)?.workers.close();
    },
  };
}

function faultOf(code: ArticleFault['code'], message: string): ArticleFault {
  return { code, message, field: null, retryAfter: null };
}
