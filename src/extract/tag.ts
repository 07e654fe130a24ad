// Stage: words, lemmas and parts of speech of each sentence, by wink-nlp's small English model.
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Token } from './work.ts';

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

// Past forms that the model's lemmatiser leaves alone or mistakes.
const LEMMAS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sought: 'seek',
    forbade: 'forbid',
    forbidden: 'forbid',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    rebuffed: 'rebuff',
    met: 'meet',
    slew: 'slay',
    shot: 'shoot',
    shelled: 'shell',
    data: 'data',
    media: 'media',
  }),
);

// Nouns made of a verb and a particle, and other compounds that are one word with or without their hyphen.
const COMPOUND =
  /^(?:go|stand|face|show|pull|walk|hand|break|build|cut|sell|lay|shut|lock|crack|take|drop|spin|sit|call|stop|clean|fall|cease|co|kick|trade|run|check|air|counter)-(?:offs?|outs?|ins?|ups?|backs?|downs?|overs?|betweens?|fires?|operat(?:ions?|e[ds]?|ing)|strikes?|offensives?)$/i;

// Longer than any word or usual address. The tokeniser's time grows with the square of such a run.
const LONGEST_RUN = 250;
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN}}`, 'u');

/**
 * Tags one sentence.
 * @param text the sentence
 * @param offset where it starts in the article
 */
export function tagSentence(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let rest = text;
  let from = offset;
  while (rest.length > LONGEST_RUN) {
    const run = LONG_RUN.exec(rest);
    if (run === null) break;
    const end = run.index + run[0].length;
    tagPart(rest.slice(0, end), from, tokens);
    rest = rest.slice(end);
    from += end;
  }
  tagPart(rest, from, tokens);
  return tokens;
}

function tagPart(text: string, offset: number, tokens: Token[]): void {
  const read = nlp.readDoc(text).tokens();
  const values = read.out() as string[];
  const parts = read.out(its.pos) as string[];
  let at = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as string;
    const found = text.indexOf(value, at);
    const start = found < 0 ? at : found;
    const pos = parts[index] ?? 'X';
    const compound = values[index + 1] === '-' ? `${value}-${values[index + 2] ?? ''}` : '';
    const isCompound = compound !== '' && COMPOUND.test(compound) && text.startsWith(compound, start);
    const { lower, lemma } = isCompound
      ? compoundWord(compound)
      : (knownWord(value, pos) ?? learnWord(value, pos, read.itemAt(index).out(its.lemma as ItsFunction<string>)));
    at = start + (isCompound ? compound : value).length;
    tokens.push({
      index: tokens.length,
      text: isCompound ? compound : value,
      lower,
      lemma,
      pos: isCompound ? posOfCompound(compound) : pos,
      start: offset + start,
      end: offset + at,
    });
    // "stand-off" is one noun, whatever its halves are.
    if (isCompound) index += 2;
  }
}

/** What a word is wherever it stands as one part of speech. */
interface Word {
  readonly lower: string;
  readonly lemma: string;
}

const toWord = (value: string, lemma: string): Word => {
  const lower = value.toLowerCase();
  return { lower, lemma: LEMMAS.get(lower) ?? lemma.toLowerCase() };
};

const compoundWord = (compound: string): Word => toWord(compound, compound.replace(/s$/i, ''));
const posOfCompound = (compound: string): string => (/operat(?:e|ed|es|ing)$/i.test(compound) ? 'VERB' : 'NOUN');

/** The words met so far, by part of speech: news says most things with the same few thousand. */
const words = new Map<string, Map<string, Word>>();
/** So many of a part of speech are kept at most. */
const MOST_WORDS = 20_000;
/** Parts of contractions, whose lemma hangs on the other part: "ai n't", "you 're". */
const OF_CONTRACTION = /['’]|^(?:ai|re|wo)$/i;

const knownWord = (value: string, pos: string): Word | undefined => words.get(pos)?.get(value);

function learnWord(value: string, pos: string, lemma: string): Word {
  const word = toWord(value, lemma);
  if (OF_CONTRACTION.test(value)) return word;
  let known = words.get(pos);
  if (known === undefined || known.size >= MOST_WORDS) {
    known = new Map();
    words.set(pos, known);
  }
  known.set(value, word);
  return word;
}
