// Measures extraction: the CPU time of the whole pipeline, from the text of an article to its facts, as a ratio to that of
// wink-nlp's tokenise-and-tag alone, with words and tags read out, on the same sentences: npm run bench:extract [ROUNDS]
// The peer gets its sentences split beforehand. Both take turns article by article in one process and on one core, so that
// the machine's other work, a warm cache and garbage collection fall on both alike. The speed-up by the threads that
// `extract` and `load` use is one of time on the clock, and needs idle cores.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { countThreads, openWorkerPool } from '../src/intake/worker-pool.ts';
import type { Document } from '../src/read/types.ts';
import { generateArticle } from '../tests/fixtures/generated-articles.ts';

// The build, because that is what users run: the loader that runs this file makes each small function slower.
const build = new URL('../dist/', import.meta.url);
const load = <Module>(path: string): Promise<Module> => import(new URL(path, build).href) as Promise<Module>;
const { extract } = await load<typeof import('../src/extract/extract.ts')>('extract/extract.js');
const { makeDocument } = await load<typeof import('../src/read/document.ts')>('read/document.js');
const { readPaths } = await load<typeof import('../src/read/read.ts')>('read/read.js');
const { splitSentences } = await load<typeof import('../src/read/sentences.ts')>('read/sentences.js');

const rounds = Number(process.argv[2] ?? 15);
const nlp = winkNLP(model, ['pos']);

async function readFolder(folder: string): Promise<Document[]> {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const documents: Document[] = [];
  if (!existsSync(path)) return documents;
  for await (const result of readPaths([path])) if (result.ok) documents.push(result.document);
  return documents;
}

const generated = Array.from({ length: 60 }, (_, number) =>
  makeDocument(
    { text: generateArticle(number).split('---\n')[2] ?? '', publishedAt: '2011-05-06', language: 'en' },
    {},
    `${number}`,
  ),
);

const pool = openWorkerPool(countThreads(), { worker: new URL('intake/extract-worker.js', build) });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** In milliseconds: CPU time of this process alone, in which what runs beside it does not count, and time on the clock. */
function costOf(work: () => unknown): { readonly cpu: number; readonly clock: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, clock: performance.now() - start };
}

/** What the ratio is to: words and parts of speech of sentences, by the tagger alone. */
function tag(sentences: readonly string[]): void {
  for (const sentence of sentences) {
    const tokens = nlp.readDoc(sentence).tokens();
    tokens.out();
    tokens.out(nlp.its.pos);
  }
}

/** So many rounds go before the first that counts, for both to be compiled. */
const WARM_UP = 5;

async function measure(texts: string, documents: readonly Document[]) {
  const articles = documents.map((document) => {
    const { text } = document;
    return { document, sentences: splitSentences(text).map(({ start, end }) => text.slice(start, end)) };
  });
  const count = articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const repeats = Math.ceil(1000 / count);
  const rows = Array.from({ length: repeats }, () => articles).flat();
  const times = { tag: [] as number[], extract: [] as number[], speedup: [] as number[] };
  for (let round = -WARM_UP; round < rounds; round++) {
    let [tagged, extracted, alone] = [0, 0, 0];
    for (const { document, sentences } of rows) {
      tagged += costOf(() => tag(sentences)).cpu;
      const { cpu, clock } = costOf(() => extract(document));
      extracted += cpu;
      alone += clock;
    }
    const start = performance.now();
    await Promise.all(rows.map(({ document }) => pool.extractJson(document)));
    const together = performance.now() - start;
    if (round < 0) continue;
    times.tag.push(tagged);
    times.extract.push(extracted);
    times.speedup.push(alone / together);
  }
  const aSecond = (list: readonly number[]): number => Math.round((count * repeats * 1000) / median(list));
  return {
    texts,
    sentences: count,
    'tagged per CPU second': aSecond(times.tag),
    'extracted per CPU second': aSecond(times.extract),
    'times the cost': Number(median(times.extract.map((time, i) => time / (times.tag[i] ?? 1))).toFixed(2)),
    [`speed-up by ${pool.threads} threads`]: Number(median(times.speedup).toFixed(2)),
  };
}

try {
  const sets: [string, Document[]][] = [
    ['generated', generated],
    ['seed', await readFolder('../seed/articles')],
    ['five articles', await readFolder('../../shared/articles')],
  ];
  const rows = [];
  for (const [texts, documents] of sets) if (documents.length > 0) rows.push(await measure(texts, documents));
  console.table(rows);
} finally {
  await pool.close();
}
