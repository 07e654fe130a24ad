// Takes the clutter off an article as it comes from the web, and keeps what the clutter says of the article itself.
import { dayOfDateline, dayOfSlashes } from './article-day.ts';
import { ARCHIVE_RULES } from './clutter/archives.ts';
import { CAPTION_RULES } from './clutter/captions.ts';
import { CONTEXT_RULES } from './clutter/context.ts';
import { CREDIT_RULES } from './clutter/credits.ts';
import { EDGE_RULES, type EdgeRule } from './clutter/edges.ts';
import { ENDING_RULES } from './clutter/endings.ts';
import { LINK_RULES } from './clutter/links.ts';
import { OFFER_RULES } from './clutter/offers.ts';
import { PAGE_RULES } from './clutter/page.ts';
import type { LineRule } from './clutter/rule.ts';
import { readLoneDateline, takeDateline } from './dateline.ts';
import { takeHead } from './head.ts';
import { type Line, splitLines } from './lines.ts';
import { foldLine, normaliseText } from './normalise.ts';
import { countWords, isProse } from './prose.ts';
import { readPublication } from './publication.ts';
import type { Dateline } from './types.ts';

/** Every rule that judges one line by itself, in the order in which they are tried. */
export const LINE_RULES: readonly LineRule[] = [
  ...ENDING_RULES,
  ...ARCHIVE_RULES,
  ...CAPTION_RULES,
  ...LINK_RULES,
  ...OFFER_RULES,
  ...CREDIT_RULES,
  ...PAGE_RULES,
];

const LONGEST_CLUTTER = 300;
const END_CREDIT = EDGE_RULES.find((rule) => rule.id === 'end-credit')?.pattern ?? /$^/;
/** A line above so many words that ends with an agency's name can be the last paragraph and not a caption. */
const LEAST_LAST_WORDS = 8;

export interface Cleaned {
  /** Paragraphs parted by one blank line; empty if nothing but clutter was there. */
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly dateline: Dateline | null;
  /** What was taken away and by which rule, in the order of the text. */
  readonly removed: readonly Removed[];
}

function ruleFor(text: string): string | null {
  const rule = LINE_RULES.find((one) => text.length <= (one.maxLength ?? LONGEST_CLUTTER) && one.pattern.test(text));
  return rule?.id ?? null;
}

/** A first line over a byline or a date is the title, even if it opens like a link to another text. */
function reopenTitle([first, second]: readonly Line[]): void {
  const isHeaded = second?.gone === 'byline' || second?.gone === 'date-line';
  if (first?.gone === 'read-more' && isHeaded) first.gone = null;
}

/** The agency's credit at the very end looks like that of a caption; the last paragraph is told by its length. */
function reopenLastParagraph(lines: readonly Line[]): void {
  for (const line of lines.toReversed()) {
    if (line.gone === null && line.prose) return;
    if (line.gone !== 'caption-credit-in-brackets' || !END_CREDIT.test(line.text)) continue;
    const bare = line.text.replace(END_CREDIT, '');
    if (countWords(bare) < LEAST_LAST_WORDS || !/[.!?]["'”’]*$/.test(bare)) continue;
    line.gone = null;
    line.prose = true;
    return;
  }
}

/** Takes away the lines that have the words of the title, whatever their case and punctuation. */
function takeTitle(lines: readonly Line[], title: string, id: string): void {
  const folded = foldLine(title);
  const [least, most] = [folded.length, title.length + 20];
  for (const line of lines) {
    if (line.text.length < least || line.text.length > most || foldLine(line.text) !== folded) continue;
    line.gone ??= id;
  }
}

interface Removed {
  readonly rule: string;
  readonly line: string;
}

function takeEdges(text: string, on: EdgeRule['on'], removed: Removed[]): string {
  let left = text;
  for (const rule of EDGE_RULES) {
    if (rule.on !== on) continue;
    // What hangs at the end stands in the last few hundred characters: no pattern reads a whole long paragraph for it.
    const from = on === 'last' ? Math.max(0, left.length - LONGEST_CLUTTER) : 0;
    const part = left.slice(from);
    const without = part.replace(rule.pattern, '');
    if (without !== part) removed.push({ rule: rule.id, line: part });
    left = left.slice(0, from) + without;
  }
  return left.trim();
}

/**
 * Cleans one article's text. A title that is known from elsewhere is looked for in the text and taken off it.
 * The order is fixed: date lines, then lines by themselves, then the head, then lines beside their neighbours.
 */
export function cleanArticle(
  raw: string,
  knownTitle: string | null = null,
  known: { readonly metadata: string | null; readonly caller: string | null } = { metadata: null, caller: null },
): Cleaned {
  const edges: Removed[] = [];
  const lines: Line[] = splitLines(normaliseText(raw)).map((line) => {
    const text = takeEdges(line.text, 'line', edges);
    return { ...line, text, prose: isProse(text), gone: text === '' ? 'link-in-brackets' : null };
  });
  for (const line of lines) line.gone ??= ruleFor(line.text);
  const said = readPublication(lines);
  reopenTitle(lines);
  reopenLastParagraph(lines);
  if (knownTitle !== null) takeTitle(lines, knownTitle, 'title');
  for (const rule of CONTEXT_RULES) if (rule.early === true) rule.mark(lines);
  const head = takeHead(lines);
  const title = knownTitle ?? head.title;
  if (title !== null) takeTitle(lines, title, 'repeated-title');
  for (const rule of CONTEXT_RULES) if (rule.early !== true) rule.mark(lines);

  const hasProse = lines.some((line) => line.gone === null && line.prose);
  for (const line of lines) if (hasProse && !line.prose) line.gone ??= 'no-sentence';
  const removed = lines.flatMap((line) => (line.gone === null ? [] : [{ rule: line.gone, line: line.text }]));
  const paragraphs = lines.filter((line) => line.gone === null).map((line) => line.text);
  const ending = END_CREDIT.exec(paragraphs.at(-1)?.slice(-LONGEST_CLUTTER) ?? '')?.[0].replace(
    /^[^\p{L}]+|[^\p{L}]+$/gu,
    '',
  );
  const first = lines.find((line) => line.gone === null);
  const dated = takeDateline(paragraphs[0] ?? '');
  const datelineWords = dated === null ? '' : (paragraphs[0] ?? '').slice(0, -dated.rest.length);
  if (dated !== null) paragraphs[0] = dated.rest;
  const above = dated === null && first !== undefined ? lines[lines.indexOf(first) - 1] : undefined;
  const lone = above === undefined || above.gone === 'title' ? null : readLoneDateline(above.text);
  const whole = paragraphs
    .map((paragraph) => takeEdges(paragraph, 'paragraph', edges))
    .map((paragraph, i, all) => (i === all.length - 1 ? takeEdges(paragraph, 'last', edges) : paragraph))
    .filter((paragraph) => paragraph !== '');
  const agency = dated?.dateline.agency ?? said.agency ?? ending ?? null;
  const place = dated?.dateline.place ?? lone?.place ?? null;
  const start = whole.slice(0, 2).join(' ');
  const published = known.metadata ?? said.date ?? known.caller;
  const filed = dayOfDateline(lone === null ? datelineWords : (above?.text ?? ''), published, lines, start);
  const date =
    dated?.dateline.date ?? filed ?? said.updated ?? (published === null ? dayOfSlashes(lines, start) : null);
  return {
    text: whole.join('\n\n'),
    title,
    publisher: head.publisher ?? said.publisher,
    publishedAt: said.date,
    dateline: agency === null && place === null && date === null ? null : { place, date, agency },
    removed: [...removed, ...edges],
  };
}
