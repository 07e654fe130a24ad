// The threads of `extract` and `load`: the same facts as in one thread, in order, and no failure that takes others along.
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ArticleResult, describeFailure, extractPaths } from '../../src/commands/articles.ts';
import { readConfig } from '../../src/config.ts';
import { extract } from '../../src/extract/extract.ts';
import { openExtractor } from '../../src/intake/extractor.ts';
import { countThreads, openWorkerPool, type WorkerPool } from '../../src/intake/worker-pool.ts';
import { makeDocument } from '../../src/read/document.ts';
import { makeFiles, runEntente, startEntente } from '../commands/run-entente.ts';
import { generateArticle } from '../fixtures/generated-articles.ts';

const FAILING = new URL('./failing-worker.mjs', import.meta.url);

function openPool(worker?: URL): WorkerPool {
  const pool = openWorkerPool(2, { worker });
  onTestFinished(() => pool.close());
  return pool;
}

/** What becomes of articles with these titles in two threads that fail as asked. */
async function readTitles(titles: readonly string[], signal = new AbortController().signal): Promise<string[]> {
  const pool = openPool(FAILING);
  const folder = makeFiles(
    Object.fromEntries(titles.map((title, index) => [`${index}.md`, `---\ntitle: ${title}\n---\n\nPeru met Chile.\n`])),
  );
  const work = { extractor: { concurrency: 8 }, extract: pool.extractJson };
  const told: string[] = [];
  for await (const result of extractPaths<string>([folder], {}, work, signal))
    told.push(tell(result).replaceAll(`${folder}/`, ''));
  return told;
}

const tell = (result: ArticleResult<string>): string =>
  result.ok ? JSON.parse(result.facts) : describeFailure(result.source, result.error);

const jsonLines = (count: number): string =>
  Array.from(
    { length: count },
    (_, number) =>
      `${JSON.stringify({ title: `Report ${number}`, text: generateArticle(number).split('---\n')[2] })}\n`,
  ).join('');

describe('A pool of threads', () => {
  it('yields the facts that one thread yields', async () => {
    const pool = openPool();
    const documents = Array.from({ length: 6 }, (_, number) =>
      makeDocument({ text: generateArticle(number), publishedAt: '2011-05-06', language: 'en' }, {}, `${number}`),
    );
    const facts = await Promise.all(documents.map((document) => pool.extractJson(document)));
    expect(facts).toEqual(documents.map((document) => JSON.stringify(extract(document))));
  });

  it('names the article in which a thread died or failed, and reads all others', async () => {
    expect(await readTitles(['one', 'dies', 'two', 'throws', 'three', 'dies', 'four'])).toEqual([
      'one',
      'entente: 1.md: could not be extracted: the thread is gone',
      'two',
      'entente: 3.md: could not be extracted: this one cannot be read',
      'three',
      'entente: 5.md: could not be extracted: the thread is gone',
      'four',
    ]);
  });

  it('rejects what is under work when it closes', async () => {
    const pool = openPool(FAILING);
    const document = makeDocument({ title: 'hangs', text: 'Peru met Chile.' }, {}, 'a');
    const reading = expect(pool.extractJson(document)).rejects.toThrow();
    await pool.close();
    await reading;
  });

  it('has a thread for each core and one at least', () => {
    expect(countThreads()).toBeGreaterThanOrEqual(1);
  });
});

it('an article alone is read without threads', async () => {
  const extractor = await openExtractor(readConfig({}), () => undefined);
  onTestFinished(() => extractor.close());
  const document = makeDocument({ text: 'Peru met Chile in Lima. '.repeat(26_000), language: 'en' }, {}, 'a');
  await extractor.extract(document, 'a', new AbortController().signal);
  expect(extractor.concurrency).toBe(1);
});

describe('entente extract on many articles', () => {
  it('prints them in their order, each whole', { timeout: 120_000 }, async () => {
    const cwd = makeFiles({ 'many.jsonl': jsonLines(500) });
    const { code, stdout, stderr } = await runEntente(['extract', 'many.jsonl'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const titles = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).article.title);
    expect(titles).toEqual(Array.from({ length: 500 }, (_, number) => `Report ${number}`));
  });

  it('stops at Ctrl-C with exit code 130', { timeout: 120_000 }, async () => {
    const cwd = makeFiles({ 'many.jsonl': jsonLines(2500) });
    const { child, outcome, waitFor } = startEntente(['extract', 'many.jsonl'], { cwd });
    await waitFor(/"title":"Report 400"/);
    child.kill('SIGINT');
    expect(await outcome).toMatchObject({ code: 130, stderr: 'entente: Interrupted.\n' });
  });
});
