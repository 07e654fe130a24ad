// Participles that stand for a relative clause: "a meeting held in Geneva", "rebels based in Libya".
import { PARTICIPLES, RELATIVES, SAY_VERBS } from './lexicon.ts';
import { listEndingWith } from './lists.ts';
import { antecedentBefore, hasBreak, isBreak, isHyphen, isTime, phraseBefore, previousVerb } from './neighbours.ts';
import type { NounPhrase, Sentence, Token, VerbGroup } from './work.ts';

// Nothing is ever collapsed or arrived by anybody: such a verb has its own subject.
const INTRANSITIVE =
  /^(collapse|fail|erupt|arrive|occur|happen|remain|stall|die|fall|appear|emerge|lapse|expire|falter|last|return|rise|flee|resign|crash|collide|clash|retaliate|intervene|react|respond|persist|continue|belong|exist|vanish|disappear|travel|succeed|proceed|depart)$/;

/** True for "a meeting held in Geneva", "sanctions imposed by Tokyo": a participle without its "which was". */
export function isReducedRelative(
  sentence: Sentence,
  verb: VerbGroup,
  subject: NounPhrase | undefined,
  before: VerbGroup | undefined,
): boolean {
  const { tokens } = sentence;
  const main = tokens[verb.main] as Token;
  if (verb.first !== verb.main || main.pos !== 'VERB' || verb.passive) return false;
  if (INTRANSITIVE.test(verb.lemma)) return false;
  if (!(main.lower.endsWith('ed') || PARTICIPLES.has(main.lower)) || main.lemma === main.lower) return false;
  const next = tokens[verb.last + 1];
  // "lengthened by two days": how much, not by whom.
  const isMeasure = next?.lower === 'by' && tokens[verb.last + 2]?.pos === 'NUM';
  if (next?.lower === 'by' && !isMeasure && !SAY_VERBS.has(verb.lemma)) return true;
  const takesNoObject = next === undefined || next.pos === 'ADP' || next.pos === 'PUNCT' || next.pos === 'SCONJ';
  // "sailors cooped up in a harbour", but not "the talks broke down".
  if (!takesNoObject || (verb.particle !== null && next?.pos !== 'ADP')) return false;
  const later = sentence.verbs.slice(verb.index + 1).find((other) => other.form === 'finite');
  if (
    next?.pos === 'ADP' &&
    subject?.last === verb.first - 1 &&
    !SAY_VERBS.has(verb.lemma) &&
    later !== undefined &&
    later === sentence.verbs[verb.index + 1] &&
    isGovernedUpTo(sentence, verb.last, later)
  )
    return true;
  if (tokens[verb.first - 1]?.text === ',' && subject === undefined) {
    return later !== undefined && tokens.slice(verb.last, later.first).some((token) => token.text === ',');
  }
  const left = phraseBefore(sentence, verb.first);
  if (left === undefined || left.last !== verb.first - 1) return false;
  // "rejected today the protests lodged": a time may stand before the object.
  const isBeside =
    before !== undefined &&
    tokens
      .slice(before.last + 1, left.first)
      .every(
        (token) =>
          token.pos === 'ADV' ||
          sentence.phrases.some(
            (phrase) => phrase.first <= token.index && token.index <= phrase.last && isTime(sentence, phrase),
          ),
      );
  const inArguments =
    left.preposition >= 0 ||
    (before !== undefined &&
      before.form !== 'gerund' &&
      !hasBreak(sentence, before.last, left.first) &&
      isBeside &&
      !SAY_VERBS.has(before.lemma));
  // "questioned three sailors trained in Cuba": the object of the verb before is nobody's subject.
  const isObject = left.preposition < 0 && before !== undefined && isBeside && !SAY_VERBS.has(before.lemma);
  return inArguments && (subject !== left || isObject) && (subject === undefined || before !== undefined);
}

/** "rebels based in Libya attacked": nothing that could be the later verb's subject stands before it. */
export function isGovernedUpTo(sentence: Sentence, from: number, later: VerbGroup): boolean {
  const { tokens, phrases } = sentence;
  if (later.first === later.main && tokens[later.last + 1]?.lower === 'by') return false;
  for (let i = from + 1; i < later.first; i++) {
    const token = tokens[i] as Token;
    if (isBreak(token) && !isHyphen(tokens, i)) return false;
    if (token.pos === 'SCONJ' || RELATIVES.has(token.lower)) return false;
  }
  if (/^(CCONJ|ADP)$/.test(tokens[later.first - 1]?.pos ?? '')) return false;
  return phrases
    .filter((phrase) => phrase.first > from && phrase.last < later.first)
    .every(
      (phrase) => isTime(sentence, phrase) || (listEndingWith(sentence, phrase)[0] as NounPhrase).preposition >= 0,
    );
}

/** "talks between Chad and Libya hosted by Qatar": hosted were the talks. */
function overPair(sentence: Sentence, phrase: NounPhrase | undefined): NounPhrase | undefined {
  if (phrase === undefined) return undefined;
  const opening = (listEndingWith(sentence, phrase)[0] as NounPhrase).preposition;
  if (!/^(between|among)$/.test(sentence.tokens[opening]?.lower ?? '')) return phrase;
  return sentence.phrases.find((other) => other.last === opening - 1) ?? phrase;
}

export function becomeParticiple(sentence: Sentence, verb: VerbGroup): void {
  const left = overPair(sentence, antecedentBefore(sentence, verb.first));
  Object.assign(verb, { form: 'participle', passive: true });
  verb.link = 'relative';
  verb.governor = previousVerb(sentence, verb) ?? null;
  if (left !== undefined) verb.subject = [left];
}
