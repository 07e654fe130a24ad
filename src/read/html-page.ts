// Reads a page once for what it states of itself, and leaves a small, shallow page for finding its article.
import { type Attributes, walkMarkup } from './markup.ts';

/** Elements that never hold an article; all that is in them goes. */
const DROPPED = new Set(
  'script style noscript template iframe object embed svg math canvas audio video form button select textarea figure'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** What Readability looks at. */
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'hidden', 'aria-hidden'];
/** Deeper elements lose their tags and keep their words: Readability and the DOM walk recursively. */
const DEEPEST_KEPT = 200;
const LONGEST_ATTRIBUTE = 200;
const LONGEST_LINKED_DATA = 1_000_000;

export interface Page {
  /** Values of `<meta>` by property, name or itemprop in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly linkedData: readonly string[];
  readonly canonical: string | null;
  readonly language: string | null;
  /** Words of `<title>` and of the first `<h1>`. */
  readonly title: string;
  readonly heading: string;
  /** `datetime` of the `<time>` that is marked as the date of publication, else of the first one in `<article>`. */
  readonly time: string | null;
  /** The page without scripts, forms, figures and attributes. */
  readonly html: string;
  readonly elements: number;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

function openingTag(name: string, attributes: Attributes): string {
  const kept = KEPT_ATTRIBUTES.flatMap((key) => {
    const value = attributes[key];
    return value === undefined
      ? []
      : [` ${key}="${escapeText(value.slice(0, LONGEST_ATTRIBUTE)).replaceAll('"', '&quot;')}"`];
  });
  const isHidden = /display\s*:\s*none/i.test((attributes.style ?? '').slice(0, LONGEST_ATTRIBUTE));
  return `<${name}${kept.join('')}${isHidden ? ' style="display:none"' : ''}>`;
}

/** @throws EntenteError FILE_UNREADABLE if the page is nested absurdly deep. */
export function scanPage(markup: string, source: string): Page {
  const meta = new Map<string, string>();
  const linkedData: string[] = [];
  const out: string[] = [];
  const found = { canonical: '', language: '', title: '', heading: '', markedTime: '', articleTime: '' };
  // Whether each open element's tag was written, so that exactly those are closed.
  const written: boolean[] = [];
  let dropped = 0;
  let articles = 0;
  let elements = 0;
  let data: string[] | null = null;
  let into: 'title' | 'heading' | null = null;
  walkMarkup(
    markup,
    {
      open(name, attributes, depth) {
        if (name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')) data = [];
        if (DROPPED.has(name)) dropped++;
        const isWritten = dropped === 0 && depth < DEEPEST_KEPT;
        written.push(isWritten);
        if (isWritten) out.push(openingTag(name, attributes));
        if (dropped > 0) return;
        elements++;
        if (name === 'html') found.language ||= attributes.lang ?? '';
        if (name === 'article') articles++;
        if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) found.canonical ||= attributes.href ?? '';
        if (name === 'title' && found.title === '') into = 'title';
        if (name === 'h1' && found.heading === '') into = 'heading';
        const marked = /datePublished/i.test(attributes.itemprop ?? '') || attributes.pubdate !== undefined;
        const time = attributes.datetime ?? attributes.content ?? '';
        if (marked && name !== 'meta') found.markedTime ||= time;
        if (name === 'time' && articles > 0) found.articleTime ||= time;
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        if (name === 'meta' && key !== '' && !meta.has(key)) meta.set(key, attributes.content ?? '');
      },
      text(text) {
        data?.push(text);
        if (dropped > 0) return;
        if (into !== null) found[into] += text;
        out.push(escapeText(text));
      },
      close(name) {
        if (written.pop() === true && !VOID.has(name)) out.push(`</${name}>`);
        if (name === 'script' && data !== null) {
          const json = data.join('');
          if (json.length <= LONGEST_LINKED_DATA) linkedData.push(json);
          data = null;
        }
        if (DROPPED.has(name)) dropped--;
        else if (dropped === 0) {
          if (name === 'article') articles--;
          if (name === 'title' || name === 'h1') into = null;
        }
      },
    },
    { xml: false, source },
  );
  return {
    meta,
    linkedData,
    canonical: found.canonical || null,
    language: found.language || null,
    title: found.title,
    heading: found.heading,
    time: found.markedTime || found.articleTime || null,
    html: out.join(''),
    elements,
  };
}
