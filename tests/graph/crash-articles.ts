// The articles that a load is killed over: small and many.
import type { Extraction } from '../../src/extract/types.ts';
import { generateExtraction } from './generate.ts';

export function crashArticle(seed: number): Extraction {
  return generateExtraction(seed, { events: 3, people: 30, relations: 3 });
}
