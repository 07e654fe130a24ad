// The subject of a finite verb, and the clause that it stands in.

import { closesClause, endOfOtherClause, insideList, opensClause, subjectOfClause } from './clauses.ts';
import { RELATIVES, SAY_VERBS, SPEECH_VERBS, SUBORDINATORS } from './lexicon.ts';
import { apposedName, listEndingWith, listStartingWith } from './lists.ts';
import { antecedentBefore, hasBreak, isBreak, isHyphen, isTime, previousVerb } from './neighbours.ts';
import { nounOfClause } from './noun-clauses.ts';
import { becomeParticiple, isGovernedUpTo, isReducedRelative } from './reduced.ts';
import type { NounPhrase, Sentence, Token, VerbGroup } from './work.ts';

export function attachFinite(sentence: Sentence, verb: VerbGroup): void {
  const { tokens, phrases } = sentence;
  const before = previousVerb(sentence, verb);
  const limit = before === undefined ? -1 : before.last;
  let edge = verb.first - 1;
  while (edge > limit && tokens[edge]?.pos === 'ADV') edge -= 1;
  const directConjunction = tokens[edge]?.pos === 'CCONJ';
  if (!directConjunction) {
    while (edge > limit) {
      const token = tokens[edge] as Token;
      const inPhrase = phrases.some((phrase) => phrase.first <= edge && edge <= phrase.last);
      if (!inPhrase && isBreak(token) && !isHyphen(tokens, edge)) {
        if (!(token.text === ',' && insideList(sentence, edge))) break;
      } else if (
        !inPhrase &&
        (token.pos === 'SCONJ' || RELATIVES.has(token.lower)) &&
        !(token.lower === 'as' && token.pos === 'ADP')
      )
        break;
      else if (
        /^(as|after|before|since|until)$/.test(token.lower) &&
        tokens[edge - 1]?.lower !== 'well' &&
        opensClause(sentence, edge, verb)
      )
        break;
      else if (token.pos === 'CCONJ' && before !== undefined && closesClause(sentence, edge, before, verb)) break;
      edge -= 1;
    }
  }
  const boundary = tokens[edge];
  const free = phrases.filter(
    (phrase) =>
      phrase.first > edge && phrase.last < verb.first && phrase.preposition <= edge && !isTime(sentence, phrase),
  );
  const isObjectOfRelative =
    before !== undefined &&
    before.link === 'relative' &&
    before.form !== 'finite' &&
    edge <= before.last &&
    before.subject.length > 0;
  // "boats towing barges turned": what stands between is the object of the inner verb.
  if (
    isObjectOfRelative &&
    !sentence.verbs.some(
      (other) =>
        other.form === 'finite' && other.index < verb.index && other.subject.includes(before.subject[0] as NounPhrase),
    )
  ) {
    verb.subject = listEndingWith(sentence, before.subject[0] as NounPhrase);
    return;
  }
  // "the party which wants war with Italy won": so it is behind a relative pronoun that is the subject.
  const inner = before?.link === 'relative' && before.form === 'finite' ? before : undefined;
  const owner = inner?.subject[0];
  if (
    inner !== undefined &&
    owner !== undefined &&
    owner.last < inner.first &&
    inner.object.length === 0 &&
    edge <= inner.last &&
    free.length === 1 &&
    free[0]?.first === inner.last + 1 &&
    !SAY_VERBS.has(inner.lemma) &&
    !sentence.verbs.some(
      (other) => other.form === 'finite' && other.index < inner.index && other.subject.includes(owner),
    )
  ) {
    verb.subject = inner.subject;
    return;
  }
  // "its decision to expel the envoy angered Chad": the noun that governs the infinitive is the subject.
  const governing = before?.form === 'infinitive' && before.governingNoun !== null ? before : undefined;
  if (
    governing !== undefined &&
    (governing.governor === null || SAY_VERBS.has(governing.governor.lemma)) &&
    edge <= governing.last &&
    free.length <= 1 &&
    (free[0] === undefined || free[0].first === governing.last + 1)
  ) {
    const noun = phrases.find((phrase) => phrase.head === governing.governingNoun);
    if (noun !== undefined) {
      verb.subject = [noun];
      return;
    }
  }
  // What stands right behind a verb that takes no clause is its object.
  const isObject = (phrase: NounPhrase): boolean =>
    before !== undefined && before.last === phrase.first - 1 && !SAY_VERBS.has(before.lemma) && free.length > 1;
  const subject = free.find((phrase) => !isObject(phrase));
  // "who in a letter on Wednesday complained": the verb that the pronoun waits for.
  const later = sentence.verbs[verb.index + 1];
  const isAwaited =
    subject === undefined &&
    edge > limit &&
    /^(who|which)$/.test(boundary?.lower ?? '') &&
    !(later?.form === 'finite' && isGovernedUpTo(sentence, verb.last, later));
  if (!isAwaited && isReducedRelative(sentence, verb, subject, before)) {
    becomeParticiple(sentence, verb);
    return;
  }
  const noun =
    boundary?.lower === 'that' && edge > limit && subject !== undefined ? nounOfClause(sentence, edge, verb) : null;
  if (noun !== null && subject !== undefined) {
    verb.subject = widen(sentence, subject, verb).filter((phrase) => phrase.first > edge);
    verb.link = 'that';
    verb.governor = before ?? null;
    verb.governingNoun = noun.head;
    // "its demand that Chad leave": a bare form is told no more for a fact than "its demand for Chad to leave".
    if (noun.wish && isBareForm(sentence, verb)) Object.assign(verb, { form: 'infinitive' });
    return;
  }
  if (
    edge > limit &&
    boundary !== undefined &&
    RELATIVES.has(boundary.lower) &&
    boundary.lower !== 'when' &&
    isRelative(sentence, edge)
  ) {
    verb.link = 'relative';
    const antecedent = antecedentBefore(sentence, edge);
    if (subject !== undefined) {
      verb.subject = widen(sentence, subject, verb).filter((phrase) => phrase.first > edge);
      if (antecedent !== undefined && /^(which|that|whom)$/.test(boundary.lower)) verb.object = [antecedent];
      // "Libya, whose troops occupied Chad": what it has acts for it.
      if (
        boundary.lower === 'whose' &&
        antecedent !== undefined &&
        subject.mentions.length === 0 &&
        antecedent.mentions.length > 0
      )
        verb.subject = [antecedent];
    } else if (antecedent !== undefined) {
      // "Chad and Libya, which sent its army": of several states one has an army of its own.
      const isOwn = boundary.lower === 'which' && tokens[verb.last + 1]?.lower === 'its';
      verb.subject = isOwn ? [antecedent] : listEndingWith(sentence, antecedent);
    }
    verb.governor = before ?? null;
    return;
  }
  if (subject !== undefined) {
    const from = endOfOtherClause(sentence, edge, before);
    verb.subject = widen(sentence, subject, verb).filter((phrase) => phrase.first > from);
  }
  if (subject === undefined && before !== undefined && boundary?.text === ',') {
    const opener = subjectOfClause(sentence, edge, before);
    if (opener !== undefined) verb.subject = opener;
  }
  const said = sayingVerbFor(sentence, verb, edge, before);
  if (boundary !== undefined && edge > limit && SUBORDINATORS.has(boundary.lower) && boundary.pos !== 'CCONJ') {
    verb.link = 'adverbial';
    verb.conjunction = boundary.lower;
    verb.governor = before ?? null;
  } else if (said !== null) {
    verb.link = 'that';
    verb.governor = said;
  } else if (boundary?.text === ',' && before?.link === 'adverbial' && before.governor !== null) {
    // "said that, if Chad attacked, it would": the clause opened before the condition.
    const outer = before.governor;
    const opened = tokens.slice(outer.last + 1, before.first).some((token) => token.lower === 'that');
    if (opened && SAY_VERBS.has(outer.lemma) && outer.index === before.index - 1) {
      verb.link = 'that';
      verb.governor = outer;
    }
  }
  if (verb.subject.length > 0) {
    const subordinator = tokens[verb.subject[0]?.preposition ?? -1];
    if (subordinator?.pos === 'SCONJ' || SUBORDINATORS.has(subordinator?.lower ?? '')) {
      verb.link = 'adverbial';
      verb.conjunction = subordinator?.lower ?? null;
      verb.governor = before ?? null;
    }
    return;
  }
  if (directConjunction && before !== undefined) {
    const partner = partnerOf(sentence, verb);
    verb.link = partner.link === 'root' ? 'coordinate' : partner.link;
    verb.governor = partner.governor;
    verb.conjunction = partner.conjunction;
    verb.subject = partner.subject;
    return;
  }
  // Turned round: '"…," said the minister'.
  const after = phrases.find((phrase) => phrase.first === verb.last + 1);
  const isFollowed = /^(VERB|AUX|ADV)$/.test(tokens[(after?.last ?? -1) + 1]?.pos ?? '');
  if (after !== undefined && !isFollowed && SPEECH_VERBS.has(verb.lemma) && isBreak(tokens[verb.first - 1])) {
    verb.subject = listStartingWith(sentence, after);
    return;
  }
  // After an insertion between commas the subject stands before it: "The envoy, smiling at the crowd, left".
  const open = openSubject(sentence, verb, edge);
  if (open !== undefined) {
    verb.subject = widen(sentence, open, verb);
    // "said that the premier, an old friend, would": the clause opened before the insertion.
    const that = tokens.findIndex((token) => token.index > limit && token.index < open.first && token.lower === 'that');
    if (that >= 0 && verb.link === 'root') {
      verb.governor = sayingVerbFor(sentence, verb, that, before);
      if (verb.governor !== null) verb.link = 'that';
    }
  } else if (before !== undefined && verb.subject.length === 0) {
    const partner = partnerOf(sentence, verb);
    verb.subject = partner.subject;
  } else if (after !== undefined && SAY_VERBS.has(verb.lemma)) verb.subject = [after];
}

