// A language model beside the rules, on the command line: what it adds, what it costs, and that it may fail.
import { expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/types.ts';
import { answer, refuse, startModelServer } from '../model/model-server.ts';
import { MODEL, PURSES, TEXT } from '../model/reading.ts';
import { makeFiles, runEntente } from './run-entente.ts';

const settings = (baseUrl: string) => ({
  ENTENTE_LLM_BASE_URL: baseUrl,
  ENTENTE_LLM_MODEL: MODEL,
  ENTENTE_CACHE: makeFiles({}),
});

it('adds what the model proves from the text, and says who found it and what was asked', async () => {
  const { baseUrl } = await startModelServer(answer({ events: [PURSES] }));
  const { code, stdout, stderr } = await runEntente(['extract', '-'], { input: TEXT, env: settings(baseUrl) });
  expect(code).toBe(0);
  const { events } = JSON.parse(stdout) as Extraction;
  expect(events.map(({ relation, extractor }) => [relation, extractor])).toEqual(
    expect.arrayContaining([
      ['NEGOTIATED_WITH', 'rules'],
      ['AIDED', MODEL],
    ]),
  );
  expect(stderr).toContain(MODEL);
});

it('keeps several articles under way at once and prints them in the order of the files', async () => {
  const server = await startModelServer(answer());
  const folder = makeFiles(
    Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.txt`, `Title ${name}\n\n${TEXT}`])),
  );
  const { stdout } = await runEntente(['extract', folder], { env: settings(server.baseUrl) });
  const titles = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Extraction).article.title);
  expect(titles).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `Title ${name}`));
});

it('an endpoint that refuses costs a warning, not the article', async () => {
  const { baseUrl } = await startModelServer(refuse(401));
  const { code, stdout, stderr } = await runEntente(['extract', '-'], { input: TEXT, env: settings(baseUrl) });
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Extraction).events.map((event) => event.extractor)).toEqual(['rules']);
  expect(stderr).toContain('read by the rules alone');
  expect(stderr).not.toMatch(/\n\s+at /);
});
