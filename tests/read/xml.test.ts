// Feeds: entries of RSS, RDF and Atom, and files that are no feed or a bomb.
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/read/xml.ts';

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Gazette</title><language>en</language>${items}</channel></rss>`;

const articles = async (xml: string) =>
  Promise.all(readFeed(xml, 'f.xml').entries.map((read, i) => read(`f.xml#${i + 1}`)));

describe('readFeed', () => {
  it('reads an item of RSS with its whole content', async () => {
    const item = `<item><title>Talks &amp;amp; quotas</title><link>https://news.example/a?utm_source=rss</link><pubDate>Tue, 03 Mar 2020 22:10:00 -0500</pubDate>
      <description>Peru spoke.</description><content:encoded><![CDATA[<p>Peru <b>spoke</b>.</p><p>Chile did not.</p>]]></content:encoded></item>`;
    const [article] = await articles(rss(item));
    expect(article).toMatchObject({
      title: 'Talks & quotas',
      publisher: 'Harbour Gazette',
      publishedAt: '2020-03-03',
      url: 'https://news.example/a',
      language: 'en',
    });
    expect(article?.text.trim()).toBe('Peru spoke.\n\nChile did not.');
  });

  it('reads an entry of Atom, in XHTML too, and names its source', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>All papers</title>
      <entry><title type="html">Talks</title><link rel="self" href="https://x.example/"/><link href="https://news.example/b"/><published>2020-03-03T10:00:00Z</published>
      <source><id>1</id><title>Harbour Gazette</title></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Peru &lt; Chile.</p><p>They <em>spoke</em>.</p></div></content></entry></feed>`;
    const [article] = await articles(atom);
    expect(article).toMatchObject({
      title: 'Talks',
      publisher: 'Harbour Gazette',
      publishedAt: '2020-03-03',
      url: 'https://news.example/b',
      language: 'en-GB',
    });
    expect(article?.text.trim()).toBe('Peru < Chile.\n\nThey spoke.');
  });

  it('reads RDF and ignores a date that is none', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Gazette</title></channel><item><title>T</title><link>https://news.example/c</link><dc:date>soon</dc:date><description>Peru spoke.</description></item></rdf:RDF>`;
    expect(await articles(rdf)).toMatchObject([{ title: 'T', publishedAt: null, url: 'https://news.example/c' }]);
  });

  it('reports an entry without text and reads the others', async () => {
    const feed = readFeed(
      rss('<item><title>Empty</title></item><item><description>Peru spoke.</description></item>'),
      'f.xml',
    );
    await expect(feed.entries[0]?.('f.xml#1')).rejects.toThrow('f.xml#1: has no text, only a title.');
    expect((await feed.entries[1]?.('f.xml#2'))?.text).toBe('Peru spoke.');
  });

  it('notices a feed that breaks off', () => {
    const feed = readFeed(
      rss('<item><description>Peru spoke.</description></item><item><description>Chi').replace('</channel></rss>', ''),
      'f.xml',
    );
    expect(feed).toMatchObject({ complete: false });
    expect(feed.entries).toHaveLength(1);
  });

  it.each([
    ['<html><body>x</body></html>', 'f.xml: is XML, but neither RSS nor Atom (its root is <html>).'],
    ['no markup at all', 'f.xml: is not valid XML.'],
    [
      rss('', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
      'f.xml: defines entities in a DTD, which is refused.',
    ],
    [`<rss>${'<a>'.repeat(100_000)}`, 'f.xml: nests its elements more than 2000 deep.'],
  ])('refuses %.30s…', (xml, message) => {
    expect(() => readFeed(xml, 'f.xml')).toThrow(message);
  });

  it('takes linear time on the description that stops other readers', async () => {
    const start = performance.now();
    await articles(rss(`<item><description>${'a&lt;h'.repeat(200_000)}</description></item>`));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
