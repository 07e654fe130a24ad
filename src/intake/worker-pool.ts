// The worker threads of `extract` and `load`: each holds the rules and the names, and reads one article at a time.
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Document } from '../read/types.ts';

/** What one thread holds at most while it reads usual articles: model, names and rules, and its share of garbage. */
const WORKER_BYTES = 400_000_000;

export interface WorkerPool {
  readonly threads: number;
  /** The facts of an article as JSON. Rejects if extraction fails or its thread ends; another thread takes its place. */
  extractJson(document: Document): Promise<string>;
  /** Ends the threads at once, whatever they are doing; what is under work is rejected. */
  close(): Promise<void>;
}

/** One thread a core, but no more than half of the free memory holds: a container may have many cores and little of it. */
export function countThreads(): number {
  const byMemory = Math.floor(process.availableMemory() / 2 / WORKER_BYTES);
  return Math.max(1, Math.min(availableParallelism(), byMemory));
}

/** Starts the threads. They load what they need with their first article. */
export function openWorkerPool(threads: number, worker = workerFile()): WorkerPool {
  const pool = new Tinypool({
    filename: worker.href,
    name: 'extractJson',
    minThreads: threads,
    maxThreads: threads,
  });
  let closing: Promise<void> | undefined;
  // A thread that ends between two articles is replaced; one that ends in an article rejects it.
  pool.on('error', () => undefined);
  return {
    threads,
    extractJson: (document) => pool.run(document) as Promise<string>,
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
