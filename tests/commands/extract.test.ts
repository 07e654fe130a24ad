// `entente extract` as a process: one line of JSON an article on standard output, and a reason for every bad file.
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/types.ts';
import { makeFiles, type Outcome, runEntente, startEntente } from './run-entente.ts';

const REPORT = `Ruritania talks end in Geneva

Japan and Russia held talks in Geneva on 4 March 2019. Japan rejected a proposal from Russia.
`;

const parseLines = ({ stdout }: Outcome): Extraction[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('entente extract', () => {
  it('prints one JSON object an article, with every fact and the sentence that proves it', async () => {
    const cwd = makeFiles({ 'report.txt': REPORT });
    const outcome = await runEntente(['extract', 'report.txt', '--published', '2019-03-05', '--publisher', 'Gazette'], {
      cwd,
    });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const [extraction, ...more] = parseLines(outcome);
    expect(more).toEqual([]);
    expect(extraction?.article).toMatchObject({
      title: 'Ruritania talks end in Geneva',
      publisher: 'Gazette',
      publishedAt: '2019-03-05',
    });
    const talks = extraction?.events.find(({ relation }) => relation === 'NEGOTIATED_WITH');
    expect(talks).toMatchObject({ actors: ['JPN', 'RUS'], status: 'OCCURRED', date: { start: '2019-03-04' } });
    expect(talks?.evidence.quote).toContain('held talks in Geneva');
  });

  it('reads one article from standard input where the path is -', async () => {
    const outcome = await runEntente(['extract', '-', '--url', 'https://gazette.example/1'], { input: REPORT });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(parseLines(outcome)[0]?.article.url).toBe('https://gazette.example/1');
  });

  it('reads folders through to the bottom, in the order of their names', async () => {
    const cwd = makeFiles({
      'news/b.txt': `B\n\nFour.\n`,
      'news/a/2.jsonl': ['{"title":"A2","text":"One."}', '{"title":"A3","text":"Two."}', ''].join('\n'),
      'news/a/1.md': '---\ntitle: A1\n---\n\nThree.\n',
      'news/picture.png': 'not an article',
    });
    const outcome = await runEntente(['extract', 'news'], { cwd });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(parseLines(outcome).map(({ article }) => article.title)).toEqual(['A1', 'A2', 'A3', 'B']);
  });

  it('names each bad file with its reason, extracts the others and ends with 1', async () => {
    const cwd = makeFiles({
      'bad/binary.txt': Uint8Array.from({ length: 600 }, (_, index) => index % 7),
      'bad/broken.jsonl': '{"title":"Good","text":"Kept."}\n{"title":\n{"title":"Also good","text":"Kept too."}\n',
      'bad/empty.txt': '',
      'bad/latin.txt': Uint8Array.from([...'Se', ...'or'].map((letter) => letter.charCodeAt(0)).concat(0xf1, 0x20)),
      'bad/good.txt': REPORT,
    });
    const outcome = await runEntente(['extract', 'bad', 'gone.txt'], { cwd });
    expect(outcome.code).toBe(1);
    expect(parseLines(outcome).map(({ article }) => article.title)).toEqual([
      'Good',
      'Also good',
      'Ruritania talks end in Geneva',
    ]);
    const messages = outcome.stderr.trimEnd().split('\n').sort();
    expect(messages).toEqual([
      expect.stringMatching(/^entente: bad\/binary\.txt: .*binary/),
      expect.stringMatching(/^entente: bad\/broken\.jsonl:2: .*JSON/),
      expect.stringMatching(/^entente: bad\/empty\.txt: .*empty/),
      expect.stringMatching(/^entente: bad\/latin\.txt: .*UTF-8/),
      expect.stringMatching(/^entente: gone\.txt: /),
    ]);
  });

  it('takes an article of 5 MB, to its last sentence', { timeout: 60_000 }, async () => {
    const filler = (number: number) =>
      `Paragraph ${number} tells of grain, ports and rain. ${'Prices moved little. '.repeat(20)}\n\n`;
    const cwd = makeFiles({
      'long.txt': Array.from({ length: 11_000 }, (_, number) => filler(number)).join('') + REPORT,
    });
    const outcome = await runEntente(['extract', 'long.txt'], { cwd });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const [extraction] = parseLines(outcome);
    expect(extraction?.article.text.length).toBeGreaterThan(5_000_000);
    expect(extraction?.events.map(({ relation }) => relation)).toContain('NEGOTIATED_WITH');
  });

  it('takes a folder of 10,000 files', { timeout: 120_000 }, async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `many/${String(index).padStart(5, '0')}.txt`);
    const cwd = makeFiles(Object.fromEntries(names.map((name) => [name, `Kenya met Peru, says ${name}.`])));
    const outcome = await runEntente(['extract', 'many'], { cwd });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const texts = parseLines(outcome).map(({ article }) => article.text);
    expect(texts).toEqual(names.map((name) => `Kenya met Peru, says ${name}.`));
  });

  it('says of an article in another language that it is kept without facts', async () => {
    const cwd = makeFiles({
      'deutsch.txt':
        'Die Minister der beiden Länder trafen sich in Lima und sagten, dass die Gespräche für den Frieden nützlich sind.',
      'russian.txt': 'Министры двух стран встретились в Лиме и заявили, что переговоры были полезны.',
      'short.txt': 'Kenya met Peru.',
    });
    const outcome = await runEntente(['extract', 'deutsch.txt', 'russian.txt', 'short.txt'], { cwd });
    expect(outcome.code).toBe(0);
    expect(outcome.stderr.trimEnd().split('\n')).toEqual([
      'entente: deutsch.txt: is in German, and only English is read: it is kept without facts',
      'entente: russian.txt: is in another language, and only English is read: it is kept without facts',
    ]);
    expect(parseLines(outcome).map(({ events }) => events.length)).toEqual([0, 0, 1]);
  });

  it('gives the address of one article to no second one, and prints nothing then', async () => {
    const cwd = makeFiles({ 'a.txt': REPORT, 'b.txt': REPORT });
    expect(await runEntente(['extract', 'a.txt', 'b.txt', '--url', 'https://gazette.example/1'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'entente: --url is the address of one article, but there are more: a.txt and b.txt.\n',
    });
  });

  it('ends without a word when the reader of its output has seen enough', async () => {
    const line = `${JSON.stringify({ title: 'Talks', text: REPORT.repeat(20) })}\n`;
    const cwd = makeFiles({ 'many.jsonl': line.repeat(500) });
    const { child, outcome, waitFor } = startEntente(['extract', 'many.jsonl'], { cwd });
    await waitFor(/\n/);
    child.stdout?.destroy();
    expect(await outcome).toMatchObject({ code: 0, stderr: '' });
  });

  it('stops at Ctrl-C with exit code 130', async () => {
    const cwd = makeFiles({ 'report.txt': REPORT });
    const { child, outcome, waitFor } = startEntente(['extract', 'report.txt', '-'], { cwd, inputStaysOpen: true });
    await waitFor(/\n/);
    child.kill('SIGINT');
    expect(await outcome).toMatchObject({ code: 130, stderr: 'entente: Interrupted.\n' });
  });
});
