// `entente load` as a process: what it tells, what it does with bad input, and what a Ctrl-C leaves.
import { describe, expect, it } from 'vitest';
import { generateArticle } from '../fixtures/generated-articles.ts';
import { makeFiles, makeFolder, runEntente, runOnTerminal, startEntente } from './run-entente.ts';

const REPORT = 'Talks\n\nJapan and Russia held talks in Geneva on 4 March 2019.\n';

/** A slow load tells its progress; what goes wrong begins with the name of the program. */
const noFailure = expect.not.stringContaining('entente:');

const numberOf = (word: string, text: string) => Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1]);

describe('entente load', () => {
  it('sums up what it did, and does nothing the second time', async () => {
    const cwd = makeFiles({ 'news/a.txt': REPORT, 'news/b.md': generateArticle(1) });
    const summary = (text: string) =>
      expect.stringMatching(new RegExp(`^Loaded 2 articles in [\\d.]+ s: ${text}\\.\n$`));
    expect(await runEntente(['load', 'news'], { cwd })).toEqual({
      code: 0,
      stdout: summary('2 created, 0 replaced, 0 unchanged, 0 failed'),
      stderr: noFailure,
    });
    expect(await runEntente(['load', 'news'], { cwd })).toEqual({
      code: 0,
      stdout: summary('0 created, 0 replaced, 2 unchanged, 0 failed'),
      stderr: noFailure,
    });
  });

  it('names bad files, loads the others and ends with 1', async () => {
    const cwd = makeFiles({ 'a.txt': REPORT, 'empty.txt': '', 'lines.jsonl': '{"text":"Peru met Kenya."}\n{"text":' });
    const { code, stdout, stderr } = await runEntente(['load', 'empty.txt', 'gone', 'lines.jsonl', 'a.txt'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('2 created, 0 replaced, 0 unchanged, 3 failed');
    expect(stderr.split('\n').filter((line) => line.startsWith('entente:'))).toEqual([
      expect.stringMatching(/^entente: empty\.txt: .*empty/),
      expect.stringMatching(/^entente: gone: /),
      expect.stringMatching(/^entente: lines\.jsonl:2: .*JSON/),
    ]);
  });

  // Another system's `script` takes its arguments otherwise.
  it.runIf(process.platform === 'linux')('draws a bar on a terminal, and takes it away at the end', async () => {
    const cwd = makeFiles({ 'news/a.txt': REPORT, 'news/b.txt': '', 'news/c.txt': 'Peru met Kenya.' });
    const { stdout } = await runOnTerminal(['load', 'news'], { cwd });
    expect(stdout).toMatch(/Loading [█░]{24} \d+ % \| \d of 3 files \| \d articles/);
    const [failure, summary, ...rest] = stdout.replaceAll('\r', '').split('\n').slice(-3);
    expect(failure).toMatch(/entente: news\/b\.txt: .*empty/);
    // The line is cleared before it is written.
    expect(summary).toContain('\u001b[2KLoaded 2 articles');
    expect(rest).toEqual(['']);
  });

  it('leaves whole articles and nothing else at Ctrl-C, so that the same load again completes the graph', async () => {
    const articles = Array.from({ length: 60 }, (_, number) => [`news/${1000 + number}.md`, generateArticle(number)]);
    // The empty file is reported when the load comes to it: then we know that it is under way.
    const cwd = makeFiles({ ...Object.fromEntries(articles), 'news/1010.txt': '' });
    const { child, outcome, waitFor } = startEntente(['load', 'news'], { cwd });
    await waitFor(/1010\.txt/);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stderr).toMatch(/\nentente: Interrupted\.\n$/);
    const done = numberOf('created', stdout);
    expect(done).toBeGreaterThanOrEqual(10);
    expect(done).toBeLessThan(60);

    const again = await runEntente(['load', 'news'], { cwd });
    expect(again.code).toBe(1);
    expect(again.stdout).toContain(`${60 - done} created, 0 replaced, ${done} unchanged, 1 failed`);
  });

  it('lets one process at a time into a folder, and tells the second which folder that is', async () => {
    const cwd = makeFiles({ 'a.txt': REPORT });
    const first = startEntente(['serve', '--port', '0'], { cwd });
    await first.waitFor(/\/graphql/);
    const { code, stdout, stderr } = await runEntente(['load', 'a.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 69, stdout: '' });
    expect(stderr).toMatch(/^entente: .*\.entente.*\n$/);
  });

  it('says that Neo4j cannot be reached, and where it looked', async () => {
    const cwd = makeFiles({ 'a.txt': REPORT });
    const env = { NEO4J_URI: 'neo4j://127.0.0.1:1', NEO4J_PASSWORD: 'whatever' };
    const { code, stdout, stderr } = await runEntente(['load', 'a.txt'], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 69, stdout: '' });
    expect(stderr).toMatch(/^entente: .*127\.0\.0\.1:1.*\n$/);
  });
});

describe('entente migrate', () => {
  it('can be run at any time, on a store that is new and on one that is not', async () => {
    const cwd = makeFolder();
    for (let time = 0; time < 2; time++) {
      expect(await runEntente(['migrate'], { cwd })).toEqual({
        code: 0,
        stdout: 'Constraints and indexes are in place.\n',
        stderr: '',
      });
    }
  });

  it('makes the relations anew and tells how many', async () => {
    const cwd = makeFiles({ 'a.txt': REPORT });
    await runEntente(['load', 'a.txt'], { cwd });
    const { code, stdout } = await runEntente(['migrate', '--rebuild'], { cwd });
    expect(code).toBe(0);
    expect(numberOf('relations', stdout)).toBeGreaterThan(0);
  });
});
