// Stage: corrections of the tagger where names and the rules' own verbs tell better: "which Peru claims", "by building".

import { nounInDisguise } from './retag-nouns.ts';
import { RULES } from './rules/all.ts';
import type { Sentence, Token, Work } from './work.ts';

const verbs = new Set([
  'claim',
  'control',
  ...RULES.flatMap((rule) =>
    'verb' in rule.when ? rule.when.verb.split(/\s+/).filter((verb) => !verb.includes('_')) : [],
  ),
]);

/** The verb of which a form in -s or -ing is, if a rule knows it. */
function baseOf(form: string): string | null {
  const stems = form.endsWith('ing')
    ? [form.slice(0, -3), `${form.slice(0, -3)}e`, form.slice(0, -4)]
    : form.endsWith('ies')
      ? [`${form.slice(0, -3)}y`]
      : form.endsWith('s')
        ? [form.slice(0, -1), form.slice(0, -2)]
        : [form];
  return stems.find((stem) => verbs.has(stem)) ?? null;
}

// Forms in -ing that have become prepositions.
const PREPOSITIONS = /^(including|excluding|following|regarding|concerning|pending|barring|notwithstanding)$/;

// Words that always open a clause.
const OPENERS = new Set(['unless', 'if', 'whether', 'lest', 'although', 'though', 'because', 'whereas']);

/** Runs when names are known and before phrases are. */
export function retag(work: Work): void {
  for (const sentence of work.sentences) {
    for (const token of sentence.tokens) {
      if (
        token.pos === 'VERB' &&
        PREPOSITIONS.test(token.lower) &&
        /^(NOUN|PROPN|PUNCT|DET)$/.test(sentence.tokens[token.index - 1]?.pos ?? '')
      )
        token.pos = 'ADP';
      // "asked for help": nobody writes "for" for "because".
      if (token.lower === 'for' && token.pos === 'SCONJ') token.pos = 'ADP';
      if (token.pos === 'ADP' && OPENERS.has(token.lower)) token.pos = 'SCONJ';
      // "according to officials" is no act.
      if (token.lower === 'according' && sentence.tokens[token.index + 1]?.lower === 'to') token.pos = 'ADP';
      const corrected = verbInDisguise(sentence, token) ?? nounInDisguise(sentence, token);
      if (corrected !== null) Object.assign(token, corrected);
      // The lemmatiser makes "stag" of "staged".
      if (token.pos === 'VERB' && !verbs.has(token.lemma) && verbs.has(`${token.lemma}e`)) token.lemma += 'e';
    }
  }
}

function verbInDisguise(sentence: Sentence, token: Token): Pick<Token, 'pos' | 'lemma'> | null {
  if (token.pos === 'NOUN' && isVerbBeforeInfinitive(sentence, token))
    return { pos: 'VERB', lemma: token.lower.slice(0, -1) };
  if (token.pos === 'NOUN') {
    if (isVerbAfterRelative(sentence, token))
      return { pos: 'VERB', lemma: baseOf(token.lower) ?? token.lower.slice(0, -1) };
    const base = baseOf(token.lower);
    if (
      base !== null &&
      (isVerbAfterName(sentence, token) ||
        isVerbAfterPair(sentence, token) ||
        isVerbAfterPeople(sentence, token) ||
        isJoinedVerb(sentence, token) ||
        isGerund(sentence, token))
    )
      return { pos: 'VERB', lemma: base };
  }
  // "Iraq charges that Kuwait": a verb of saying before its clause.
  if (
    token.pos === 'NOUN' &&
    /^(charges|claims|alleges|demands|reports|fears|hopes|doubts|insists)$/.test(token.lower) &&
    sentence.tokens[token.index + 1]?.lower === 'that' &&
    isNamedBefore(sentence, token)
  )
    return { pos: 'VERB', lemma: token.lower.slice(0, -1) };
  // "helped broker peace"
  if (
    token.pos === 'NOUN' &&
    token.lower === token.lemma &&
    verbs.has(token.lower) &&
    sentence.tokens[token.index - 1]?.lemma === 'help' &&
    sentence.tokens[token.index - 1]?.pos === 'VERB' &&
    /^(NOUN|DET|ADJ|PROPN)$/.test(sentence.tokens[token.index + 1]?.pos ?? '')
  )
    return { pos: 'VERB', lemma: token.lower };
  // "Iran shot down a drone", "was shot dead": the tagger takes it for a noun.
  if (token.lower === 'shot' && token.pos === 'NOUN' && isShooting(sentence, token))
    return { pos: 'VERB', lemma: 'shoot' };
  // "talks mediated by Qatar"
  if (token.pos === 'ADJ' && token.lower.endsWith('ed') && sentence.tokens[token.index + 1]?.lower === 'by')
    return { pos: 'VERB', lemma: pastBase(token.lower) };
  if (isJoinedGerund(sentence, token)) return { pos: 'VERB', lemma: baseOf(token.lower) ?? token.lower.slice(0, -3) };
  if (
    token.lower.endsWith('ed') &&
    /^(ADJ|NOUN|PROPN)$/.test(token.pos) &&
    token.text === token.lower &&
    isPastAfterName(sentence, token)
  ) {
    return { pos: 'VERB', lemma: pastBase(token.lower) };
  }
  return null;
}

