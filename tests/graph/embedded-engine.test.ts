// What the embedded engine gets wrong, or does otherwise than Neo4j, and what its adapter makes of it.
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import grafeo from '@grafeo-db/js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorsByIds } from '../../src/graph/actor.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { readStats } from '../../src/graph/stats.ts';
import type { Store } from '../../src/graph/store.ts';
import { article, country, meeting } from './build.ts';
import { describeCrash } from './crash-cases.ts';
import { embeddedStores } from './test-stores.ts';

const OPTIONS = { timeoutMs: 5_000 };
const one = article('one', {
  actors: [country('RUS', 'Russia'), country('JPN', 'Japan')],
  events: [meeting('RUS', 'JPN', '2016-12-15')],
});

let folder: string;
let stores: Store[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-engine-'));
  stores = [];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<Store> {
  const store = await openEmbedded(folder, OPTIONS);
  stores.push(store);
  return store;
}

describe('The embedded store', () => {
  it('A second process gets a clear error that names the folder, and the first goes on.', async () => {
    const store = await open();
    await store.migrate();
    const script = `
      import { openEmbedded } from ${JSON.stringify(fileURLToPath(new URL('../../src/graph/embedded.ts', import.meta.url)))};
      openEmbedded(process.argv[1], { timeoutMs: 1000 }).catch(({ code, message }) => console.log(JSON.stringify({ code, message })));
    `;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script, folder];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({
      code: 'STORE_LOCKED',
      message: `Another process holds the graph in ${folder}: stop it, or use another folder.`,
    });
    expect(await ingest(store, one)).toBe('created');
  });

  it('A graph is there again when it is opened again, and the folder is free.', async () => {
    const first = await open();
    await first.migrate();
    await ingest(first, one);
    await first.close();
    const second = await open();
    await second.checkReady();
    expect((await readStats(second)).events).toBe(1);
    expect(await ingest(second, one)).toBe('unchanged');
  });

  it('A folder that the system will not make is an error that names it, and not a wait without end.', async () => {
    await expect(openEmbedded('/proc/entente', OPTIONS)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('/proc/entente'),
    });
  });

  it('A folder that holds something else is left as it is, with an error that names it.', async () => {
    await writeFile(join(folder, 'graph.grafeo'), 'no graph at all');
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(`The graph in ${folder} cannot be opened: `),
    });
  });

  it('A store that was never migrated says so, to readers and to writers.', async () => {
    const store = await open();
    const notReady = { code: 'STORE_UNSUPPORTED', message: expect.stringContaining('run "entente migrate"') };
    await expect(store.checkReady()).rejects.toMatchObject(notReady);
    await expect(ingest(store, one)).rejects.toMatchObject(notReady);
  });

  it('A closed store says so.', async () => {
    const store = await open();
    await store.close();
    await expect(readStats(store)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('The engine takes 1 for "1", so ids that are no strings never reach it.', async () => {
    const database = grafeo.GrafeoDB.create();
    const result = await database.executeCypher("RETURN 1 = '1' AS same");
    database.close();
    expect(result.toArray()).toEqual([{ same: true }]);
    const store = await open();
    await store.migrate();
    const ids = [1] as unknown as string[];
    await expect(actorsByIds(store, ids)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'An id must be a string, not 1 (in actor/by-ids).',
    });
  });

  it('A write that fails in the middle leaves nothing.', async () => {
    const store = await open();
    await store.migrate();
    const failing = store.write(async (tx) => {
      await tx.run('article/create', { rows: [{ properties: { id: 'half' } }] });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect((await readStats(store)).articles).toBe(0);
    expect(await ingest(store, one)).toBe('created');
  });

  it('A write that waits too long for another gives up and never happens; so does one whose caller hangs up.', async () => {
    const store = await open();
    await store.migrate();
    let finish = () => {};
    const blocking = store.write(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    await expect(ingest(store, one, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    const gone = AbortSignal.timeout(50);
    await expect(ingest(store, one, { signal: gone })).rejects.toMatchObject({ code: 'ABORTED' });
    await expect(readStats(store, { signal: gone })).rejects.toMatchObject({ code: 'ABORTED' });
    finish();
    await blocking;
    expect(await ingest(store, one)).toBe('created');
  });

  describeCrash(embeddedStores());
});
