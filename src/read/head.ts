// Finds an article's title, and the name of its site, among the lines above its first paragraph.
import { takeDateline } from './dateline.ts';
import type { Line } from './lines.ts';
import { foldLine } from './normalise.ts';
import { countWords, hasFinalMark } from './prose.ts';

/** Names of sections, which stand above titles and in bylines. */
export const SECTION =
  /^(?:world|politics|news|opinion|business|sports?|economy|asia|europe|africa|americas?|middle east|home|national|international|diplomacy|analysis|features?|latest|top stories|breaking(?: news)?|world news|exclusive|culture|science|technology|health|uk|us|local|region(?:al)?|global)$/i;

const LONGEST_TITLE = 250;

/** Whether a line may be the title, before anything is known of the others. */
function mayBeTitle(line: Line, isFirst: boolean): boolean {
  if (line.text.length > LONGEST_TITLE || line.gone !== null || !/\p{L}/u.test(line.text)) return false;
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
