// What stands beside what in a sentence: breaks, times, the phrase and the verb before a word.
import { TIME_NOUNS } from './lexicon.ts';
import type { NounPhrase, Sentence, Token, VerbGroup } from './work.ts';

const BREAKS = new Set([',', ';', ':', '"', '“', '”', '(', ')', '—', '–', '``', "''", '[', ']', '...', '…']);

export const isBreak = (token: Token | undefined): boolean =>
  token !== undefined && (BREAKS.has(token.text) || (token.text === '-' && token.pos === 'PUNCT'));

export const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;

export const isTime = (sentence: Sentence, phrase: NounPhrase): boolean =>
  TIME_NOUNS.has(sentence.tokens[phrase.head]?.lower ?? '') &&
  // A march is no month.
  sentence.tokens[phrase.head]?.text !== 'march' &&
  phrase.mentions.length === 0;

/** The first and last token of a stretch of the article, parts of tokens included; null where it holds none. */
export function tokensBetween({ tokens }: Sentence, start: number, end: number): [number, number] | null {
  let first = 0;
  for (let beyond = tokens.length; first < beyond; ) {
    const middle = (first + beyond) >> 1;
    if ((tokens[middle] as Token).end > start) beyond = middle;
    else first = middle + 1;
  }
  let last = first - 1;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).start < end) last += 1;
  return last < first ? null : [first, last];
}

export const previousVerb = (sentence: Sentence, verb: VerbGroup): VerbGroup | undefined =>
  sentence.verbs[verb.index - 1];

/** The phrase that ends right before a token, over one comma or adverb. */
export function phraseBefore(sentence: Sentence, at: number): NounPhrase | undefined {
  let i = at - 1;
  while (i >= 0 && (sentence.tokens[i]?.text === ',' || sentence.tokens[i]?.pos === 'ADV')) i -= 1;
  return sentence.phrases.find((phrase) => phrase.first <= i && i <= phrase.last);
}

export function hasBreak(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (isBreak(sentence.tokens[i]) || sentence.tokens[i]?.pos === 'SCONJ') return true;
  }
  return false;
}

/** The phrase before a token that a clause there can hang on: no time, and for "who" no state behind its "of". */
export function antecedentBefore(sentence: Sentence, at: number): NounPhrase | undefined {
  const { tokens, phrases } = sentence;
  let phrase = phraseBefore(sentence, at);
  const isWho = /^(who|whom|whose)$/.test(tokens[at]?.lower ?? '');
  for (let step = 0; phrase !== undefined && step < 3; step++) {
    const atHead = phrase.mentions.find((mention) => mention.last === phrase?.head);
    const isState = atHead !== undefined && !atHead.actors.some((actor) => actor.kind === 'PERSON');
    const climbs = isTime(sentence, phrase) || (isWho && isState && phrase.preposition >= 0);
    if (!climbs) return phrase;
    const last: number = (phrase.preposition >= 0 ? phrase.preposition : phrase.first) - 1;
    const outer = phrases.find((other) => other.last === last);
    if (outer === undefined) return phrase;
    phrase = outer;
  }
  return phrase;
}
