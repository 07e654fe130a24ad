// Holds the seed corpus to its promises: plain front matter that states nothing untold, short digests, our own words.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = new URL('../../seed/articles/', import.meta.url);
// Published articles that some digests retell; they lie beside a checkout where they may be kept, else nowhere.
const originals = new URL('../../../shared/articles/', import.meta.url);
const RUN = 12;

interface Digest {
  readonly file: string;
  readonly head: Record<string, unknown>;
  readonly body: string;
}

function readDigest(file: string): Digest {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/.exec(text);
  if (parts === null) throw new Error(`${file} has no front matter`);
  return { file, head: parse(parts[1] ?? '') as Record<string, unknown>, body: (parts[2] ?? '').trim() };
}

const splitWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of `length` words of a text, each as one string. */
function listRuns(text: string, length: number): string[] {
  const words = splitWords(text);
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
}

const digests = readdirSync(folder).map(readDigest);
const failing = (test: (digest: Digest) => boolean): string[] => digests.filter(test).map((digest) => digest.file);

describe('the seed corpus', () => {
  it('holds digests only, in Markdown', () => {
    expect(digests.length).toBeGreaterThanOrEqual(10);
    expect(failing(({ file }) => !/^[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(file))).toEqual([]);
  });

  it('gives each digest a title of its own and its language', () => {
    expect(failing(({ head }) => typeof head.title !== 'string' || head.title === '')).toEqual([]);
    expect(new Set(digests.map(({ head }) => head.title)).size).toBe(digests.length);
    expect(failing(({ head }) => head.language !== 'en')).toEqual([]);
  });

  it('states only keys that a reader of articles knows, and the treaty that an event rests on', () => {
    const allowed = new Set(['title', 'publisher', 'publishedAt', 'language', 'basis']);
    expect(failing(({ head }) => Object.keys(head).some((key) => !allowed.has(key)))).toEqual([]);
    expect(failing(({ head }) => Object.values(head).some((value) => typeof value !== 'string'))).toEqual([]);
  });

  it('gives publisher and date only to digests of a published article, never beside a basis', () => {
    const published = ({ head }: Digest): boolean => 'publisher' in head || 'publishedAt' in head;
    expect(failing((digest) => 'basis' in digest.head && published(digest))).toEqual([]);
    expect(
      failing(({ head }) => 'publishedAt' in head && !/^\d{4}-\d{2}-\d{2}$/.test(String(head.publishedAt))),
    ).toEqual([]);
  });

  it('keeps each digest between 60 and 260 words, in paragraphs', () => {
    const count = (body: string): number => body.split(/\s+/).length;
    expect(failing(({ body }) => count(body) < 60 || count(body) > 260)).toEqual([]);
    expect(failing(({ body }) => /^(#|>|[-*] |\d+\.)/m.test(body) || !body.includes('\n\n'))).toEqual([]);
  });

  it('dates events of history absolutely, since such a digest has no date of publication', () => {
    const relative =
      /\b(today|yesterday|tomorrow|last (week|month|year)|next (week|month|year)|this (week|month|year))\b/i;
    expect(failing(({ head, body }) => 'basis' in head && relative.test(body))).toEqual([]);
    expect(failing(({ head, body }) => 'basis' in head && !/\b(1[89]|20)\d\d\b/.test(body))).toEqual([]);
  });

  it('is named in NOTICE wherever it retells a published article', () => {
    const notice = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8');
    expect(
      failing(
        ({ head, file }) => !('basis' in head) && !(notice.includes(file) && notice.includes(String(head.title))),
      ),
    ).toEqual([]);
  });

  it(`shares no run of ${RUN} words with the articles, where they lie beside the checkout`, () => {
    const told = new Set(
      existsSync(originals)
        ? readdirSync(originals).flatMap((file) => listRuns(readFileSync(new URL(file, originals), 'utf8'), RUN))
        : [],
    );
    const copied = digests.flatMap(({ file, body }) =>
      listRuns(body, RUN)
        .filter((run) => told.has(run))
        .map((run) => `${file}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});
