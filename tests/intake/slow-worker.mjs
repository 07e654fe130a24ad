// A worker thread for tests of the service's intake: a text says how long it takes to read, or what becomes of the thread.
import { setTimeout as sleep } from 'node:timers/promises';

export async function readArticleJson({ input }) {
  const [, milliseconds] = /^waits (\d+)/.exec(input.text) ?? [];
  if (milliseconds !== undefined) await sleep(Number(milliseconds));
  if (input.text.startsWith('dies')) process.exit(1);
  if (input.text.startsWith('throws')) throw new Error('the rules are at odds');
  const article = { id: `text:${input.title}`, title: input.title, publisher: null, publishedAt: null, url: null };
  const rest = { sentences: [], actors: [], places: [], agreements: [], claims: [], events: [] };
  const extraction = { article: { ...article, language: 'en', text: input.text, textHash: input.text }, ...rest };
  return JSON.stringify({ ok: true, extraction, notice: null });
}
