// Reads feeds: each entry of RSS or Atom that carries text is an article.
import { parseStatedDate } from './dates.ts';
import { unreadable } from './decode.ts';
import type { SourceArticle } from './document.ts';
import { readHtml } from './html.ts';
import { canonicalUrl } from './identity.ts';
import { canonicalLanguage } from './language.ts';
import { type Attributes, walkMarkup } from './markup.ts';

/** Fields of a feed or an entry by their element's name, as HTML or text; the first of each. */
type Fields = Map<string, string>;

interface Feed {
  readonly fields: Fields;
  readonly entries: readonly Fields[];
  /** Whether the file goes on to the end of the feed. */
  readonly complete: boolean;
}

const ROOTS = new Set(['rss', 'feed', 'rdf:rdf']);
const CONTENT = ['content:encoded', 'content', 'description', 'summary'];

function linkOf(attributes: Attributes): string | null {
  return (attributes.rel ?? 'alternate') === 'alternate' ? (attributes.href ?? null) : null;
}

/** Cuts a feed into the fields of its entries. */
function parseFeed(xml: string, source: string): Feed {
  const feed: Fields = new Map();
  const entries: Fields[] = [];
  let entry: Fields | null = null;
  let entryDepth = 0;
  let field: { name: string; depth: number; parts: string[]; isMarkup: boolean } | null = null;
  let depth = 0;
  let complete = false;
  const put = (name: string, value: string): void => {
    const fields = entry ?? feed;
    if (value.trim() !== '' && !fields.has(name)) fields.set(name, value.trim());
  };
  walkMarkup(
    xml,
    {
      declaration(data) {
        // Definitions of entities are the stuff of bombs, and no feed needs them.
        if (/^!doctype/i.test(data) && data.includes('['))
          throw unreadable(source, 'defines entities in a DTD, which is refused');
      },
      open(tag, attributes) {
        const name = tag.toLowerCase();
        depth++;
        if (depth === 1) {
          if (!ROOTS.has(name))
            throw unreadable(source, `is XML, but neither RSS nor Atom (its root is <${tag.slice(0, 40)}>)`);
          put('language', attributes['xml:lang'] ?? '');
        } else if (entry === null && (name === 'item' || name === 'entry')) {
          entry = new Map();
          entryDepth = depth;
          field = null;
        } else if (field !== null) {
          field.parts.push(field.isMarkup ? `<${name}>` : ' ');
          if (field.name === 'source' && name === 'title') field.parts = [];
        } else if (entry !== null ? depth === entryDepth + 1 : name !== 'channel') {
          const link = name === 'link' ? linkOf(attributes) : null;
          if (link !== null) put('link', link);
          if (name === 'guid' && attributes.ispermalink === 'false') return;
          field = { name, depth, parts: [], isMarkup: attributes.type === 'xhtml' };
        }
      },
      text(text) {
        field?.parts.push(field.isMarkup ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text);
      },
      close(tag, implied) {
        if (field !== null && depth === field.depth) {
          put(field.name, field.parts.join(''));
          field = null;
        } else if (field?.isMarkup === true) field.parts.push(`</${tag.toLowerCase()}>`);
        if (entry !== null && depth === entryDepth) {
          // What a file that breaks off leaves of its last entry is no whole article.
          if (!implied) entries.push(entry);
          entry = null;
        }
        depth--;
        if (depth === 0) complete = !implied;
      },
    },
    { xml: true, source },
  );
  if (depth === 0 && !complete && entries.length === 0 && feed.size === 0) throw unreadable(source, 'is not valid XML');
  return { fields: feed, entries, complete };
}

async function readEntry(entry: Fields, feed: Fields, source: string): Promise<SourceArticle> {
  const content = CONTENT.map((name) => entry.get(name) ?? '').sort((a, b) => b.length - a.length)[0] ?? '';
  if (content === '') throw unreadable(source, 'has no text, only a title');
  const { text } = await readHtml(content, source);
  const dates = ['pubdate', 'published', 'dc:date', 'issued', 'updated'].map((name) =>
    parseStatedDate(entry.get(name) ?? ''),
  );
  const title = entry.get('title');
  return {
    text,
    title: title === undefined ? null : (await readHtml(title, source)).text,
    publisher:
      entry.get('source') ?? entry.get('dc:publisher') ?? feed.get('dc:publisher') ?? feed.get('title') ?? null,
    publishedAt: dates.find((date) => date !== null) ?? null,
    url:
      canonicalUrl(entry.get('link') ?? '') ??
      canonicalUrl(entry.get('guid') ?? '') ??
      canonicalUrl(entry.get('id') ?? ''),
    language: canonicalLanguage(entry.get('dc:language') ?? feed.get('language') ?? feed.get('dc:language') ?? ''),
  };
}

/**
 * The readers of a feed's entries, in order, and whether the file held the whole feed.
 * @throws EntenteError FILE_UNREADABLE if it is no feed or defines entities.
 */
export function readFeed(
  xml: string,
  source: string,
): { entries: ((source: string) => Promise<SourceArticle>)[]; complete: boolean } {
  const feed = parseFeed(xml, source);
  return {
    entries: feed.entries.map((entry) => (entrySource) => readEntry(entry, feed.fields, entrySource)),
    complete: feed.complete,
  };
}
