// Clutter that shows only beside its neighbours: polls, boards of labels at the end, repeated lines, endings.

import type { Line } from '../lines.ts';
import { countWords, hasFinalMark } from '../prose.ts';
import { ENDING_RULES } from './endings.ts';
import { OFFER_RULES } from './offers.ts';

/** A rule over all lines of a text, which marks those that it takes away. */
export interface ContextRule {
  readonly id: string;
  readonly mark: (lines: Line[]) => void;
  /** Tried before the title is looked for. */
  readonly early?: true;
  /** A line of the article that the rule compares with. */
  readonly given?: string;
  /** Lines, parted by line ends, of which none stays when they follow an article … */
  readonly removes: string;
  /** … and of which every sentence and item stays. */
  readonly keeps: string;
}

const isOpenProse = (line: Line): boolean => line.gone === null && line.prose;

function takeAway(lines: Line[], from: number, to: number, id: string): void {
  for (const line of lines.slice(from, to)) line.gone ??= id;
}

/** `38% - 3265 votes`, `12 votes`, `38 %`. */
const SHARE_OF_VOTES =
  /^(?:[^\s%]{1,40} ){0,6}\d{1,3}(?:[.,]\d+)?\s?%(?:\s?[-–—|(:]*\s?[\d,. ]+\s?votes?\)?)?$|^\d[\d,. ]*\s?votes?$/i;
const LONGEST_OPTION = 120;
const ENDING = new Map(ENDING_RULES.map((rule) => [rule.id, rule.ends]));

function markPolls(lines: Line[]): void {
  const votes = lines.flatMap((line, i) => (line.text.length <= 80 && SHARE_OF_VOTES.test(line.text) ? [i] : []));
  const first = votes[0];
  const last = votes.at(-1);
  if (first === undefined || last === undefined || votes.length < 2) return;
  const options = votes
    .map((i) => lines[i - 1])
    .filter((line) => line !== undefined && line.text.length <= LONGEST_OPTION);
  for (const line of options) if (line !== undefined) line.gone ??= 'poll';
  for (const i of votes) takeAway(lines, i, i + 1, 'poll');
  // The question stands a few lines above the first option, perhaps with labels between.
  for (let i = first - 2; i >= Math.max(0, first - 6); i--) {
    const line = lines[i];
    if (line === undefined || (isOpenProse(line) && !line.text.endsWith('?'))) return;
    if (!line.text.endsWith('?')) continue;
    takeAway(lines, i, last, 'poll');
    return;
  }
}

/** An article of fewer characters before an ending may still go on after it. */
const SHORTEST_BEFORE_ENDING = 400;
const LONGEST_TEASER = 200;

/** Whether lines are headlines, perhaps each with a sentence that teases, and not more of an article. */
function areLinks(lines: readonly Line[]): boolean {
  const open = lines.filter((line) => line.gone === null);
  const sentences = open.filter((line) => hasFinalMark(line.text));
  if (sentences.length === 0) return true;
  const inARow = open.some((line, i) => i > 0 && sentences.includes(line) && hasFinalMark(open[i - 1]?.text ?? ''));
  return (
    !inARow &&
    sentences.length > 1 &&
    sentences.length * 2 <= open.length &&
    sentences.every((line) => line.text.length < LONGEST_TEASER)
  );
}

function markEndings(lines: Line[]): void {
  let length = 0;
  for (const [i, line] of lines.entries()) {
    if (isOpenProse(line)) length += line.text.length;
    const ends = line.gone === null ? undefined : ENDING.get(line.gone);
    if (ends === undefined || length === 0) continue;
    const isOver = ends === 'always' ? length >= SHORTEST_BEFORE_ENDING : areLinks(lines.slice(i + 1, i + 60));
    if (!isOver) continue;
    takeAway(lines, i, lines.length, 'after-ending');
    return;
  }
}

/** A paragraph weighs against so many labels: three, and one for each sixty of its characters. */
function weigh(line: Line): number {
  if (!isOpenProse(line)) return 1;
  return hasFinalMark(line.text) ? -3 - line.text.length / 60 : -2;
}

function markLabelsAtEnd(lines: Line[]): void {
  let sum = 0;
  let best = 4;
  let from = lines.length;
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i];
    if (line === undefined) continue;
    sum += weigh(line);
    if (sum > best) {
      best = sum;
      from = i;
    }
  }
  // Never the only paragraph.
  if (lines.slice(0, from).some(isOpenProse)) takeAway(lines, from, lines.length, 'labels-at-end');
}

function markRepeated(lines: Line[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.gone !== null || line.text.length < 25) continue;
    if (seen.has(line.text)) line.gone = 'repeated-line';
    seen.add(line.text);
  }
}

