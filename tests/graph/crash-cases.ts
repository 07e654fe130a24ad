// What a process that is killed in the middle of a load must leave behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { readStats } from '../../src/graph/stats.ts';
import { exportCanonical } from './canonical.ts';
import { crashArticle } from './crash-articles.ts';
import { embeddedStores, type TestStores } from './test-stores.ts';

const ARTICLES = 500;
const KILLED_AFTER = 180;
const LIMIT_MS = 120_000;

export function describeCrash(stores: TestStores): void {
  describe('a load killed in the middle', () => {
    const undisturbed = embeddedStores();

    it(
      'leaves whole articles only, and the same load again gives the graph of an undisturbed one.',
      async () => {
        // Either engine must give the graph that the embedded one gives when nothing happens.
        const calm = await undisturbed.openEmpty();
        for (let seed = 0; seed < ARTICLES; seed++) await ingest(calm, crashArticle(seed));
        const expected = await exportCanonical(calm);

        await (await stores.openEmpty()).close();
        const { neo4j, folder = '' } = stores.access();
        const told = await loadAndKill(JSON.stringify({ neo4j, folder, count: ARTICLES }));
        const options = { timeoutMs: 60_000 };
        const store = neo4j === undefined ? await openEmbedded(folder, options) : await openNeo4j(neo4j, options);
        try {
          const { articles } = await readStats(store);
          // What the process has said to be stored is stored; one more may be, whose saying was lost.
          expect(articles).toBeGreaterThanOrEqual(told);
          expect(articles).toBeLessThan(ARTICLES);
          const outcomes = { created: 0, unchanged: 0, replaced: 0 };
          for (let seed = 0; seed < ARTICLES; seed++) outcomes[await ingest(store, crashArticle(seed))]++;
          expect(outcomes).toEqual({ created: ARTICLES - articles, unchanged: articles, replaced: 0 });
          expect(await exportCanonical(store)).toBe(expected);
        } finally {
          await store.close();
        }
      },
      LIMIT_MS,
    );
  });
}

/** @returns how many articles the process had said to be stored when it was killed. */
async function loadAndKill(argument: string): Promise<number> {
  const script = fileURLToPath(new URL('load-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let told = 0;
  for await (const _line of createInterface({ input: child.stdout })) {
    told++;
    if (told === KILLED_AFTER) child.kill('SIGKILL');
  }
  await ended;
  return told;
}
