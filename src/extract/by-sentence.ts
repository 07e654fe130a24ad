// What an article holds, by sentence: so that a stage need not go through the whole article for each of its sentences.
import { oncePerArticle } from './once.ts';
import type { Frame, Sentence, Work } from './work.ts';

type NamedAgreement = Work['namedAgreements'][number];

/** Lists that only ever grow, sorted by the sentence of each entry, with how many entries have been sorted. */
interface Index<Entry> {
  readonly bySentence: Entry[][];
  sorted: number;
}

const frames = oncePerArticle((): Index<Frame> => ({ bySentence: [], sorted: 0 }));
const agreements = oncePerArticle((): Index<NamedAgreement> => ({ bySentence: [], sorted: 0 }));

const NONE: readonly never[] = [];

/** The frames of a sentence so far, in their order. */
export const framesIn = (work: Work, sentence: Sentence): readonly Frame[] =>
  entriesOf(frames(work), work.frames, (frame) => frame.sentence.index, sentence.index);

/** The agreements of the reference that a sentence names. */
export const namedAgreementsIn = (work: Work, sentence: Sentence): readonly NamedAgreement[] =>
  entriesOf(agreements(work), work.namedAgreements, (named) => named.sentence, sentence.index);

function entriesOf<Entry>(
  index: Index<Entry>,
  entries: readonly Entry[],
  sentenceOf: (entry: Entry) => number,
  sentence: number,
): readonly Entry[] {
  for (; index.sorted < entries.length; index.sorted++) {
    const entry = entries[index.sorted] as Entry;
    const at = sentenceOf(entry);
    const list = index.bySentence[at];
    if (list === undefined) index.bySentence[at] = [entry];
    else list.push(entry);
  }
  return index.bySentence[sentence] ?? NONE;
}
