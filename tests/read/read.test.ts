// Reading from the disk: every format, folders, and every kind of bad input, each named with its reason.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import { type ReadOptions, type ReadResult, readPaths } from '../../src/read/read.ts';
import { readText } from '../../src/read/text.ts';
import type { Stated } from '../../src/read/types.ts';
import { countFiles } from '../../src/read/walk.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-read-'));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;
/** Makes a folder with the given files and returns its path. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(root, `case-${++folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function readAll(paths: readonly string[], stated?: Stated, options?: ReadOptions): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readPaths(paths, stated, options)) results.push(result);
  return results;
}

/** What became of each source, its folder left out: a title, or the message of the error. */
async function outcomes(folder: string, ...names: string[]): Promise<string[]> {
  const results = await readAll(names.length === 0 ? [folder] : names.map((name) => join(folder, name)));
  return results.map((result) => {
    const source = result.source.replace(`${folder}/`, '');
    return result.ok ? `${source}: ${result.document.title}` : result.error.message.replaceAll(`${folder}/`, '');
  });
}

const STORY = 'The foreign ministers of Peru and Chile opened talks on fishing in Lima on Tuesday.';

describe('readText', () => {
  it('makes a document of a text', () => {
    const document = readText(`Quota talks open\n\nLIMA, Peru (AP) — ${STORY}\n`);
    expect(document).toEqual({
      id: `text:${document.textHash.slice(0, 32)}`,
      title: 'Quota talks open',
      publisher: null,
      publishedAt: null,
      url: null,
      language: 'en',
      text: STORY,
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      dateline: { place: 'Lima', date: null, agency: 'AP' },
    });
  });

  it('lets the text win over what the caller states, and the caller fill what it lacks', () => {
    const stated = {
      title: 'Other',
      publisher: 'Gazette',
      publishedAt: '2020-03-04',
      url: 'https://News.example/a/',
      language: 'en_GB',
    };
    expect(readText(`Quota talks open\n\nMar 3, 2020\n\n${STORY}`, stated)).toMatchObject({
      title: 'Quota talks open',
      publisher: 'Gazette',
      publishedAt: '2020-03-03',
      url: 'https://news.example/a',
      language: 'en-GB',
      id: expect.stringMatching(/^url:[0-9a-f]{32}$/),
    });
  });

  it('gives the same id to the same words whatever their line ends and spaces', () => {
    expect(readText(`T\r\n\r\n${STORY.replaceAll(' ', '\u00a0')}`).id).toBe(readText(`T\n\n${STORY}`).id);
  });

  it.each([
    [{ publishedAt: 'soon' }, 'The date of publication "soon" is not a date such as 2019-01-14.'],
    [{ publishedAt: '2019-02-30' }, 'The date of publication "2019-02-30" is not a date such as 2019-01-14.'],
    [{ url: 'quota' }, 'The address "quota" is not an http or https URL.'],
    [{ language: '?' }, 'The language "?" is not a tag such as en.'],
  ])('refuses what the caller states wrongly: %j', (stated, message) => {
    expect(() => readText(STORY, stated)).toThrow(new EntenteError('BAD_USER_INPUT', message));
  });

  it('refuses a text of nothing but clutter', () => {
    expect(() => readText('Share this article\n\nAdvertisement')).toThrow(/holds no article once captions/);
    expect(() => readText('  \n ')).toThrow('The text: holds no text.');
  });
});