/** The whole list that a subject stands in: "A, B and C agreed". */
function widen(sentence: Sentence, subject: NounPhrase, verb: VerbGroup): NounPhrase[] {
  const left = listEndingWith(sentence, subject);
  const right = listStartingWith(sentence, subject).filter((phrase) => phrase.last < verb.first);
  // "In Paris, Chad and Libya met": the list starts behind what a preposition governs.
  const from = left.findLastIndex(
    (phrase, i) => i < left.length - 1 && (isTime(sentence, phrase) || isGoverned(sentence, phrase)),
  );
  const list = [...left.slice(from + 1, -1), ...right];
  // "the president, Omar Maro, attacked"
  const name = list.length === 1 ? apposedName(sentence, list[0] as NounPhrase) : null;
  return name !== null && name.last < verb.first ? [...list, name] : list;
}

const isGoverned = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  phrase.preposition >= 0 && !/^(as|with)$/.test(tokens[phrase.preposition]?.lower ?? '');

const isBareForm = ({ tokens }: Sentence, verb: VerbGroup): boolean =>
  verb.first === verb.main && verb.modal === null && tokens[verb.main]?.lower === verb.lemma;

function isRelative(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at] as Token;
  if (token.lower !== 'that') return true;
  const before = sentence.tokens[at - 1];
  return before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN') && token.pos !== 'SCONJ';
}

