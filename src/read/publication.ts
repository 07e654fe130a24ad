// Reads date, agency and publisher off the lines around an article: bylines, labels, the copyright line.
import { NEWS_AGENCY } from './clutter/agencies.ts';
import { CREDIT_RULES } from './clutter/credits.ts';
import { findWrittenDate } from './dates.ts';
import { SECTION } from './head.ts';
import type { Line } from './lines.ts';
import { countWords, hasFinalMark } from './prose.ts';

const AGENCIES = new RegExp(`^${NEWS_AGENCY}(?:\\s?[/,&]\\s?${NEWS_AGENCY}){0,3}$`);
const BYLINE = CREDIT_RULES.filter((rule) => rule.id === 'byline' || rule.id === 'byline-role').map(
  (rule) => rule.pattern,
);
const LABELS =
  /\b(?:(?:first |last |originally |article )?(?:published|posted|updated|modified|edited|created|issued|released|date[d]?|publication date|added|uploaded|release date)(?: (?:on|at|in|date))?\b:?|on\b|at\b)/gi;
const WEEKDAY = /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?/gi;
const TIME =
  /(?:T?(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\b\d{1,2}(?=\s?[ap]\.?m\b))(?:\s?[ap]\.?m\.?(?![a-z]))?(?:\s?\(?(?:UTC|GMT|EST|EDT|ET|CST|CDT|PST|PDT|BST|CET|CEST|IST|JST|KST|HKT|SGT|MSK|AEST|AEDT|WAT|EAT|SAST|PKT|Z|hrs|hours)\b\)?)?(?:\s?[+-]\d\d:?\d\d)?/gi;
const OWNER =
  /^\W{0,3}(?:copyright|\(c\)|©)\s?(?:©|\(c\))?\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s?(?:by )?(\p{Lu}[\p{L}\d.'’&-]*(?: (?:\p{Lu}[\p{L}\d.'’&-]*|of|the|and|&|de|la)){0,5}?)(?=\.|,|;|\||$| all rights)/iu;

/** Longest lines that are read for a date and for a publisher. */
const LONGEST_DATE_LINE = 140;
const LONGEST_LINE = 300;

/** How archives and sites open a line that tells when a text appeared, whatever else it says. */
const TELLS_DATE =
  /^\W{0,3}(?:from the (?:archives?|issue of)|see the article in its original context from|(?:this )?(?:story|article|post|page|entry)? ?(?:was )?(?:first |originally )?(?:published|posted|issued|appeared|printed|filed)\b)/i;
const TELLS_UPDATE = /^\W{0,3}(?:last )?(?:updated?|modified|edited|revised)\b/i;

/** What a line of date, time, byline and source says. */
interface DateLine {
  readonly date: string | null;
  readonly agency: string | null;
  /** The date of an update, where the line gives no other. */
  readonly updated: string | null;
}

/** What sites count beside the date. */
const COUNTER =
  /^(?:\d[\d,.]*\s?(?:k\s)?(?:comments?|views?|shares?|min(?:ute)?s?(?: read)?|reads?)|(?:reading|read) time:?.{0,20}|\d{1,2}[.:]\d{2}\s?[ap]\.?m\.?)$/i;

/**
 * Reads a line that gives an article's date of publication, and perhaps its author or agency, and nothing else; null
 * for every other line. The date of an update is no date of publication.
 */
function readDateLine(text: string, mayNameSource: boolean): DateLine | null {
  if (text.length > LONGEST_DATE_LINE) return null;
  const found = findWrittenDate(text);
  if (found === null) return null;
  const published = /\b(?:published|posted|issued)\b/i.exec(text);
  const labelled = published === null ? null : findWrittenDate(text.slice(published.index));
  const update = /\b(?:updated?|modified|edited|corrected)\b/i.exec(text);
  const beforeUpdate = update === null ? found : findWrittenDate(text.slice(0, update.index));
  const date = (labelled ?? (published === null ? beforeUpdate : found))?.iso ?? null;
  const updated = date === null ? found.iso : null;
  if (TELLS_DATE.test(text) || TELLS_UPDATE.test(text)) return { date, updated, agency: null };
  let rest = text;
  for (let next = findWrittenDate(rest); next !== null; next = findWrittenDate(rest)) {
    rest = `${rest.slice(0, next.start)}|${rest.slice(next.end)}`;
  }
  rest = rest.replace(LABELS, '|').replace(TIME, '|').replace(WEEKDAY, '|');
  const parts = rest.split(/\s*[|,•·/()[\]–—]+\s*|\s+-\s+|^-|-$/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const agency = parts.find((part) => AGENCIES.test(part)) ?? null;
  const others = parts.filter((part) => part !== agency);
  const isCredit = (part: string): boolean =>
    BYLINE.some((pattern) => pattern.test(part)) || /^(?:source|by|author|editor|updated|web editor)\b:?/i.test(part);
  const isName = (part: string): boolean =>
    mayNameSource && countWords(part) <= 4 && part.split(' ').every((word) => /^[\p{Lu}\d&]/u.test(word));
  return others.every((part) => isCredit(part) || SECTION.test(part) || COUNTER.test(part) || isName(part))
    ? { date, updated, agency }
    : null;
}

/** A date stands alone in such a line, which may come between a standfirst and the article. */
const isBareDate = (text: string): boolean => {
  const found = findWrittenDate(text);
  return (
    found !== null &&
    countWords(text.replace(text.slice(found.start, found.end), '').replace(WEEKDAY, '').replace(TIME, '')) === 0
  );
};
const LAST_BARE_DATE = 10;

/** What the lines around an article say of its publication. */
export interface Publication {
  date: string | null;
  agency: string | null;
  publisher: string | null;
  /** The day of an update, where the lines tell no day of publication. */
  updated: string | null;
}

/** The owner in a copyright line below the article. An agency owns its texts wherever they are published. */
function ownerOf(line: Line, begun: boolean): string | null {
  const owner = begun && line.gone === 'copyright' ? OWNER.exec(line.text)?.[1]?.replace(/\.$/, '').trim() : undefined;
  return owner === undefined || AGENCIES.test(owner) ? null : owner;
}

/** Reads date, agency and publisher off the lines around an article, and marks the lines of dates as gone. */
export function readPublication(lines: readonly Line[]): Publication {
  const said: Publication = { date: null, agency: null, publisher: null, updated: null };
  const first = lines.findIndex((line) => line.gone === null);
  let begun = false;
  for (const [i, line] of lines.entries()) {
    const isLabelled = TELLS_DATE.test(line.text) || /^\W{0,3}published\W{0,3}$/i.test(lines[i - 1]?.text ?? '');
    const isOpen = !begun || isLabelled || (i < LAST_BARE_DATE && said.date === null && isBareDate(line.text));
    const found = isOpen ? readDateLine(line.text, i > 0) : null;
    if (found !== null) {
      line.gone = 'date-line';
      said.date ??= found.date;
      said.agency ??= found.agency;
      said.updated ??= found.updated;
    }
    const printed =
      isLabelled && line.text.length <= LONGEST_LINE
        ? /^published in (?:the )?([\p{Lu}][\p{L}.'’& -]{1,40}),/iu.exec(line.text)
        : null;
    said.publisher ??= printed?.[1] ?? ownerOf(line, begun);
    // A headline may read like a sentence.
    begun ||= line.gone === null && line.prose && (i !== first || hasFinalMark(line.text));
  }
  return said;
}
