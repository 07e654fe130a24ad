// An article as a client hands it in, checked field by field before any work is put into it.
import { parseStatedDate } from '../read/dates.ts';
import { canonicalUrl } from '../read/identity.ts';
import { canonicalLanguage } from '../read/language.ts';

/** The fields of an article in JSON, as `load` reads it from a file; blank ones count as not given. */
export interface ArticleInput {
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly html?: string | null | undefined;
}

/** What keeps one article from being loaded. */
export interface ArticleFault {
  readonly code: 'BAD_USER_INPUT' | 'UNREADABLE' | 'EXTRACTION_FAILED' | 'OVERLOADED';
  /** One sentence that names the article where there are several. */
  readonly message: string;
  /** The field that is wrong, such as `inputs[3].publishedAt`; null where it is none alone. */
  readonly field: string | null;
  /** In so many seconds the same may succeed; null where it never will. */
  readonly retryAfter: number | null;
}

/** The longest text or page, in UTF-16 code units: about a thousand times a usual article. */
const LONGEST_ARTICLE = 4_000_000;
/** The longest of all other fields. */
const LONGEST_FIELD = 4_000;

interface FieldRule {
  readonly isValid: (value: string) => boolean;
  /** Completes "is not …". */
  readonly wanted: string;
}

const RULES: Readonly<Partial<Record<keyof ArticleInput, FieldRule>>> = {
  publishedAt: { isValid: (value) => parseStatedDate(value) !== null, wanted: 'a date such as 2019-01-14' },
  url: { isValid: (value) => canonicalUrl(value) !== null, wanted: 'an http or https address' },
  language: { isValid: (value) => canonicalLanguage(value) !== null, wanted: 'a language tag such as en' },
};

const isGiven = (value: string | null | undefined): value is string => value != null && value.trim() !== '';

/**
 * @param name what to call the article, such as `inputs[3]`.
 * @returns the first fault, or null.
 */
export function checkInput(input: ArticleInput, name: string): ArticleFault | null {
  const fault = (field: keyof ArticleInput | null, what: string): ArticleFault => {
    const place = field === null ? name : `${name}.${field}`;
    return { code: 'BAD_USER_INPUT', message: `${place} ${what}.`, field: place, retryAfter: null };
  };
  const bodies = (['text', 'html'] as const).filter((field) => isGiven(input[field]));
  if (bodies.length !== 1) {
    return fault(null, `needs exactly one of "text" and "html", and has ${bodies.length === 0 ? 'neither' : 'both'}`);
  }
  for (const field of ['title', 'publisher', 'publishedAt', 'url', 'language', 'text', 'html'] as const) {
    const value = input[field];
    if (!isGiven(value)) continue;
    const longest = field === 'text' || field === 'html' ? LONGEST_ARTICLE : LONGEST_FIELD;
    if (value.length > longest) {
      return fault(field, `has ${value.length} characters, and ${longest} is the most`);
    }
    const rule = RULES[field];
    if (rule !== undefined && !rule.isValid(value)) {
      return fault(field, `${JSON.stringify(value.slice(0, 80))} is not ${rule.wanted}`);
    }
  }
  return null;
}