/** The verb of saying whose clause this verb is, or null. */
function sayingVerbFor(
  sentence: Sentence,
  verb: VerbGroup,
  edge: number,
  before: VerbGroup | undefined,
): VerbGroup | null {
  const boundary = sentence.tokens[edge];
  if (boundary?.lower === 'that' || boundary?.lower === 'whether') {
    for (let i = verb.index - 1; i >= 0; i--) {
      const candidate = sentence.verbs[i] as VerbGroup;
      if (candidate.last < edge && SAY_VERBS.has(candidate.lemma)) return candidate;
    }
    return before ?? null;
  }
  if (before !== undefined && SAY_VERBS.has(before.lemma) && edge <= before.last) return before;
  return null;
}

/** The earlier verb with which a verb after "and" shares its subject. */
function partnerOf(sentence: Sentence, verb: VerbGroup): VerbGroup {
  for (let i = verb.index - 1; i >= 0; i--) {
    const candidate = sentence.verbs[i] as VerbGroup;
    if (candidate.form === 'finite' && candidate.link !== 'relative' && candidate.subject.length > 0) return candidate;
  }
  return sentence.verbs[verb.index - 1] as VerbGroup;
}

/** The nearest earlier phrase that waits for its verb: free, before a comma, not an object. */
function openSubject(sentence: Sentence, verb: VerbGroup, edge: number): NounPhrase | undefined {
  const taken = new Set(
    sentence.verbs
      .slice(0, verb.index)
      .flatMap((other) => (other.form === 'finite' && other.link !== 'relative' ? other.subject : [])),
  );
  let candidate: NounPhrase | undefined;
  for (const phrase of sentence.phrases) {
    if (phrase.last >= edge) break;
    if (taken.has(phrase) || isTime(sentence, phrase)) continue;
    // "between India and Pakistan": what is joined to the governed is governed.
    if ((listEndingWith(sentence, phrase)[0] as NounPhrase).preposition >= 0) continue;
    const verbBefore = sentence.verbs.findLast((other) => other.last < phrase.first);
    if (verbBefore !== undefined && SAY_VERBS.has(verbBefore.lemma) && verbBefore.last === phrase.first - 1)
      candidate = phrase;
    if (verbBefore !== undefined && !hasBreak(sentence, verbBefore.last, phrase.first)) continue;
    candidate ??= phrase;
  }
  return candidate;
}
