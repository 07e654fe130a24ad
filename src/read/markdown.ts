// Reads Markdown: metadata from the front matter, words from the body with the marks taken off.
import { parse } from 'yaml';
import { messageOf } from '../errors.ts';
import { unreadable } from './decode.ts';
import { checkMetadata, type SourceArticle } from './document.ts';
import { blocksOfHtml } from './html-blocks.ts';

const FRONT_MATTER =
  /^\uFEFF?---[^\S\n]*\n(?<yaml>(?:(?!(?:---|\.\.\.)[^\S\n]*(?:\n|$))[^\n]*\n){0,500})(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const LONGEST_FRONT_MATTER = 100_000;

/** Marks within a line, each with what is left of it. Every repetition is bounded, so that none can run away. */
const INLINE: readonly (readonly [RegExp, string])[] = [
  [/!\[[^[\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g, ''],
  [/\[([^[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)/g, '$1'],
  [/\[\^[^\]\n]{1,100}\]/g, ''],
  [/\[([^[\]\n]{1,500})\]\[[^[\]\n]{0,200}\]/g, '$1'],
  [/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1'],
  [/`{1,3}([^`\n]{1,500})`{1,3}/g, '$1'],
  [/~~/g, ''],
  [/(?<!\\)\*{1,3}(?=\S)|(?<=[^\s\\])\*{1,3}/g, ''],
  [/(?<![\p{L}\p{N}_\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?![\p{L}\p{N}_])/gu, ''],
  [/\\([\\`*_{}[\]()#+.!<>~|-])/g, '$1'],
];

function takeInlineMarks(line: string): string {
  return INLINE.reduce((text, [mark, left]) => text.replace(mark, left), line);
}

/** Plain paragraphs of Markdown. Of headings only the first is kept, as a first line, and only if asked for. */
export function plainOfMarkdown(body: string, keepTitle: boolean, source: string): string {
  const out: string[] = [];
  let fence: string | null = null;
  let titled = !keepTitle;
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) out.push(paragraph.join(' '));
    paragraph = [];
  };
  const heading = (words: string): void => {
    flush();
    if (!titled && out.length === 0) out.push(words);
    titled = true;
  };
  for (const raw of body.split('\n')) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (fence !== null || mark !== undefined) {
      flush();
      if (fence === null) fence = mark ?? null;
      else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = null;
      continue;
    }
    const line = raw.replace(/^(?:\s{0,3}>\s?){1,20}/, '').trim();
    const underlined = /^(?:={2,}|-{2,})$/.test(line) && paragraph.length === 1;
    const title = /^#{1,6}\s+(.*?)(?:\s+#{1,6})?$/.exec(line)?.[1];
    const item = /^(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line)?.[1];
    if (underlined) heading(takeInlineMarks(paragraph.splice(0).join(' ')));
    else if (title !== undefined) heading(takeInlineMarks(title));
    else if (
      line === '' ||
      /^(?:[-*_]\s*){3,}$/.test(line) ||
      /^\|.*\|$/.test(line) ||
      /^\[[^\]]{1,200}\]:\s/.test(line)
    )
      flush();
    else if (item !== undefined) {
      flush();
      paragraph.push(`- ${takeInlineMarks(item)}`);
    } else {
      paragraph.push(takeInlineMarks(line));
      // Two spaces or a backslash at its end break the line.
      if (/(?: {2}|\\)$/.test(raw)) flush();
    }
  }
  flush();
  const text = out.filter((part) => part.trim() !== '').join('\n\n');
  // Markdown may hold HTML; its parser wants blank lines as elements.
  return /<[a-z/!]|&[a-z#]/i.test(text) ? blocksOfHtml(`<p>${text.replaceAll('\n\n', '</p><p>')}</p>`, source) : text;
}

function readFrontMatter(yaml: string, source: string): Omit<SourceArticle, 'text'> {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    throw unreadable(source, `has a front matter that is no YAML: ${messageOf(error).replace(/[.:]+$/, '')}`);
  }
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data)) throw unreadable(source, 'has a front matter without keys');
  const entries = new Map<string, unknown>(Object.entries(data));
  const read = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = entries.get(key);
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      if (value !== null && value !== undefined) throw unreadable(source, `${key} in the front matter is not a text`);
    }
    return null;
  };
  return {
    title: read('title'),
    publisher: read('publisher'),
    publishedAt: read('publishedAt', 'date'),
    url: read('url'),
    language: read('language'),
  };
}

/**
 * Reads one Markdown file.
 * @throws EntenteError FILE_UNREADABLE for a front matter that is no YAML or that states an impossible date.
 */
export function readMarkdown(text: string, source: string): SourceArticle {
  const lines = text.replace(/\r\n?/g, '\n');
  const match = FRONT_MATTER.exec(lines.slice(0, LONGEST_FRONT_MATTER));
  const stated = match === null ? {} : readFrontMatter(match.groups?.yaml ?? '', source);
  const body = lines.slice(match?.[0].length ?? 0);
  return checkMetadata({ ...stated, text: plainOfMarkdown(body, (stated.title ?? null) === null, source) }, source);
}
