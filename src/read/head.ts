// Reads what stands above an article: its title, the name of the site, the date and the agency of its byline.
import { NEWS_AGENCY } from './clutter/agencies.ts';
import { CREDIT_RULES } from './clutter/credits.ts';
import { takeDateline } from './dateline.ts';
import { findWrittenDate } from './dates.ts';
import type { Line } from './lines.ts';
import { foldLine } from './normalise.ts';
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
const SECTION =
  /^(?:world|politics|news|opinion|business|sports?|economy|asia|europe|africa|americas?|middle east|home|national|international|diplomacy|analysis|features?|latest|top stories|breaking(?: news)?|world news|exclusive|culture|science|technology|health|uk|us|local|region(?:al)?|global)$/i;

/** What a line of date, time, byline and source says. */
export interface DateLine {
  readonly date: string | null;
  readonly agency: string | null;
}

/** Longest line that can hold a title or a date. */
const LONGEST = { title: 250, date: 140 };

/**
 * Reads a line that gives an article's date of publication, and perhaps its author or agency, and nothing else; null
 * for every other line. The date of an update is no date of publication.
 */
export function readDateLine(text: string, mayNameSource: boolean): DateLine | null {
  if (text.length > LONGEST.date) return null;
  const found = findWrittenDate(text);
  if (found === null) return null;
  const published = /\b(?:published|posted|issued)\b/i.exec(text);
  const labelled = published === null ? null : findWrittenDate(text.slice(published.index));
  const update = /\b(?:updated?|modified|edited|corrected)\b/i.exec(text);
  const beforeUpdate = update === null ? found : findWrittenDate(text.slice(0, update.index));
  const date = (labelled ?? (published === null ? beforeUpdate : found))?.iso ?? null;
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
  return others.every((part) => isCredit(part) || SECTION.test(part) || isName(part)) ? { date, agency } : null;
}

/** Whether a line may be the title, before anything is known of the others. */
function mayBeTitle(line: Line, isFirst: boolean): boolean {
  if (line.text.length > LONGEST.title || line.gone !== null || !/\p{L}/u.test(line.text)) return false;
  if (!line.prose) return true;
  // A first line that stands alone is the title even if it reads like a sentence, but not one that ends like one.
  if (!isFirst || takeDateline(line.text) !== null) return false;
  return !hasFinalMark(line.text) || (line.alone && /[?!]["'”’]*$/.test(line.text) && countWords(line.text) <= 16);
}

/** The title under a short first line, such as a newspaper's name: a longer line with a date or byline right below. */
function afterSiteName(candidates: readonly Line[], lines: readonly Line[]): Line | undefined {
  const [first, second] = candidates;
  if (first === undefined || second === undefined || countWords(first.text) > 3 || countWords(second.text) < 5)
    return undefined;
  const below = lines[lines.indexOf(second) + 1]?.gone;
  return below === 'date-line' || below === 'byline' ? second : undefined;
}

/** `Talks open | World News | Gazette` without what follows the first bar, if a title is left. */
function withoutSections(title: string): string {
  const first = title.split(/\s[|»]\s/)[0] ?? title;
  return countWords(first) >= 4 ? first : title;
}

interface Head {
  readonly title: string | null;
  readonly publisher: string | null;
}

/** Finds title and site name among the lines above the first paragraph, and marks those lines as gone. */
export function takeHead(lines: Line[]): Head {
  const firstOpen = lines.findIndex((line) => line.gone === null);
  const lead = lines[firstOpen];
  if (lead === undefined) return { title: null, publisher: null };
  const leadIsTitle =
    mayBeTitle(lead, true) && lines.slice(firstOpen + 1).some((line) => line.gone === null && line.prose);
  const start = lines.findIndex((line, i) => line.gone === null && line.prose && !(leadIsTitle && i === firstOpen));
  if (start < 0) return { title: null, publisher: null };
  const head = lines.slice(0, start);
  const candidates = head.filter((line) => mayBeTitle(line, line === lead && leadIsTitle));
  const trail = head.findIndex((line) => line.gone === 'breadcrumb');
  const crumb = foldLine(head[trail]?.text.split(/[>»›→/|]/).at(-1) ?? '');
  const folded = candidates.map((line) => foldLine(line.text));
  const title =
    candidates.find((_, i) => crumb !== '' && folded[i] === crumb) ??
    candidates.find((_, i) => folded.indexOf(folded[i] ?? '', i + 1) > 0) ??
    afterSiteName(candidates, lines) ??
    candidates.find((line) => countWords(line.text) >= 3 && !SECTION.test(line.text)) ??
    candidates.find((line) => !SECTION.test(line.text));
  // The line right above the trail of links through a site is the name of that site.
  const above = trail > 0 ? head[trail - 1] : undefined;
  const isSiteName =
    above !== undefined && above !== title && candidates.includes(above) && countWords(above.text) <= 5;
  if (isSiteName) above.gone = 'site-name';
  if (title !== undefined) title.gone = 'title';
  return { title: title === undefined ? null : withoutSections(title.text), publisher: isSiteName ? above.text : null };
}
