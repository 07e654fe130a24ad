// The end of reading: cleaned text, what the source states, what the caller states, and an id make a document.
import { EntenteError } from '../errors.ts';
import { dayOfAddress } from './article-day.ts';
import { cleanArticle } from './clean.ts';
import { parseStatedDate } from './dates.ts';
import { unreadable } from './decode.ts';
import { articleId, canonicalUrl, hashText } from './identity.ts';
import { canonicalLanguage, tellLanguage } from './language.ts';
import { normaliseText } from './normalise.ts';
import type { Document, Stated } from './types.ts';

/** One article of a source before cleaning, with what its metadata say; empty strings count as not given. */
export interface SourceArticle {
  /** Plain text, not yet cleaned. */
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly language?: string | null | undefined;
}

function oneLine(value: string | null | undefined): string | null {
  const line = normaliseText(value ?? '').replaceAll('\n', ' ');
  return line === '' ? null : line;
}

/**
 * Checks what the caller states of the articles.
 * @throws EntenteError BAD_USER_INPUT naming a value that is no date, address or language.
 */
export function checkStated(stated: Stated): Stated {
  const fail = (what: string, value: string, wanted: string): never => {
    throw new EntenteError('BAD_USER_INPUT', `${what} "${value}" is not ${wanted}.`);
  };
  const { publishedAt, url, language } = stated;
  if (publishedAt !== undefined && parseStatedDate(publishedAt) === null) {
    fail('The date of publication', publishedAt, 'a date such as 2019-01-14');
  }
  if (url !== undefined && canonicalUrl(url) === null) fail('The address', url, 'an http or https URL');
  if (language !== undefined && canonicalLanguage(language) === null)
    fail('The language', language, 'a tag such as en');
  return stated;
}

/** Metadata that a person wrote for this article (front matter, JSON): a wrong value is an error and not ignored. */
export function checkMetadata(article: SourceArticle, source: string): SourceArticle {
  const { publishedAt, url } = article;
  if (oneLine(publishedAt) !== null && parseStatedDate(publishedAt ?? '') === null) {
    throw unreadable(source, `publishedAt "${publishedAt}" is not a date such as 2019-01-14`);
  }
  if (oneLine(url) !== null && canonicalUrl(url ?? '') === null) {
    throw unreadable(source, `url "${url}" is not an http or https address`);
  }
  return article;
}

/**
 * Makes the document of an article. What its metadata state wins over what its text states, and that over what the
 * caller states; metadata that are no date, address or language count as not given.
 * @throws EntenteError FILE_UNREADABLE if nothing but clutter is in the text.
 */
export function makeDocument(article: SourceArticle, stated: Stated, source: string): Document {
  if (article.text.trim() === '') throw unreadable(source, 'holds no text');
  const cleaned = cleanArticle(article.text, oneLine(article.title), {
    metadata: parseStatedDate(article.publishedAt ?? ''),
    caller: parseStatedDate(stated.publishedAt ?? ''),
  });
  if (cleaned.text === '') throw unreadable(source, 'holds no article once captions, links and the like are taken off');
  const url = canonicalUrl(article.url ?? '') ?? canonicalUrl(stated.url ?? '');
  const date =
    parseStatedDate(article.publishedAt ?? '') ??
    cleaned.publishedAt ??
    parseStatedDate(stated.publishedAt ?? '') ??
    dayOfAddress(url);
  const language = canonicalLanguage(article.language ?? '') ?? canonicalLanguage(stated.language ?? '');
  const textHash = hashText(cleaned.text);
  return {
    id: articleId(url, textHash),
    title: cleaned.title ?? oneLine(stated.title),
    publisher: oneLine(article.publisher) ?? cleaned.publisher ?? oneLine(stated.publisher),
    publishedAt: date,
    url,
    language: language ?? tellLanguage(cleaned.text),
    text: cleaned.text,
    textHash,
    dateline: cleaned.dateline,
  };
}