describe('readPaths', () => {
  it('reads every format', async () => {
    const folder = folderOf({
      'a.txt': `From text\n\n${STORY}`,
      'b.md': `---\ntitle: From Markdown\n---\n${STORY}`,
      'c.html': `<html><head><title>From HTML</title></head><body><p>${STORY}</p></body></html>`,
      'd.json': JSON.stringify({ title: 'From JSON', text: STORY }),
      'e.json': JSON.stringify([
        { title: 'From a list', text: STORY },
        { title: 'As HTML', html: `<p>${STORY}</p>` },
      ]),
      'f.jsonl': `${JSON.stringify({ title: 'From a line', text: STORY })}\n\n${JSON.stringify({ title: 'Third line', text: STORY })}`,
      'g.xml': `<rss><channel><item><title>From a feed</title><description>${STORY}</description></item></channel></rss>`,
    });
    expect(await outcomes(folder)).toEqual([
      'a.txt: From text',
      'b.md: From Markdown',
      'c.html: From HTML',
      'd.json: From JSON',
      'e.json#1: From a list',
      'e.json#2: As HTML',
      'f.jsonl:1: From a line',
      'f.jsonl:3: Third line',
      'g.xml#1: From a feed',
    ]);
    for (const result of await readAll([folder])) expect(result).toMatchObject({ ok: true, document: { text: STORY } });
  });

  it('walks folders in sorted order and passes over hidden names and other endings', async () => {
    const folder = folderOf({
      'b/z.txt': STORY,
      'b/a.txt': STORY,
      'a.txt': STORY,
      'c.png': 'x',
      '.git/x.txt': STORY,
      '.x.txt': STORY,
    });
    expect((await readAll([folder])).map((result) => result.source)).toEqual(
      ['a.txt', 'b/a.txt', 'b/z.txt'].map((name) => join(folder, name)),
    );
    expect(await countFiles([folder, '-', join(folder, 'a.txt'), join(folder, 'none.txt')])).toBe(5);
  });

  it('follows links without going round in circles', async () => {
    const folder = folderOf({ 'a/x.txt': `Title\n\n${STORY}` });
    symlinkSync('..', join(folder, 'a', 'up'));
    symlinkSync(join(folder, 'a'), join(folder, 'again'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('a/x.txt', join(folder, 'y.txt'));
    expect(await outcomes(folder)).toEqual(['a/x.txt: Title', 'loop: is a symbolic link to itself.', 'y.txt: Title']);
  });

  it('reads one article from standard input', async () => {
    const [result] = await readAll(
      ['-'],
      {},
      { stdin: Readable.from([Buffer.from('Quota talks open\n\nPeru spo'), Buffer.from('ke.')]) },
    );
    expect(result).toMatchObject({
      ok: true,
      source: '-',
      document: { title: 'Quota talks open', text: 'Peru spoke.' },
    });
    expect(await readAll(['-'], {}, { stdin: Readable.from([]) })).toMatchObject([
      { ok: false, error: { message: 'standard input: is empty.' } },
    ]);
  });

  it('drops byte order marks and decodes UTF-16 and declared encodings', async () => {
    const folder = folderOf({
      'a.txt': `\ufeffCafé talks open\n\n${STORY}`,
      'b.txt': Buffer.from(`\ufeffCafé talks open\n\n${STORY}`, 'utf16le'),
      'c.html': Buffer.from(
        `<html><head><meta charset="iso-8859-1"><title>Café talks open</title></head><body><p>${STORY}</p></body></html>`,
        'latin1',
      ),
    });
    expect(await outcomes(folder)).toEqual([
      'a.txt: Café talks open',
      'b.txt: Café talks open',
      'c.html: Café talks open',
    ]);
  });

  it('stops when it is interrupted', async () => {
    const folder = folderOf({ 'a.txt': STORY, 'b.txt': STORY });
    const controller = new AbortController();
    const seen: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const result of readPaths([folder], {}, { signal: controller.signal })) {
        seen.push(result.source);
        controller.abort();
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: 'ABORTED' });
    expect(seen).toHaveLength(1);
  });

  it('refuses at once what the caller states wrongly', async () => {
    await expect(readAll([root], { publishedAt: 'soon' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('bad input is reported by name and reason, and the rest is read', () => {
  const good = `Good\n\n${STORY}`;

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['an empty file', { 'x.txt': '' }, 'x.txt: is empty.'],
    ['a file of blanks', { 'x.txt': ' \n\n' }, 'x.txt: holds no text.'],
    [
      'a file of clutter',
      { 'x.txt': 'Share this article\n\nAdvertisement\n' },
      'x.txt: holds no article once captions, links and the like are taken off.',
    ],
    ['a binary file', { 'x.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) }, 'x.txt: is binary, not text.'],
    ['control characters', { 'x.txt': Buffer.alloc(100, 0x07) }, 'x.txt: is binary, not text.'],
    ['a PDF', { 'x.txt': '%PDF-1.7\n1 0 obj' }, 'x.txt: is a PDF, not text; convert it to text first.'],
    [
      'invalid UTF-8',
      { 'x.txt': Buffer.from('Caf\xe9 talks', 'latin1') },
      'x.txt: is not valid UTF-8; save it as UTF-8.',
    ],
    [
      'an unknown encoding',
      { 'x.html': '<html><meta charset="klingon"><p>Talks.</p>' },
      'x.html: declares the unknown encoding "klingon".',
    ],
    ['broken JSON', { 'x.json': '{"text": "Peru' }, 'x.json: is not valid JSON'],
    ['JSON without an article', { 'x.json': '"Peru"' }, 'x.json: is not a JSON object with an article.'],
    ['JSON without text', { 'x.json': '{"title": "Talks"}' }, 'x.json: has neither "text" nor "html".'],
    ['JSON with a wrong type', { 'x.json': '{"text": ["Peru spoke."]}' }, 'x.json: "text" is not a string.'],
    ['an empty list', { 'x.json': '[]' }, 'x.json: is an empty list.'],
    [
      'a date that is none',
      { 'x.json': '{"text": "Peru spoke.", "publishedAt": "soon"}' },
      'x.json: publishedAt "soon" is not a date such as 2019-01-14.',
    ],
    [
      'an impossible date',
      { 'x.json': '{"text": "Peru spoke.", "publishedAt": "2019-02-30"}' },
      'x.json: publishedAt "2019-02-30" is not a date such as 2019-01-14.',
    ],
    [
      'an address that is none',
      { 'x.json': '{"text": "Peru spoke.", "url": "quota"}' },
      'x.json: url "quota" is not an http or https address.',
    ],
    [
      'XML that is no feed',
      { 'x.xml': '<note>Peru spoke.</note>' },
      'x.xml: is XML, but neither RSS nor Atom (its root is <note>).',
    ],
    [
      'a feed without entries',
      { 'x.xml': '<rss><channel><title>t</title></channel></rss>' },
      'x.xml: is a feed without entries.',
    ],
    ['an empty list of lines', { 'x.jsonl': '\n\n' }, 'x.jsonl: is empty.'],
  ])('%s', async (_what, files, message) => {
    const [bad, rest] = await outcomes(folderOf({ ...files, 'y.txt': good }));
    expect(bad?.startsWith(message)).toBe(true);
    expect(rest).toBe('y.txt: Good');
  });

  it('a broken line, by its number', async () => {
    const line = JSON.stringify({ title: 'Line', text: STORY });
    const folder = folderOf({
      'x.jsonl': Buffer.concat([
        Buffer.from(`\ufeff${line}\n{"text": \n`),
        Buffer.from([0x22, 0xff, 0x0a]),
        Buffer.from(line),
      ]),
    });
    const [first, second, third, fourth] = await outcomes(folder);
    expect([first, fourth]).toEqual(['x.jsonl:1: Line', 'x.jsonl:4: Line']);
    expect(second).toMatch(/^x\.jsonl:2: is not valid JSON \(.+\)\.$/);
    expect(third).toBe('x.jsonl:3: is not valid UTF-8; save it as UTF-8.');
  });

  it('an item of a list or a feed, by its number', async () => {
    const folder = folderOf({
      'x.json': JSON.stringify([{ title: 'One' }, { title: 'Two', text: STORY }]),
      'y.xml': `<rss><channel><item><title>One</title></item><item><title>Two</title><description>${STORY}</description></item>`,
    });
    expect(await outcomes(folder)).toEqual([
      'x.json#1: has neither "text" nor "html".',
      'x.json#2: Two',
      'y.xml#1: has no text, only a title.',
      'y.xml#2: Two',
      'y.xml: breaks off before the end of the feed, after 2 whole entries.',
    ]);
  });

  it('a missing path, an unknown ending and an empty folder, when they are named', async () => {
    const folder = folderOf({ 'x.docx': 'x', 'y.txt': good, 'empty/.keep': '' });
    expect(await outcomes(folder, 'none.txt', 'x.docx', 'empty', 'y.txt')).toEqual([
      'none.txt: no such file or folder.',
      'x.docx: its ending is none of .txt .md .markdown .html .htm .json .jsonl .ndjson .xml.',
      'empty: holds no file that can be read (.txt .md .markdown .html .htm .json .jsonl .ndjson .xml).',
      'y.txt: Good',
    ]);
  });

  it('a file over the limit', async () => {
    const folder = folderOf({ 'x.txt': Buffer.alloc(20_000_001, 'Peru spoke. ') });
    expect(await outcomes(folder)).toEqual(['x.txt: is larger than 20 MB.']);
  });
});

describe('size', () => {
  it('an article of five megabytes takes seconds at most', async () => {
    const folder = folderOf({
      'x.txt': `Title\n\n${`${STORY} `.repeat(60_000)}`,
      'y.txt': `Title\n\n${`${STORY}\n\n`.replace('Lima', 'Arica').repeat(1)}${Array.from({ length: 60_000 }, (_, i) => `${i} ${STORY}`).join('\n\n')}`,
    });
    const start = performance.now();
    const results = await readAll([folder]);
    expect(performance.now() - start).toBeLessThan(25_000);
    for (const result of results) expect(result.ok && result.document.text.length).toBeGreaterThan(4_900_000);
  });

  it('a folder of 10,000 files is read one by one', async () => {
    const folder = folderOf(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`${i % 100}/${i}.txt`, `Talks ${i}\n\n${STORY}`])),
    );
    expect(await countFiles([folder])).toBe(10_000);
    const ids = new Set<string>();
    for await (const result of readPaths([folder])) if (result.ok) ids.add(result.source);
    expect(ids.size).toBe(10_000);
  });

  it('a thousand articles of 4 KB take less than a second or so', () => {
    const articles = Array.from(
      { length: 1000 },
      (_, i) =>
        `Talks ${i}\n\n${Array.from({ length: 20 }, (_, j) => `${STORY.slice(0, -1)}, in round ${j}. ${STORY} And so on.`).join('\n\n')}`,
    );
    const start = performance.now();
    for (const article of articles) readText(article);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
