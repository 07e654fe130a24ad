// Takes the dateline off an article's first paragraph and keeps what it says: place, date, agency.
import { NEWS_AGENCY } from './clutter/agencies.ts';
import { DAY_AND_MONTH, findWrittenDate } from './dates.ts';
import type { Dateline } from './types.ts';

/** A dateline stands within so many characters from the start. */
const REACH = 140;

/** What parts a dateline from its article, tried in this order at each place. */
const SEPARATOR =
  /\s+[-–—―]{1,2}\s+|[—―]|\s*--\s*|[-–]\s+|:\s+|\s*\/\s?(?<slashed>[A-Z][\w-]{1,14})\s?\/\.?\s*[-–—]{0,2}\s*/g;

/** First words of a story that look like a place but name a kind of text. */
const LABEL =
  /^(?:analysis|opinions?|comment(?:ary)?|editorial|exclusive|interview|breaking(?: news)?|update|updated?|watch|video|live|explainer|factbox|feature|profile|review|report|special report|insight|column|correct(?:ed|ion)|timeline|politics|world|business|sports?|news|note|q&a|read|photos?|advisory|summary|background|question|answer|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/i;

const SMALL_WORD =
  /^(?:de|del|la|las|los|le|les|el|al|an|am|of|the|upon|on|sur|do|da|dos|and|off|coast|near|in|à|der|den|bei|aboard|ash|es|ul|ad)$/i;
const PLACE_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;
const AGENCY_ALONE = new RegExp(`^${NEWS_AGENCY}(?:\\s?[/,&]\\s?${NEWS_AGENCY}){0,3}$`);

/** `Lima (CNN)The talks`: the agency's bracket runs into the first sentence. */
const GLUED = new RegExp(
  `^(?<place>(?:\\p{Lu}[\\p{L}'’-]{0,30}[ ,]{1,2}){0,5})\\((?<agency>${NEWS_AGENCY})\\)(?=["“‘]?\\p{Lu})`,
  'u',
);

function titleCase(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=[ -])(?:De|Del|La|Le|Of|The|Upon|Sur|Au|Do|Da|And)(?=[ -])/g, (word) => word.toLowerCase());
}

/** The first place of `VLADIVOSTOK, Russia`, `AMMAN/BEIRUT` or `Lima`, or null if the words are no place. */
function readPlace(words: string): string | null {
  const first = words.split(/[,/|]/)[0]?.trim() ?? '';
  const all = words.split(/[\s,/|]+/).filter((word) => word !== '');
  if (first === '' || all.length > 8 || words.length > 70 || LABEL.test(first)) return null;
  if (!all.every((word) => PLACE_WORD.test(word) || SMALL_WORD.test(word))) return null;
  return PLACE_WORD.test(first.split(' ')[0] ?? '') || /^(?:aboard|off|near)$/i.test(first.split(' ')[0] ?? '')
    ? titleCase(first.replace(/\.$/, ''))
    : null;
}

interface Lead {
  readonly dateline: Dateline;
  /** Whether it has a date, an agency or capitals, so that it cannot be the beginning of a sentence. */
  readonly plain: boolean;
}

function readLead(words: string, slashed: string | undefined): Lead | null {
  let rest = words;
  let agency = slashed ?? null;
  rest = rest.replace(/\s*[([]([^()[\]]{2,40})[)\]]\s*[,.]?\s*/g, (whole: string, inside: string) => {
    // The bracket of `Tokyo [Japan]` names a country, that of `(Reuters)` an agency.
    if (whole.trimStart().startsWith('[') && !AGENCY_ALONE.test(inside)) return ' ';
    if (!/^[\p{L}\p{N} .,/&'-]+$/u.test(inside)) return whole;
    if (findWrittenDate(inside) !== null || DAY_AND_MONTH.test(inside)) return `, ${inside}, `;
    agency = inside.trim();
    return ' ';
  });
  if (/[()[\]]/.test(rest)) return null;
  const date = findWrittenDate(rest);
  const dayAndMonth = DAY_AND_MONTH.exec(rest);
  if (date !== null) rest = `${rest.slice(0, date.start)},${rest.slice(date.end)}`;
  else if (dayAndMonth !== null) rest = rest.replace(dayAndMonth[0], ',');
  rest = rest.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i, ',').replace(/^[\s,.|]+|[\s,.|]+$/g, '');
  const parts = rest.split(/\s*,\s*|\s+\|\s+/).filter((part) => part !== '');
  const named = parts.findIndex((part) => AGENCY_ALONE.test(part));
  if (named >= 0) agency ??= parts.splice(named, 1)[0] ?? null;
  rest = parts.join(', ');
  if (rest === '') {
    // An agency or a date by themselves; other brackets (`(Note) -`) are words of the article.
    const known = date !== null || (agency !== null && AGENCY_ALONE.test(agency));
    return known ? { dateline: { place: null, date: date?.iso ?? null, agency }, plain: true } : null;
  }
  const place = readPlace(rest);
  if (place === null) return null;
  const capitals =
    /^\p{Lu}{3}/u.test(rest.replace(/[^\p{L}]/gu, '')) && (parts[0] ?? '') === (parts[0] ?? '').toUpperCase();
  const plain = agency !== null || date !== null || dayAndMonth !== null || capitals;
  return { dateline: { place, date: date?.iso ?? null, agency }, plain };
}

/** The dateline of a first paragraph and the paragraph without it, or null if it has none. */
export function takeDateline(paragraph: string): { dateline: Dateline; rest: string } | null {
  const head = paragraph.slice(0, REACH);
  const glued = GLUED.exec(head);
  if (glued !== null) {
    const { place = '', agency = '' } = glued.groups ?? {};
    const rest = paragraph.slice(glued[0].length);
    if (place === '' || readPlace(place) !== null)
      return { dateline: { place: readPlace(place), date: null, agency }, rest };
  }
  for (const match of head.matchAll(SEPARATOR)) {
    const rest = paragraph.slice(match.index + match[0].length);
    if (match.index === 0 && match.groups?.slashed === undefined) continue;
    const before = head.slice(0, match.index);
    const lead = readLead(before, match.groups?.slashed);
    if (lead === null || !/^["'“‘«(\p{Lu}\p{N}\p{Sc}\p{Lo}]/u.test(rest)) continue;
    if (lead.plain && (!match[0].startsWith(':') || /\p{Lu}{2}|\)|\d/u.test(before)))
      return { dateline: lead.dateline, rest };
    // `Lima - The talks`: only a short name before a spaced dash that no second dash closes.
    const spacedDash = /^\s[-–—]{1,2}\s$|^—$/.test(match[0]);
    const short = before.trim().split(/\s+/).length <= 3;
    if (spacedDash && short && !/\s[-–—]{1,2}\s/.test(rest.slice(0, REACH))) return { dateline: lead.dateline, rest };
  }
  return null;
}

/** The dateline that stands on a line of its own above the article: `WASHINGTON`, `Warsaw, Monday`. */
export function readLoneDateline(line: string): Dateline | null {
  if (line.length > 60 || line.split(/\s+/).length > 5 || /[.:!?]$/.test(line.replace(/\b\p{L}{1,5}\.$/u, '')))
    return null;
  if (line.split(/[\s,]+/).some((word) => LABEL.test(word)) && !/, /.test(line)) return null;
  const lead = readLead(line, undefined);
  const hasDay = /,\s(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b/i.test(line);
  return lead !== null && lead.dateline.place !== null && (lead.plain || hasDay) ? lead.dateline : null;
}
