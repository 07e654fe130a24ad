// Measures extraction: sentences a second as a ratio to wink-nlp's tokenise-and-tag alone, in the same run, on one core,
// and in the threads that `extract` and `load` use: npm run bench:extract [ROUNDS]
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

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Of this process alone, in milliseconds: what runs beside it does not count. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Rounds of the three take turns. The ratio is one of CPU time; the speed-up, of time on the clock, needs idle cores. */
async function measure(texts: string, documents: readonly Document[]) {
  const sentences = documents.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  const repeats = Math.ceil(1000 / sentences.length);
  const often = (work: () => unknown) => () => Array.from({ length: repeats }, work);
  const times = { tag: [] as number[], extract: [] as number[], speedup: [] as number[] };
  for (let round = -3; round < rounds; round++) {
    const tag = costOf(
      often(() => {
        for (const sentence of sentences) {
          const tokens = nlp.readDoc(sentence).tokens();
          tokens.out();
          tokens.out(nlp.its.pos);
        }
      }),
    );
    let alone = 0;
    const aloneTime = await timeOf(() => {
      alone = costOf(often(() => documents.map(extract)));
    });
    const together = await timeOf(() =>
      Promise.all(
        Array.from({ length: repeats }, () => documents.map((document) => pool.extractJson(document))).flat(),
      ),
    );
    // The first rounds warm up.
    if (round < 0) continue;
    times.tag.push(tag);
    times.extract.push(alone);
    times.speedup.push(aloneTime / together);
  }
  const aSecond = (list: readonly number[]): number => Math.round((sentences.length * repeats * 1000) / median(list));
  return {
    texts,
    sentences: sentences.length,
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
