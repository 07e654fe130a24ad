// The worker threads of `extract`, `load` and the service: each holds the rules and the names, and reads one article at a time.
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Document } from '../read/types.ts';
import type { ReadingTask } from './extract-worker.ts';

/** What one thread holds at most while it reads usual articles: model, names and rules, and its share of garbage. */
const WORKER_BYTES = 400_000_000;

export interface WorkerPool {
  readonly threads: number;
  /** The facts of an article as JSON. Rejects if extraction fails or its thread ends; another thread takes its place. */
  extractJson(document: Document): Promise<string>;
  /** A `Reading` as JSON. Rejects likewise, and when the signal ends its thread. */
  readArticleJson(task: ReadingTask, signal: AbortSignal | null): Promise<string>;
  /** Ends the threads at once, whatever they are doing; what is under work is rejected. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** What the threads run, other than our own. */
  readonly worker?: URL | undefined;
  /** Threads start when there is work, and end after so long without; they all start at once and stay unless told. */
  readonly idleMs?: number;
  /** Articles that one thread may have under work at once, where it waits for something else; 1 unless told. */
  readonly tasksAThread?: number;
}

/** One thread a core, but no more than half of the free memory holds: a container may have many cores and little of it. */
export function countThreads(): number {
  const byMemory = Math.floor(process.availableMemory() / 2 / WORKER_BYTES);
  return Math.max(1, Math.min(availableParallelism(), byMemory));
}

/** Threads load what they need with their first article. */
export function openWorkerPool(
  threads: number,
  { worker = workerFile(), idleMs, tasksAThread = 1 }: PoolOptions = {},
): WorkerPool {
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: idleMs === undefined ? threads : 0,
    maxThreads: threads,
    idleTimeout: idleMs ?? 0,
    concurrentTasksPerWorker: tasksAThread,
  });
  let closing: Promise<void> | undefined;
  // A thread that ends between two articles is replaced; one that ends in an article rejects it.
  pool.on('error', () => undefined);
  return {
    threads,
    extractJson: (document) => pool.run(document, { name: 'extractJson' }) as Promise<string>,
    readArticleJson: (task, signal) => pool.run(task, { name: 'readArticleJson', signal }) as Promise<string>,
    close() {
      closing ??= pool.destroy();
      return closing;
    },
  };
}

/** Beside this file, in src/ and in dist/. */
const workerFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./source-worker.mjs', import.meta.url)
    : new URL('./extract-worker.js', import.meta.url);
