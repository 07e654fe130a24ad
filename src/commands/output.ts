// Writes results to standard output no faster than its reader takes them.
import { once } from 'node:events';

/** Writes one line; resolves when there is room for the next. */
export async function writeLine(line: string, signal: AbortSignal): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain', { signal });
}
