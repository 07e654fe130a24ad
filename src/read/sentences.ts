// Cuts a cleaned text into sentences, each a span of offsets into it, in one pass over the text.
import { BEFORE_NAME, BEFORE_NUMBER, EITHER, STARTERS } from './abbreviations.ts';
import type { Span } from './types.ts';

/** No sentence is longer, in UTF-16 code units: a longer run is cut at a space, so that later steps stay quick. */
export const LONGEST_SENTENCE = 2000;
/** How far a bracket may reach that keeps the sentences in it together. */
const LONGEST_BRACKET = 240;

const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/g;
/** Final marks, what closes after them, and notes such as `[1]`. */
const STOP = /(?<marks>[.!?…。！？؟।۔]+)(?<close>["'”’»)\]」』]*)(?:\[\d{1,3}\])*/g;
const FULL_WIDTH = /[。！？।۔]/;
const OPENING = /^["'“‘«([「『–—-]*/;
const SPEECH =
  /^(?:\p{Lu}[\p{L}.'’-]*[ ,]+){1,6}?(?:said|says|asked|told|added|replied|wrote|wondered|cried|shouted|warned|exclaimed|tweeted|answered|declared|insisted)\b/u;

function wordBefore(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && end - from < 40 && !/[\s"“”‘([«/—–]/.test(text[from - 1] ?? ' ')) from--;
  return text.slice(from, end);
}

/** Whether the next words open a sentence rather than go on with a name. */
function beginsPlainly(next: string): boolean {
  const word = /^["'“‘«([]*([\p{L}][\p{L}'’]*)(?=[\s,])/u.exec(next)?.[1];
  return word !== undefined && STARTERS.has(word.toLowerCase());
}

function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  const numberNext = /^\d/.test(next);
  // Within the word as in `Lt.-Gen.`, only its last part matters.
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  if (BEFORE_NAME.has(lower) || BEFORE_NAME.has(last)) return true;
  if (numberNext && BEFORE_NUMBER.has(lower)) return true;
  // Initials and dotted letters: `J. F. Kennedy`, `U.S.`.
  if (/^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || EITHER.has(lower)) {
    return !beginsPlainly(next) && !(/^["“]/.test(next) && word.length > 1);
  }
  return false;
}

/** Whether a bracket opened within the sentence is closed soon after, so that the sentence goes on in it. */
function isInBracket(text: string, start: number, stop: number, end: number): boolean {
  const before = text.slice(Math.max(start + 1, stop - LONGEST_BRACKET), stop);
  const open = before.lastIndexOf('(');
  if (open < 0 || before.lastIndexOf(')') > open) return false;
  return text.slice(stop, Math.min(end, stop + LONGEST_BRACKET)).includes(')');
}

interface Stop {
  /** The sentence so far starts here … */
  readonly start: number;
  /** … its paragraph ends here … */
  readonly end: number;
  /** … and the final marks stand here. */
  readonly at: number;
  readonly marks: string;
  readonly close: string;
  readonly after: number;
}

function endsSentence(text: string, stop: Stop): boolean {
  const { start, end, at, marks, close, after } = stop;
  if (after >= end) return true;
  if (FULL_WIDTH.test(marks)) return true;
  const next = text.slice(after, Math.min(end, after + 120));
  if (!/^\s/.test(next)) {
    // `talks.The minister`: a space was lost on the way.
    return (
      marks === '.' &&
      /\p{Ll}{3}$/u.test(text.slice(Math.max(start, at - 3), at)) &&
      /^\p{Lu}/u.test(next) &&
      beginsPlainly(next)
    );
  }
  const following = next.trimStart();
  const first = following.replace(OPENING, '');
  if (/^\p{Ll}/u.test(first)) return false;
  if (isInBracket(text, start, after - 1, end) && !close.includes(')')) return false;
  if (marks === '.') {
    const word = wordBefore(text, start, at);
    // The number of an item in a list: `1. The fleets`, `IV. Claims`.
    if (at - start === word.length && /^(?:\d{1,3}|[ivxIVX]{1,5}|\p{Lu})$/u.test(word)) return false;
    return close !== '' || !isAbbreviation(word, following);
  }
  // A pause within a sentence: `we tried … Putin said`.
  if (/^(?:\.{2,3}|…)$/.test(marks) && /\s/.test(text[at - 1] ?? '')) return false;
  return !(/["”’»]/.test(close) && /[!?]/.test(marks) && SPEECH.test(following));
}

/** Finds the first final marks from a place on, and looks no further than once over paragraphs that have none. */
function findStops(text: string): (from: number) => RegExpExecArray | null {
  let searchedFrom = Number.POSITIVE_INFINITY;
  let found: RegExpExecArray | null = null;
  return (from) => {
    if (searchedFrom > from || (found !== null && found.index < from)) {
      STOP.lastIndex = from;
      found = STOP.exec(text);
    }
    searchedFrom = from;
    return found;
  };
}

function* splitParagraph(
  text: string,
  from: number,
  to: number,
  findStop: (from: number) => RegExpExecArray | null,
): Generator<Span> {
  let start = from;
  let next = from;
  for (;;) {
    while (start < to && /\s/.test(text[start] ?? '')) start++;
    if (start >= to) return;
    const match = findStop(next);
    if (match !== null) next = match.index + match[0].length;
    const at = match?.index ?? to;
    const bound = Math.min(match === null || at > to ? to : at, to);
    while (bound - start > LONGEST_SENTENCE) {
      const space = start + text.slice(start, start + LONGEST_SENTENCE).lastIndexOf(' ');
      const isLow = /[\udc00-\udfff]/.test(text[start + LONGEST_SENTENCE] ?? '');
      const cut = space > start + LONGEST_SENTENCE / 2 ? space : start + LONGEST_SENTENCE - (isLow ? 1 : 0);
      yield trim(text, start, cut);
      start = cut;
      while (start < to && /\s/.test(text[start] ?? '')) start++;
    }
    if (match === null || at >= to) {
      if (start < to) yield trim(text, start, to);
      return;
    }
    const after = at + match[0].length;
    const { marks = '', close = '' } = match.groups ?? {};
    if (after < start || !endsSentence(text, { start, end: to, at, marks, close, after })) continue;
    yield trim(text, start, after);
    start = after;
  }
}

function trim(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}

/**
 * The sentences of a text, in order, as trimmed spans that do not overlap and never cross a blank line. What has no
 * final mark (a last line, a list item) is a sentence too. Takes time linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const findStop = findStops(text);
  let from = 0;
  for (const gap of text.matchAll(PARAGRAPH_BREAK)) {
    for (const span of splitParagraph(text, from, gap.index, findStop)) spans.push(span);
    from = gap.index + gap[0].length;
  }
  for (const span of splitParagraph(text, from, text.length, findStop)) spans.push(span);
  return spans;
}
