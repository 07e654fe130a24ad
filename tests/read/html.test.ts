// HTML pages: the article and what the page states of it, and pages made to break a reader.
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/html.ts';
import { blocksOfHtml } from '../../src/read/html-blocks.ts';

const PARAGRAPHS = [
  'The foreign ministers of Peru and Chile opened talks on fishing in Lima on Tuesday, after a year of silence between them.',
  'Both delegations include officers of the coast guards, who are to patrol the northern bank together from the summer on.',
  'Earlier rounds, held in Santiago &amp; Arica, had failed because neither side would say where its line at sea begins.',
  'The two ministers will come together again in the second week of May, when the fleets are back in their ports.',
];
const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n');

const page = (head: string, body: string, html = '<html lang="en-GB">'): string =>
  `<!doctype html>${html}<head><meta charset="utf-8">${head}</head><body>
   <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
   <article><h1>Quota talks open</h1><figure><img src="x.jpg"><figcaption>Ana Ruiz arrives in Lima.</figcaption></figure>${body}</article>
   <aside><h2>Most read</h2><p>Ten facts about anchovies that you never wanted to know at all.</p></aside>
   <footer><p>© 2020 Harbour Gazette</p></footer><script>document.write('<p>nothing</p>')</script></body></html>`;

describe('readHtml', () => {
  it('finds the article and nothing else', async () => {
    const { text } = await readHtml(page('', BODY), 'page.html');
    expect(
      text
        .trim()
        .split(/\n\s*\n/)
        .map((line) => line.trim()),
    ).toEqual(PARAGRAPHS.map((words) => words.replace('&amp;', '&')));
  });

  it('reads Open Graph and the canonical address', async () => {
    const head = `<title>Quota talks open - Harbour Gazette</title><meta property="og:title" content="Quota talks open - Harbour Gazette">
      <meta property="og:site_name" content="Harbour Gazette"><meta property="article:published_time" content="2020-03-03T22:00:00-05:00">
      <link rel="canonical" href="https://news.example/world/quota?utm_source=feed">`;
    expect(await readHtml(page(head, BODY), 'page.html')).toMatchObject({
      title: 'Quota talks open',
      publisher: 'Harbour Gazette',
      publishedAt: '2020-03-03',
      url: 'https://news.example/world/quota',
      language: 'en-GB',
    });
  });

  it('reads the article of JSON-LD, in a graph too, and passes over broken blocks', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Quota talks open in Lima',
          datePublished: '2020-03-03',
          publisher: { '@type': 'Organization', name: 'Harbour Gazette' },
          mainEntityOfPage: { '@id': 'https://news.example/quota' },
        },
      ],
    };
    const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(await readHtml(page(head, BODY), 'page.html')).toMatchObject({
      title: 'Quota talks open in Lima',
      publisher: 'Harbour Gazette',
      publishedAt: '2020-03-03',
      url: 'https://news.example/quota',
    });
  });

  it('takes the date of a <time> element and ignores a date that is none', async () => {
    const head = '<meta property="article:published_time" content="soon">';
    expect(
      (await readHtml(page(head, `<time datetime="2020-03-03T10:00">today</time>${BODY}`), 'page.html')).publishedAt,
    ).toBe('2020-03-03');
    expect((await readHtml(page(head, BODY), 'page.html')).publishedAt).toBeNull();
  });

  it('states nothing that the page does not', async () => {
    const article = await readHtml(page('', BODY, '<html>'), 'page.html');
    expect(article).toMatchObject({ publisher: null, publishedAt: null, url: null, language: null });
  });

  it('reads a fragment as it stands', async () => {
    expect((await readHtml('<p>Peru signed.</p><p>Chile <b>did</b> not.<br>Why?</p>', 'x')).text.trim()).toBe(
      'Peru signed.\n\nChile did not.\nWhy?',
    );
  });
});

describe('hostile pages', () => {
  const within = async (milliseconds: number, html: string): Promise<string> => {
    const start = performance.now();
    const { text } = await readHtml(html, 'bomb.html');
    expect(performance.now() - start).toBeLessThan(milliseconds);
    return text;
  };

  it('cannot drown the article in scripts', async () => {
    const script = `<script>${'if (a < b) { document.write("<div>"); }\n'.repeat(50_000)}</script>`;
    expect(await within(20_000, page(script, BODY + script + '<script>'.repeat(1000)))).toContain('Lima on Tuesday');
  });

  it('cannot define entities', async () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${page('', `${BODY}<p>&b;${'&amp;'.repeat(100_000)}</p>`)}`;
    const text = await within(20_000, bomb);
    expect(text).toContain('Lima on Tuesday');
    expect(text.length).toBeLessThan(bomb.length);
  });

  it('are flattened when nested deep, and refused by name when nested absurdly', async () => {
    const deep = page('', `${'<div>'.repeat(1500)}${BODY}${'</div>'.repeat(1500)}`);
    expect(await within(20_000, deep)).toContain('Lima on Tuesday');
    await expect(readHtml(page('', '<ul><li>'.repeat(200_000)), 'bomb.html')).rejects.toThrow(
      /^bomb\.html: nests its elements more than 2000 deep\.$/,
    );
    expect(() => blocksOfHtml('<b>'.repeat(200_000), 'bomb.html')).toThrow(/more than 2000 deep/);
  });

  it('may be of five megabytes', async () => {
    expect((await within(25_000, page('', BODY.repeat(9_000)))).length).toBeGreaterThan(3_500_000);
    expect(await within(25_000, page('', `<p>${'Peru and Chile talked. '.repeat(220_000)}</p>`))).toContain(
      'Chile talked',
    );
  });

  it('may have a million attributes, or none of their tags closed', async () => {
    await within(20_000, page('', `<p ${'a=b '.repeat(300_000)}>${BODY}`));
    await within(20_000, page('', `${'<p class="x" '.repeat(50_000)}>${BODY}`));
    await within(20_000, `<html>${'<'.repeat(1_000_000)}`);
    await within(20_000, page('', `<p>${' '.repeat(2_000_000)}.</p>${' \n'.repeat(500_000)}`));
  });
});