const BIOGRAPHY =
  /^(?:[\p{Lu}][\p{L}'’.-]* ){1,4}(?:is|was|writes|works|covers|reports)\b.{0,80}\b(?:correspondent|reporter|journalist|columnist|fellow|professor|lecturer|editor|freelancer?|contributor|writer|covers|reports (?:on|from)|writes (?:about|for|on))\b/u;

function markAuthorAtEnd(lines: Line[]): void {
  const prose = lines.filter(isOpenProse);
  const last = prose.at(-1);
  if (prose.length > 2 && last !== undefined && last.text.length <= 400 && BIOGRAPHY.test(last.text))
    last.gone = 'author-at-end';
}

/** A label that stands on a line of its own, so that its caption is the next line. */
const CAPTION_LABEL = /^(?:image|media|video|picture|photo) captions?\W{0,2}$/i;

function markLabelledCaptions(lines: Line[]): void {
  for (const [i, line] of lines.entries()) {
    if (CAPTION_LABEL.test(line.text)) takeAway(lines, i, i + 2, 'labelled-caption');
  }
}

/** A line that names the owner of a picture and nothing else. */
const CREDIT_ALONE = /^(?:(?:photo|picture|image) )?credits?\s?:/i;

/** A sentence right above such a line, with nothing else around the two, is the picture's caption. */
function markCreditedCaptions(lines: Line[]): void {
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (above === undefined || above.block !== line.block || !CREDIT_ALONE.test(line.text)) continue;
    if (lines[i - 2]?.block !== line.block && lines[i + 1]?.block !== line.block)
      takeAway(lines, i - 1, i + 1, 'credited-caption');
  }
}

const OFFERS = new Set(OFFER_RULES.map((rule) => rule.id));
const LONGEST_PITCH = 240;

/** A sentence between the heading and the button of an offer praises the offer. */
function markPitches(lines: Line[]): void {
  for (const [i, line] of lines.entries()) {
    const isBetween = OFFERS.has(lines[i - 1]?.gone ?? '') && OFFERS.has(lines[i + 1]?.gone ?? '');
    if (isBetween && line.gone === null && line.text.length <= LONGEST_PITCH) line.gone = 'within-offer';
  }
}

const LIST_ITEM = /^(?:[•▪●◦‣*–—-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/;

/** Items of a list that a sentence announces belong to the article, though they are no sentences. */
function keepAnnouncedLists(lines: Line[]): void {
  let announced = false;
  for (const line of lines) {
    if (line.gone !== null) continue;
    const item = LIST_ITEM.test(line.text);
    if (announced && item && countWords(line.text) >= 2) line.prose = true;
    announced = line.prose && (line.text.endsWith(':') || (announced && item));
  }
}

/** In the order in which they are tried. */
export const CONTEXT_RULES: readonly ContextRule[] = [
  {
    id: 'labelled-caption',
    mark: markLabelledCaptions,
    early: true,
    removes: 'Image caption,\nThe envoys say they are content with their first round',
    keeps: 'Captions in two languages were a demand of Chile.\nThe hosts agreed.',
  },
  {
    id: 'credited-caption',
    mark: markCreditedCaptions,
    early: true,
    removes: 'The two envoys bend over a map of the bank before their morning session in Lima.\nCredit: Quay Pictures',
    keeps: 'The envoys took the credit for the deal.\nNobody else had a hand in it.',
  },
  {
    id: 'within-offer',
    mark: markPitches,
    removes: 'Sign up for our newsletter\nAll the news of the harbour before the gulls are up!\nYour e-mail address',
    keeps: 'The gulls were up when the news of the harbour came.\nNobody signed.',
  },
  {
    id: 'poll',
    mark: markPolls,
    removes: 'Do you think the quota will hold?\nYes, for years!\n61% - 1204 votes\nNo, never.\n39% - 770 votes',
    keeps: 'How many voted for the quota?\nTurnout was 61%.',
  },
  {
    id: 'announced-list',
    mark: keepAnnouncedLists,
    removes: '- Weather in Lima',
    keeps:
      'The two sides agreed on three points:\n- a line north of the bank\n- joint patrols\n- a hotline of the coast guards',
  },
  {
    id: 'after-ending',
    mark: markEndings,
    removes: 'Leave a comment\nMiguel says:\nI do not believe a word of this deal.',
    keeps: 'Leaving the room, the envoy made no comment.\nHe flew home at night.',
  },
  {
    id: 'repeated-line',
    mark: markRepeated,
    given: 'The delegations will come together again in the second week of May.',
    removes: 'The delegations will come together again in the second week of May.',
    keeps: 'The delegations will come together again in the third week of May.',
  },
  {
    id: 'labels-at-end',
    mark: markLabelsAtEnd,
    removes:
      'City desk\nAgenda\nTides\nFerries\nNight sky\nGood luck!\nMarkets\nLetters\nPuzzles\nHarbour cams\nBallet',
    keeps: 'A hard winter\nThe fleets stay in port until the ice is gone.',
  },
  {
    id: 'author-at-end',
    mark: markAuthorAtEnd,
    removes: 'Ana Ruiz is our correspondent in Lima.',
    keeps: 'Ana Ruiz is the chief negotiator of Peru.',
  },
];
