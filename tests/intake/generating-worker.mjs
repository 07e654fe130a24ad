// A worker thread for tests with many articles: makes up what an article tells from the number that is its title.
import { tsImport } from 'tsx/esm/api';

const { generateExtraction } = await tsImport('../graph/generate.ts', import.meta.url);

export function readArticleJson({ input }) {
  const [seed, version] = input.title.split('.').map(Number);
  const extraction = generateExtraction(seed, { version, events: 5, people: 12, relations: 6 });
  return JSON.stringify({ ok: true, extraction, notice: null });
}
