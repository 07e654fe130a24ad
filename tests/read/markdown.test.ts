// Markdown: metadata in front, and words without their marks.
import { describe, expect, it } from 'vitest';
import { plainOfMarkdown, readMarkdown } from '../../src/read/markdown.ts';

const plain = (body: string): string => plainOfMarkdown(body, true, 'a.md');

describe('the front matter', () => {
  it('gives title, publisher, date, address and language, and may say more', () => {
    const text =
      '---\ntitle: "Quota: talks open"\npublisher: Harbour Gazette\npublishedAt: 2020-03-03\nurl: https://news.example/quota\nlanguage: en\ntags: [fish]\n---\n\nPeru spoke.\n';
    expect(readMarkdown(text, 'a.md')).toEqual({
      title: 'Quota: talks open',
      publisher: 'Harbour Gazette',
      publishedAt: '2020-03-03',
      url: 'https://news.example/quota',
      language: 'en',
      text: 'Peru spoke.',
    });
  });

  it('may call the date "date" and be written on Windows', () => {
    expect(readMarkdown('---\r\ndate: 3 March 2020\r\n---\r\nPeru spoke.', 'a.md')).toMatchObject({
      publishedAt: '3 March 2020',
      text: 'Peru spoke.',
    });
  });

  it('may be missing or empty', () => {
    expect(readMarkdown('Peru spoke.', 'a.md').text).toBe('Peru spoke.');
    expect(readMarkdown('---\n---\nPeru spoke.', 'a.md').text).toBe('Peru spoke.');
  });

  it.each([
    ['---\npublishedAt: soon\n---\nText.', 'a.md: publishedAt "soon" is not a date such as 2019-01-14.'],
    ['---\npublishedAt: 2019-02-30\n---\nText.', 'a.md: publishedAt "2019-02-30" is not a date such as 2019-01-14.'],
    ['---\nurl: quota\n---\nText.', 'a.md: url "quota" is not an http or https address.'],
    ['---\ntitle: [a, b]\n---\nText.', 'a.md: title in the front matter is not a text.'],
    ['---\n- a\n---\nText.', 'a.md: has a front matter without keys.'],
  ])('is refused with its fault: %j', (text, message) => {
    expect(() => readMarkdown(text, 'a.md')).toThrow(message);
  });

  it('is refused if it is no YAML, or a bomb of aliases', () => {
    expect(() => readMarkdown('---\ntitle: "open\n---\nText.', 'a.md')).toThrow(
      /^a\.md: has a front matter that is no YAML: /,
    );
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(',')}]`),
    ].join('\n');
    expect(() => readMarkdown(`---\n${bomb}\n---\nText.`, 'a.md')).toThrow(/no YAML/);
  });
});

describe('the body', () => {
  it.each([
    [
      'emphasis',
      'Peru **and** *Chile* signed __the__ ~~old~~ _accord_ in snake_case.',
      'Peru and Chile signed the old accord in snake_case.',
    ],
    [
      'links',
      'They [signed](https://news.example/a_(b) "title") the [accord][1].\n\n[1]: https://news.example',
      'They signed the accord.',
    ],
    ['images', '![Ana Ruiz](ana.jpg)\n\nPeru spoke. ![x][y]', 'Peru spoke.'],
    ['code', '```js\nconst a = "Peru spoke.";\n```\n\nThe word `quota` fell.', 'The word quota fell.'],
    ['quotations', '> Peru spoke.\n> Chile did not.', 'Peru spoke. Chile did not.'],
    ['hard-wrapped lines', 'Peru and\nChile spoke.', 'Peru and Chile spoke.'],
    ['tables and rules', '| a | b |\n|---|---|\n\n---\n\nPeru spoke.', 'Peru spoke.'],
    [
      'later headings',
      '# Quota talks\n\nPeru spoke.\n\n## What now?\n\nChile spoke.',
      'Quota talks\n\nPeru spoke.\n\nChile spoke.',
    ],
    ['escapes', 'Five \\* two.', 'Five * two.'],
    ['HTML', 'Peru <b>spoke</b> &amp; left.<!-- not Chile -->', 'Peru spoke & left.'],
    ['footnotes', 'Peru spoke.[^1]', 'Peru spoke.'],
  ])('loses the marks of %s', (_what, body, words) => {
    expect(plain(body).trim()).toBe(words);
  });

  it('keeps the items of a list apart', () => {
    expect(plain('They agreed on:\n\n- a line\n* patrols\n1. a hotline')).toBe(
      'They agreed on:\n\n- a line\n\n- patrols\n\n- a hotline',
    );
  });

  it('takes linear time whatever its marks', () => {
    for (const mark of [
      '_a_b ',
      '*a ',
      '[a',
      '![',
      '[a](',
      '`',
      '> ',
      '\\',
      '~~a',
      '_',
      '*',
      '<',
      '[^',
      '# ',
      '- ',
      '|',
      '---\n',
    ]) {
      const start = performance.now();
      readMarkdown(mark.repeat(300_000 / mark.length), 'a.md');
      expect(performance.now() - start, mark).toBeLessThan(15_000);
    }
  });
});