/** A name right before a word, at the head of its sentence or clause. */
const isNamedBefore = ({ tokens, mentions }: Sentence, token: Token): boolean =>
  mentions.some(
    (mention) =>
      mention.last === token.index - 1 &&
      mention.form === 'noun' &&
      (mention.first === 0 || /^(PUNCT|SCONJ|CCONJ|DET)$/.test(tokens[mention.first - 1]?.pos ?? '')),
  );

const isShooting = (sentence: Sentence, token: Token): boolean =>
  /^(down|dead|at)$/.test(sentence.tokens[token.index + 1]?.lower ?? '') &&
  !/^(DET|ADJ|NUM|ADP)$/.test(sentence.tokens[token.index - 1]?.pos ?? 'DET');

function pastBase(form: string): string {
  const stems = [form.slice(0, -2), form.slice(0, -1), form.slice(0, -3), `${form.slice(0, -3)}y`];
  return stems.find((stem) => verbs.has(stem)) ?? form.slice(0, -2);
}

/** "Algeria mediated between", "had armed the rebels": the tagger takes a past form for an adjective. */
function isPastAfterName(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  const before = tokens[token.index - 1];
  const next = tokens[token.index + 1];
  if (next === undefined || next.pos === 'PUNCT' || next.pos === 'VERB' || next.pos === 'AUX') return false;
  if (before?.lemma === 'have') return true;
  const isNoun = next.pos === 'NOUN' || next.pos === 'ADJ';
  return (
    !isNoun &&
    sentence.mentions.some(
      (mention) => mention.last === token.index - 1 && mention.form === 'noun' && mention.actors.length > 0,
    )
  );
}

/** "which Peru claims as", and "China offers Russia" where the sentence has no verb yet. */
function isVerbAfterName(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  if (!token.lower.endsWith('s')) return false;
  const name = sentence.mentions.find(
    (mention) => mention.last === token.index - 1 && mention.form === 'noun' && mention.actors.length > 0,
  );
  if (name === undefined) return false;
  const next = tokens[token.index + 1];
  if (next !== undefined && /^(NOUN|VERB|AUX)$/.test(next.pos)) return false;
  const opener = tokens[name.first - 1];
  if (opener !== undefined && /^(which|that|who)$/.test(opener.lower)) return true;
  return !tokens.some((other) => other.pos === 'VERB' || other.pos === 'AUX');
}

