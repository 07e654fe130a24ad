// Reads JSON: one article, a list of them, or one a line.
import { unreadable } from './decode.ts';
import { checkMetadata, type SourceArticle } from './document.ts';
import { readHtml } from './html.ts';

const FIELDS = ['title', 'publisher', 'publishedAt', 'url', 'language', 'text', 'html'] as const;
type Field = (typeof FIELDS)[number];

/**
 * The article in an object with `text` or `html`, and perhaps title, publisher, publishedAt, url and language. Other
 * names are passed over.
 * @throws EntenteError FILE_UNREADABLE naming the field that is wrong or missing.
 */
export async function readJsonArticle(value: unknown, source: string): Promise<SourceArticle> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable(source, 'is not a JSON object with an article');
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const fields: Partial<Record<Field, string>> = {};
  for (const name of FIELDS) {
    const field = given.get(name);
    if (typeof field === 'string') fields[name] = field;
    else if (field !== undefined && field !== null) throw unreadable(source, `"${name}" is not a string`);
  }
  const { text, html, ...metadata } = fields;
  checkMetadata({ ...metadata, text: '' }, source);
  if (text !== undefined && text.trim() !== '') return { ...metadata, text };
  if (html === undefined || html.trim() === '') throw unreadable(source, 'has neither "text" nor "html"');
  const page = await readHtml(html, source);
  const stated = Object.fromEntries(Object.entries(metadata).filter(([, field]) => field.trim() !== ''));
  return { ...page, ...stated };
}

/** @throws EntenteError FILE_UNREADABLE saying where the JSON is broken. */
export function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 160) : 'unknown';
    throw unreadable(source, `is not valid JSON (${reason})`);
  }
}
