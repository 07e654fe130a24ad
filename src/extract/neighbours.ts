// What stands beside what in a sentence: breaks, lists joined by "and", the phrase before a word.
import { TIME_NOUNS } from './lexicon.ts';
import type { NounPhrase, Sentence, Token, VerbGroup } from './work.ts';

const BREAKS = new Set([',', ';', ':', '"', '“', '”', '(', ')', '—', '–', '``', "''", '[', ']', '...', '…']);

export const isBreak = (token: Token | undefined): boolean =>
  token !== undefined && (BREAKS.has(token.text) || (token.text === '-' && token.pos === 'PUNCT'));

export const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;

export const isTime = (sentence: Sentence, phrase: NounPhrase): boolean =>
  TIME_NOUNS.has(sentence.tokens[phrase.head]?.lower ?? '') && phrase.mentions.length === 0;

export const previousVerb = (sentence: Sentence, verb: VerbGroup): VerbGroup | undefined =>
  sentence.verbs[verb.index - 1];

/** The phrase that ends right before a token, over one comma or adverb. */
export function phraseBefore(sentence: Sentence, at: number): NounPhrase | undefined {
  let i = at - 1;
  while (i >= 0 && (sentence.tokens[i]?.text === ',' || sentence.tokens[i]?.pos === 'ADV')) i -= 1;
  return sentence.phrases.find((phrase) => phrase.first <= i && i <= phrase.last);
}

/** A phrase and those joined to its left by commas and "and": the parts of one list, in order. */
export function listEndingWith(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const list = [phrase];
  let joined = false;
  let first = phrase.first;
  for (;;) {
    let i = (list[0] as NounPhrase).first - 1;
    const token = sentence.tokens[i];
    if (token === undefined) break;
    if (token.pos === 'CCONJ' && /^(and|or|&)$/.test(token.lower)) {
      joined = true;
      if (sentence.tokens[i - 1]?.text === ',') i -= 1;
    } else if (!(token.text === ',' && joined)) break;
    const before = sentence.phrases.find((other) => other.last === i - 1);
    if (before === undefined || isTime(sentence, before)) break;
    list.unshift(before);
    first = before.first;
  }
  return first === phrase.first ? [phrase] : list;
}

/** A phrase and those joined to its right: "A, B and C". A comma alone joins only where "and" closes the list. */
export function listStartingWith(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const list = [phrase];
  let closed = false;
  let at = phrase.last + 1;
  while (!closed) {
    let i = at;
    const comma = sentence.tokens[i]?.text === ',';
    if (comma) i += 1;
    const conjunction = sentence.tokens[i];
    if (conjunction?.pos === 'CCONJ' && /^(and|or|&)$/.test(conjunction.lower)) {
      closed = true;
      i += 1;
    } else if (!comma) break;
    const next = sentence.phrases.find((other) => other.first === i);
    if (next === undefined || isTime(sentence, next)) {
      closed = false;
      break;
    }
    list.push(next);
    at = next.last + 1;
  }
  return closed ? list : [phrase];
}

export function hasBreak(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (isBreak(sentence.tokens[i]) || sentence.tokens[i]?.pos === 'SCONJ') return true;
  }
  return false;
}
