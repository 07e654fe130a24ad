// Clauses that a noun governs: "its demand that Chad leave", "a claim that Libya had attacked".
import { isTime } from './neighbours.ts';
import type { NounPhrase, Sentence, VerbGroup } from './work.ts';

/** Nouns of asking and arranging, whose clause tells what is to be. */
const WISHES =
  /^(demand|request|proposal|call|suggestion|insistence|recommendation|condition|order|requirement|appeal|plea|agreement|idea|stipulation)$/;
/** Nouns of saying and thinking, whose clause tells what is said to be. */
const SAYINGS =
  /^(claim|allegation|accusation|report|statement|announcement|promise|pledge|assurance|guarantee|threat|warning|fear|hope|belief|denial|decision|understanding|declaration|assertion|charge|complaint|argument|news|rumour|rumor|speculation|sign|signal|evidence|proof|fact|view|possibility|resolution|concern|conviction|impression|notion|doubt|hint|indication|confirmation|prospect|suspicion)$/;
/** What is done with such a noun's object: "the claim that Chad made" is a relative clause. */
const HANDLES =
  /^(make|issue|put|present|reject|accept|raise|lodge|submit|receive|sign|deliver|publish|file|draft|voice|reach|break)$/;

/** The noun whose clause a verb behind "that" stands in, over a time and what hangs on the noun; null in a relative clause. */
export function nounOfClause(
  sentence: Sentence,
  that: number,
  verb: VerbGroup,
): { readonly head: number; readonly wish: boolean } | null {
  const { tokens, phrases } = sentence;
  const next = tokens[verb.last + 1];
  const hasObject = phrases.some((phrase) => phrase.first === verb.last + 1);
  if (HANDLES.test(verb.lemma) && !verb.passive && !hasObject && next?.pos !== 'SCONJ') return null;
  let phrase = endingBefore(sentence, that);
  for (let step = 0; phrase !== undefined && step < 3; step++) {
    const lemma = tokens[phrase.head]?.lemma ?? '';
    const isWish = WISHES.test(lemma);
    if (isWish || SAYINGS.test(lemma)) return { head: phrase.head, wish: isWish };
    if (isTime(sentence, phrase) && phrase.preposition < 0) phrase = endingBefore(sentence, phrase.first);
    else phrase = phrase.preposition < 0 ? undefined : endingBefore(sentence, phrase.preposition);
  }
  return null;
}

/** The phrase right before a token, over an adverb. */
function endingBefore({ tokens, phrases }: Sentence, at: number): NounPhrase | undefined {
  const last = tokens[at - 1]?.pos === 'ADV' && !phrases.some((phrase) => phrase.last === at - 1) ? at - 2 : at - 1;
  return phrases.find((phrase) => phrase.last === last);
}
