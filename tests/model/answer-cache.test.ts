// An article is paid for once: its answer is kept, and a kept answer that is broken costs no more than asking again.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, say, startModelServer } from './model-server.ts';
import { MODEL, makeFolder, openReader, PURSES, readWith, TEXT, tell } from './reading.ts';

const FOUND = `SWE AIDED DNK OCCURRED (${MODEL})`;
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

describe('The cache of answers', () => {
  it('answers for an article that was read before, in another run too', async () => {
    const cacheFolder = makeFolder();
    const server = await startModelServer(answer({ events: [PURSES] }));
    const first = await readWith(server.baseUrl, { cacheFolder });
    const second = await readWith(server.baseUrl, { cacheFolder });
    expect(second.extraction).toEqual(first.extraction);
    expect(tell(second.extraction.events)).toContain(FOUND);
    expect(server.received).toHaveLength(1);
    expect(second.use).toMatchObject({ answers: 0, cached: 1, inputTokens: 0 });
  });

  it.each([
    ['another article', { text: TEXT.replace('Latvia', 'Estonia') }],
    ['another model', { model: 'other-model' }],
  ])('does not answer for %s', async (_, other) => {
    const cacheFolder = makeFolder();
    const server = await startModelServer(answer());
    await readWith(server.baseUrl, { cacheFolder });
    await readWith(server.baseUrl, { cacheFolder, ...other });
    expect(server.received).toHaveLength(2);
  });

  it('keeps no answer that was of no use', async () => {
    const cacheFolder = makeFolder();
    const server = await startModelServer(say('nonsense'));
    await readWith(server.baseUrl, { cacheFolder });
    expect(filesIn(cacheFolder)).toEqual([]);
  });

  it.each([
    ['is cut off', '{"newActors": ['],
    ['is of another form', '{"events": "none"}'],
    ['is empty', ''],
  ])('overlooks a file that %s, and writes it anew', async (_, content) => {
    const cacheFolder = makeFolder();
    const server = await startModelServer(answer({ events: [PURSES] }));
    await readWith(server.baseUrl, { cacheFolder });
    const files = filesIn(cacheFolder);
    expect(files).toHaveLength(1);
    for (const file of files) writeFileSync(file, content);
    const { extraction, warnings } = await readWith(server.baseUrl, { cacheFolder });
    expect(tell(extraction.events)).toContain(FOUND);
    expect(warnings).toEqual([]);
    expect(server.received).toHaveLength(2);
    expect((await readWith(server.baseUrl, { cacheFolder })).use.cached).toBe(1);
  });

  it('holds neither the key nor the text of the article', async () => {
    const cacheFolder = makeFolder();
    const server = await startModelServer(answer());
    await readWith(server.baseUrl, { cacheFolder, apiKey: 'sk-very-secret' });
    expect(existsSync(join(cacheFolder, 'answers'))).toBe(true);
    for (const file of filesIn(cacheFolder)) expect(readFileSync(file, 'utf8')).not.toMatch(/sk-very-secret|Norway/);
  });

  it('is done without, after one warning, where it cannot be written', async () => {
    const cacheFolder = makeFolder();
    writeFileSync(join(cacheFolder, 'answers'), 'a file where the folder should be');
    const server = await startModelServer(answer({ events: [PURSES] }));
    const read = openReader(server.baseUrl, { cacheFolder });
    const { extraction } = await read();
    const { warnings } = await read('Latvia and Estonia held talks in Riga on 4 May 2011.');
    expect(tell(extraction.events)).toContain(FOUND);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^Answers of test-model are not kept: /);
  });
});
