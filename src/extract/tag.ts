// Stage: words, lemmas and parts of speech of each sentence, by wink-nlp's small English model.
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Token } from './work.ts';

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

// Past forms that the model's lemmatiser leaves alone or mistakes.
const LEMMAS: Readonly<Record<string, string>> = {
  sought: 'seek',
  forbade: 'forbid',
  forbidden: 'forbid',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  rebuffed: 'rebuff',
  met: 'meet',
  slew: 'slay',
  shelled: 'shell',
  data: 'data',
  media: 'media',
};

/**
 * Tags one sentence.
 * @param text the sentence
 * @param offset where it starts in the article
 */
export function tagSentence(text: string, offset: number): Token[] {
  const read = nlp.readDoc(text).tokens();
  const values = read.out() as string[];
  const parts = read.out(its.pos) as string[];
  const lemmas = read.out(its.lemma as unknown as ItsFunction<string>) as string[];
  const tokens: Token[] = [];
  let at = 0;
  values.forEach((value, index) => {
    const found = text.indexOf(value, at);
    const start = found < 0 ? at : found;
    at = start + value.length;
    const lower = value.toLowerCase();
    tokens.push({
      index,
      text: value,
      lower,
      lemma: LEMMAS[lower] ?? (lemmas[index] ?? lower).toLowerCase(),
      pos: parts[index] ?? 'X',
      start: offset + start,
      end: offset + at,
    });
  });
  return tokens;
}
