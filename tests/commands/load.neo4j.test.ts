// `entente load` into a real Neo4j: the same as into the embedded store, and a clear word where it is not let in.
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../engines.ts';
import { generateArticle } from '../fixtures/generated-articles.ts';
import { makeFiles, runEntente, startEntente } from './run-entente.ts';

const articles = Object.fromEntries(
  Array.from({ length: 40 }, (_, number) => [`news/${1000 + number}.md`, generateArticle(number)]),
);

describe.each(ENGINES.filter(({ name }) => name === 'Neo4j'))(
  'entente load into $name',
  { timeout: 120_000 },
  ({ prepare }) => {
    it('leaves whole articles at Ctrl-C, which the same load again completes', async () => {
      const env = await prepare();
      // The empty file is reported when the load comes to it: then we know that it is under way.
      const cwd = makeFiles({ ...articles, 'news/1005.txt': '' });
      const { child, outcome, waitFor } = startEntente(['load', 'news'], { cwd, env });
      await waitFor(/1005\.txt/);
      child.kill('SIGINT');
      const { code, stdout, stderr } = await outcome;
      expect(code).toBe(130);
      expect(stderr).toMatch(/\nentente: Interrupted\.\n$/);
      const done = Number(/(\d+) created/.exec(stdout)?.[1]);
      expect(done).toBeGreaterThanOrEqual(5);
      expect(done).toBeLessThan(40);

      const again = await runEntente(['load', 'news'], { cwd, env });
      expect(again.code).toBe(1);
      expect(again.stdout).toContain(`${40 - done} created, 0 replaced, ${done} unchanged, 1 failed`);
    });

    it('says which server refuses the password, and writes nothing', async () => {
      const { NEO4J_URI = '', ...env } = await prepare();
      const cwd = makeFiles({ 'a.txt': 'Peru met Kenya.' });
      const { code, stdout, stderr } = await runEntente(['load', 'a.txt'], {
        cwd,
        env: { ...env, NEO4J_URI, NEO4J_PASSWORD: 'not-the-one' },
      });
      expect({ code, stdout }).toEqual({ code: 69, stdout: '' });
      expect(stderr).toMatch(/^entente: .*\n$/);
      expect(stderr).toContain(NEO4J_URI);
      expect(stderr).not.toContain('not-the-one');
    });
  },
);
