// Who an article is: by its canonical address, else by its words, so that loading it again finds it again.
import { createHash } from 'node:crypto';

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hsenc|_hsmi|mkt_tok|ito|cmpid|ncid|ocid|at_medium|at_campaign|xtor)$/i;

/**
 * The one address of a page among its many spellings: no fragment, tracking parameters, default port or trailing
 * slash, host in lower case. Null if the value is no http(s) address.
 */
export function canonicalUrl(value: string): string | null {
  let url: URL;
  try {
    url = new URL(value.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const names = [...new Set(url.searchParams.keys())];
  // Deleting rewrites the whole query, so an address without such parameters keeps its spelling.
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (url.search === '') url.search = '';
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '') || '/';
  return url.href;
}

export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** `url:` or `text:` and 32 hex digits. */
export function articleId(url: string | null, textHash: string): string {
  return url === null ? `text:${textHash.slice(0, 32)}` : `url:${hashText(url).slice(0, 32)}`;
}
