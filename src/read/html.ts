// Reads an HTML page: the article by Readability, its title, publisher, date and address from the page's metadata.
import { parseStatedDate } from './dates.ts';
import type { SourceArticle } from './document.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { type Page, scanPage } from './html-page.ts';
import { canonicalUrl } from './identity.ts';
import { canonicalLanguage } from './language.ts';
import { findLinkedArticle } from './linked-data.ts';
import { normaliseText } from './normalise.ts';

/** Larger pages are no single article; Readability would take minutes for them. */
const MOST_ELEMENTS = 30_000;
/** An article shorter than this is taken for a failure to find it. */
const SHORTEST_ARTICLE = 250;

const DATE_KEYS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'date',
];

function firstOf<T>(values: readonly (string | null | undefined)[], accept: (value: string) => T | null): T | null {
  for (const value of values) {
    const accepted = value === null || value === undefined || value.trim() === '' ? null : accept(value);
    if (accepted !== null) return accepted;
  }
  return null;
}

const asLine = (value: string): string | null => normaliseText(value).replaceAll('\n', ' ') || null;

/** `Title | Site` without the site, where the page names its site. */
function withoutSite(title: string, site: string | null): string {
  if (site === null) return title;
  for (const sign of ['|', '-', '–', '—', '·', '»', ':', '•']) {
    if (title.endsWith(` ${sign} ${site}`)) return title.slice(0, -site.length - 3).trim();
  }
  return title;
}

async function findArticle(page: Page, source: string): Promise<string> {
  const whole = blocksOfHtml(page.html, source);
  if (page.elements > MOST_ELEMENTS) return whole;
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
  let content: string | null | undefined = null;
  try {
    const { document } = parseHTML(page.html);
    content = new Readability(document, { charThreshold: SHORTEST_ARTICLE, disableJSONLD: true }).parse()?.content;
  } catch {
    // A page that Readability cannot read still has its words.
    return whole;
  }
  const article = content === null || content === undefined ? '' : blocksOfHtml(content, source);
  return article.trim().length >= Math.min(SHORTEST_ARTICLE, whole.trim().length / 2) ? article : whole;
}

/**
 * Reads a page, or a fragment of one: text that is not yet cleaned, and metadata of which wrong dates and addresses
 * are left out, since nobody wrote them for us.
 * @throws EntenteError FILE_UNREADABLE if the page is nested absurdly deep.
 */
export async function readHtml(markup: string, source: string): Promise<SourceArticle> {
  if (!/<(?:html|body|head|article|main)\b/i.test(markup)) return { text: blocksOfHtml(markup, source) };
  const page = scanPage(markup, source);
  const linked = findLinkedArticle(page.linkedData);
  const meta = (key: string): string | undefined => page.meta.get(key);
  const publisher = firstOf([meta('og:site_name'), linked?.publisher, meta('dc.publisher'), meta('publisher')], asLine);
  const heading = asLine(page.heading);
  const given = firstOf([linked?.headline, meta('og:title'), page.heading, meta('twitter:title'), page.title], asLine);
  // A heading that opens the stated title is that title without the site's name.
  const isHeading =
    given !== null &&
    heading !== null &&
    given.startsWith(`${heading} `) &&
    /^\s[|–—·»•-]\s/.test(given.slice(heading.length));
  const found = await findArticle(page, source);
  const body = linked?.body ?? '';
  return {
    text: body.length > found.length * 2 ? body.replace(/\n+/g, '\n\n') : found,
    title: given === null ? null : isHeading ? heading : withoutSite(given, publisher),
    publisher: publisher !== null && /^https?:/.test(publisher) ? null : publisher,
    publishedAt: firstOf([linked?.datePublished, ...DATE_KEYS.map(meta), page.time], parseStatedDate),
    url: firstOf([page.canonical, meta('og:url'), linked?.url], canonicalUrl),
    language: firstOf([page.language, linked?.language, meta('og:locale'), meta('language')], canonicalLanguage),
  };
}
