// What a worker thread of `extract` and `load` runs: a document in, its facts as JSON out.
import { extract } from '../extract/extract.ts';
import type { Document } from '../read/types.ts';

/** JSON and no object, because a text passes between threads more quickly, and `extract` prints it as it stands. */
export function extractJson(document: Document): string {
  return JSON.stringify(extract(document));
}