/** "a militia that controls the north", "which openly advocates war": what a relative pronoun is the subject of. */
function isVerbAfterRelative({ tokens }: Sentence, token: Token): boolean {
  if (!/[^s]s$/.test(token.lower)) return false;
  let at = token.index - 1;
  while (tokens[at]?.pos === 'ADV') at -= 1;
  const pronoun = tokens[at];
  const noun = tokens[at - 1];
  if (!/^(that|which|who)$/.test(pronoun?.lower ?? '') || (noun?.pos === 'ADP' && pronoun?.lower === 'which'))
    return false;
  const isNoun = noun?.pos === 'NOUN' || noun?.pos === 'PROPN' || /^[,(]$/.test(noun?.text ?? '');
  const next = tokens[token.index + 1];
  return isNoun && next !== undefined && !/^(VERB|AUX|PUNCT|CCONJ)$/.test(next.pos);
}

// Callings whose plural is the subject of the bare verb behind it.
const PEOPLE =
  /^(negotiators|officials|troops|forces|soldiers|rebels|ministers|leaders|diplomats|envoys|delegates|protesters|militants|insurgents|fighters|lawmakers|jets|planes|warships|guerrillas|gunmen|separatists|police|presidents|parties|sides|states|countries|nations|governments|delegations)$/;

/** "Chadian envoys return to Cairo": a clause without a verb, and a word that can be one behind people. */
function isVerbAfterPeople({ tokens, mentions }: Sentence, token: Token): boolean {
  const next = tokens[token.index + 1];
  if (token.lower !== token.text || token.lower.endsWith('s') || next === undefined) return false;
  if (!PEOPLE.test(tokens[token.index - 1]?.lower ?? '')) return false;
  const opens = /^(to|for|on|with|from|against|in|into|the|a|an|its|their)$/.test(next.lower);
  const isNamed = mentions.some((mention) => mention.first === next.index && mention.actors.length > 0);
  if (!opens && !isNamed) return false;
  let from = token.index;
  while (from > 0 && !/^[,;:."“”]$/.test(tokens[from - 1]?.text ?? '') && tokens[from - 1]?.pos !== 'SCONJ') from -= 1;
  for (let i = from; i < tokens.length; i++) {
    const other = tokens[i] as Token;
    if (/^[,;:"“”]$/.test(other.text) || other.pos === 'SCONJ' || /^(who|which|that)$/.test(other.lower)) break;
    const isInfinitive = tokens[i - 1]?.lower === 'to';
    if ((other.pos === 'VERB' || other.pos === 'AUX') && !isInfinitive && !other.lower.endsWith('ing')) return false;
  }
  return true;
}

/** "did not meet or attack Chad": a bare word joined to a bare verb, before its object. */
function isJoinedVerb({ tokens, mentions }: Sentence, token: Token): boolean {
  const next = tokens[token.index + 1];
  const partner = tokens[token.index - 2];
  return (
    /^(and|or|nor)$/.test(tokens[token.index - 1]?.lower ?? '') &&
    partner?.pos === 'VERB' &&
    partner.lower === partner.lemma &&
    !token.lower.endsWith('s') &&
    next !== undefined &&
    (next.pos === 'DET' || mentions.some((mention) => mention.first === next.index))
  );
}

/** "both states claim", at the end of its clause. */
function isVerbAfterPair(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  const noun = tokens[token.index - 1];
  const determiner = tokens[token.index - 2];
  const next = tokens[token.index + 1];
  const hasVerb = tokens.slice(0, token.index).some((other) => other.pos === 'VERB' || other.pos === 'AUX');
  const endsClause =
    next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' || (next.pos === 'DET' && !hasVerb);
  return (
    noun?.pos === 'NOUN' &&
    noun.lower.endsWith('s') &&
    /^(both|two)$/.test(determiner?.lower ?? '') &&
    endsClause &&
    !token.lower.endsWith('s')
  );
}

/** "The premier plans to visit": what governs an infinitive is the verb where the sentence has had none. */
function isVerbBeforeInfinitive(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  if (
    !/^(plans|hopes|wishes|offers|promises|vows|pledges|threatens|refuses|declines|seeks|wants|needs|intends|aims|attempts)$/.test(
      token.lower,
    )
  )
    return false;
  const before = tokens[token.index - 1];
  const isSubject = before?.pos === 'NOUN' || before?.pos === 'PROPN';
  const hasVerb = tokens.slice(0, token.index).some((other) => other.pos === 'VERB' || other.pos === 'AUX');
  return isSubject && !hasVerb && tokens[token.index + 1]?.lower === 'to' && tokens[token.index + 2]?.pos === 'VERB';
}

/** "killing two soldiers and wounding three": a form in -ing joined to another, before its object. */
function isJoinedGerund({ tokens }: Sentence, token: Token): boolean {
  return (
    token.lower.endsWith('ing') &&
    /^(ADJ|NOUN)$/.test(token.pos) &&
    /^(and|or)$/.test(tokens[token.index - 1]?.lower ?? '') &&
    /^(DET|NUM|PROPN)$/.test(tokens[token.index + 1]?.pos ?? '') &&
    tokens.slice(0, token.index - 1).some((other) => other.pos === 'VERB' && other.lower.endsWith('ing'))
  );
}

/** "in imposing sanctions", "was in Oslo, meeting Swedish officials": a form in -ing between a preposition or comma and its object. */
function isGerund(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  const next = tokens[token.index + 1];
  return (
    token.lower.endsWith('ing') &&
    /^(in|by|of|from|for|without|after|before|on|about|,)$/.test(tokens[token.index - 1]?.lower ?? '') &&
    next !== undefined &&
    (/^(NOUN|PROPN|DET|ADJ|NUM)$/.test(next.pos) || sentence.mentions.some((mention) => mention.first === next.index))
  );
}
