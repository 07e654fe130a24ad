// Stage: how the verbs of a sentence hang together, and who is the subject and what the objects of each.
import { OBJECT_CONTROL, OBJECT_GERUND, PARTICIPLES, RELATIVES, SAY_VERBS, SUBORDINATORS, TIME_NOUNS } from './lexicon.ts';
import type { NounPhrase, Sentence, Token, VerbGroup } from './work.ts';

const BREAKS = new Set([',', ';', ':', '"', '“', '”', '(', ')', '—', '–', '``', "''", '[', ']', '...', '…']);

/** Fills in link, governor, subject, objects and complements of every verb group of the sentence. */
export function attachVerbs(sentence: Sentence): void {
  for (const verb of sentence.verbs) {
    if (verb.form === 'infinitive') attachInfinitive(sentence, verb);
    else if (verb.form === 'gerund') attachGerund(sentence, verb);
    else attachFinite(sentence, verb);
  }
  for (const verb of sentence.verbs) attachObjects(sentence, verb);
  // What an object controls is known only once objects are.
  for (const verb of sentence.verbs) if (verb.governor !== null) passDownSubject(verb);
}

const isBreak = (token: Token | undefined): boolean =>
  token !== undefined && (BREAKS.has(token.text) || (token.text === '-' && token.pos === 'PUNCT'));
const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;

const isTime = (sentence: Sentence, phrase: NounPhrase): boolean =>
  TIME_NOUNS.has(sentence.tokens[phrase.head]?.lower ?? '') && phrase.mentions.length === 0;

const previousVerb = (sentence: Sentence, verb: VerbGroup): VerbGroup | undefined => sentence.verbs[verb.index - 1];

/** The phrase that ends right before a token, over one comma or adverb. */
function phraseBefore(sentence: Sentence, at: number): NounPhrase | undefined {
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

function attachFinite(sentence: Sentence, verb: VerbGroup): void {
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
      } else if (!inPhrase && (token.pos === 'SCONJ' || RELATIVES.has(token.lower)) && !(token.lower === 'as' && token.pos === 'ADP')) break;
      else if (/^(as|after|before|since|until)$/.test(token.lower) && opensClause(sentence, edge, verb)) break;
      else if (token.pos === 'CCONJ' && before !== undefined && closesClause(sentence, edge, before, verb)) break;
      edge -= 1;
    }
  }
  const boundary = tokens[edge];
  const free = phrases.filter(
    (phrase) => phrase.first > edge && phrase.last < verb.first && phrase.preposition <= edge && !isTime(sentence, phrase),
  );
  const subject = free[0];
  if (isReducedRelative(sentence, verb, subject, before)) {
    becomeParticiple(sentence, verb);
    return;
  }
  if (edge > limit && boundary !== undefined && RELATIVES.has(boundary.lower) && boundary.lower !== 'when' && isRelative(sentence, edge)) {
    verb.link = 'relative';
    const antecedent = phraseBefore(sentence, edge);
    if (subject !== undefined) {
      verb.subject = listEndingWith(sentence, subject);
      if (antecedent !== undefined && /^(which|that|whom)$/.test(boundary.lower)) verb.object = [antecedent];
    } else if (antecedent !== undefined) verb.subject = listEndingWith(sentence, antecedent);
    verb.governor = before ?? null;
    return;
  }
  if (subject !== undefined) {
    verb.subject = subject.first === (free[0] as NounPhrase).first ? widen(sentence, subject, verb) : [subject];
  }
  const said = sayingVerbFor(sentence, verb, edge, before);
  if (boundary !== undefined && edge > limit && SUBORDINATORS.has(boundary.lower) && boundary.pos !== 'CCONJ') {
    verb.link = 'adverbial';
    verb.conjunction = boundary.lower;
    verb.governor = before ?? null;
  } else if (said !== null) {
    verb.link = 'that';
    verb.governor = said;
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
  // After an insertion between commas the subject stands before it: "Lavrov, speaking in Moscow, said".
  const open = openSubject(sentence, verb, edge);
  if (open !== undefined) verb.subject = listEndingWith(sentence, open);
  else if (before !== undefined && verb.subject.length === 0) {
    const partner = partnerOf(sentence, verb);
    verb.subject = partner.subject;
  } else {
    // Turned round: '"…," said the minister'.
    const after = phrases.find((phrase) => phrase.first === verb.last + 1);
    if (after !== undefined && SAY_VERBS.has(verb.lemma)) verb.subject = [after];
  }
}

/** The whole list that a subject stands in: "A, B and C agreed". */
function widen(sentence: Sentence, subject: NounPhrase, verb: VerbGroup): NounPhrase[] {
  const left = listEndingWith(sentence, subject);
  const right = listStartingWith(sentence, subject).filter((phrase) => phrase.last < verb.first);
  return [...left.slice(0, -1), ...right];
}

const insideList = (sentence: Sentence, comma: number): boolean => {
  const left = sentence.phrases.find((phrase) => phrase.last === comma - 1);
  const right = sentence.phrases.find((phrase) => phrase.first === comma + 1);
  return left !== undefined && right !== undefined && listStartingWith(sentence, left).length > 1;
};

/** True where "as" or "after" stands before a subject and its verb rather than before a noun. */
const opensClause = (sentence: Sentence, at: number, verb: VerbGroup): boolean => {
  const subject = sentence.phrases.find((phrase) => phrase.first === at + 1);
  let last = verb.first - 1;
  while (sentence.tokens[last]?.pos === 'ADV') last -= 1;
  return subject !== undefined && subject.last === last;
};

/** True where "and" starts a new clause rather than the next name of a list. */
function closesClause(sentence: Sentence, at: number, before: VerbGroup, verb: VerbGroup): boolean {
  const between = sentence.phrases.filter((phrase) => phrase.first > at && phrase.last < verb.first);
  return before.last < at && between.some((phrase) => phrase.preposition < 0);
}

function isRelative(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at] as Token;
  if (token.lower !== 'that') return true;
  const before = sentence.tokens[at - 1];
  return before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN') && token.pos !== 'SCONJ';
}

/** The verb of saying whose clause this verb is, or null. */
function sayingVerbFor(sentence: Sentence, verb: VerbGroup, edge: number, before: VerbGroup | undefined): VerbGroup | null {
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
  const taken = new Set(sentence.verbs.slice(0, verb.index).flatMap((other) => other.form === 'finite' && other.link !== 'relative' ? other.subject : []));
  let candidate: NounPhrase | undefined;
  for (const phrase of sentence.phrases) {
    if (phrase.last >= edge) break;
    if (phrase.preposition >= 0 || taken.has(phrase) || isTime(sentence, phrase)) continue;
    const verbBefore = sentence.verbs.findLast((other) => other.last < phrase.first);
    if (verbBefore !== undefined && SAY_VERBS.has(verbBefore.lemma) && verbBefore.last === phrase.first - 1) candidate = phrase;
    if (verbBefore !== undefined && !hasBreak(sentence, verbBefore.last, phrase.first)) continue;
    candidate ??= phrase;
  }
  return candidate;
}

function hasBreak(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (isBreak(sentence.tokens[i]) || sentence.tokens[i]?.pos === 'SCONJ') return true;
  }
  return false;
}

/** True for "a meeting held in Geneva", "sanctions imposed by Tokyo": a participle without its "which was". */
function isReducedRelative(
  sentence: Sentence,
  verb: VerbGroup,
  subject: NounPhrase | undefined,
  before: VerbGroup | undefined,
): boolean {
  const { tokens } = sentence;
  const main = tokens[verb.main] as Token;
  if (verb.first !== verb.main || main.pos !== 'VERB') return false;
  if (!(main.lower.endsWith('ed') || PARTICIPLES.has(main.lower)) || main.lemma === main.lower) return false;
  const next = tokens[verb.last + 1];
  if (next?.lower === 'by' && !SAY_VERBS.has(verb.lemma)) return true;
  const takesNoObject = next === undefined || next.pos === 'ADP' || next.pos === 'PUNCT' || next.pos === 'SCONJ';
  if (!takesNoObject || verb.particle !== null) return false;
  const later = sentence.verbs.slice(verb.index + 1).find((other) => other.form === 'finite');
  if (tokens[verb.first - 1]?.text === ',' && subject === undefined) {
    return later !== undefined && tokens.slice(verb.last, later.first).some((token) => token.text === ',');
  }
  const left = phraseBefore(sentence, verb.first);
  if (left === undefined || left.last !== verb.first - 1) return false;
  const inArguments =
    left.preposition >= 0 || (before !== undefined && before.form !== 'gerund' && !hasBreak(sentence, before.last, left.first) && before.last === left.first - 1 && !SAY_VERBS.has(before.lemma));
  return inArguments && subject !== left && (subject === undefined || before !== undefined);
}

function becomeParticiple(sentence: Sentence, verb: VerbGroup): void {
  const left = phraseBefore(sentence, verb.first);
  Object.assign(verb, { form: 'participle', passive: true });
  verb.link = 'relative';
  verb.governor = previousVerb(sentence, verb) ?? null;
  if (left !== undefined) verb.subject = [left];
}

function attachInfinitive(sentence: Sentence, verb: VerbGroup): void {
  const { tokens } = sentence;
  verb.link = 'complement';
  const before = tokens[verb.first - 1];
  if (before !== undefined && before.pos === 'CCONJ') {
    const partner = sentence.verbs.slice(0, verb.index).findLast((other) => other.form === 'infinitive');
    if (partner !== undefined) {
      verb.governor = partner.governor;
      verb.governingNoun = partner.governingNoun;
      verb.subject = partner.subject;
      return;
    }
  }
  verb.governor = previousVerb(sentence, verb) ?? null;
  const phrase = phraseBefore(sentence, verb.first);
  if (phrase !== undefined && before !== undefined && phrase.last === verb.first - 1) {
    const governor = verb.governor;
    const isControlled = governor !== null && OBJECT_CONTROL.has(governor.lemma);
    if (!isControlled || phrase.mentions.length === 0) verb.governingNoun = phrase.head;
  }
}

function attachGerund(sentence: Sentence, verb: VerbGroup): void {
  const { tokens } = sentence;
  let at = verb.first - 1;
  while (tokens[at]?.pos === 'ADV') at -= 1;
  const before = tokens[at];
  verb.governor = previousVerb(sentence, verb) ?? null;
  const phrase = phraseBefore(sentence, verb.first);
  if (before?.pos === 'ADP' || before?.pos === 'SCONJ') {
    verb.link = 'complement';
    verb.conjunction = before.lower;
  } else if (before?.pos === 'NOUN' || before?.pos === 'PROPN') {
    verb.link = 'relative';
    if (phrase !== undefined) verb.subject = [phrase];
  } else if (before?.text === ',') {
    verb.link = 'coordinate';
    // "The two sides, meeting in Paris, agreed": the phrase before the comma is the subject.
    const awaitsVerb = verb.governor === null || SAY_VERBS.has(verb.governor.lemma);
    if (phrase !== undefined && phrase.last === at - 1 && phrase.preposition < 0 && awaitsVerb) verb.subject = listEndingWith(sentence, phrase);
  } else if (before?.pos === 'CCONJ') {
    const partner = sentence.verbs.slice(0, verb.index).findLast((other) => other.form === 'gerund');
    if (partner !== undefined) {
      verb.link = partner.link;
      verb.governor = partner.governor;
      verb.conjunction = partner.conjunction;
      verb.subject = partner.subject;
    }
  } else verb.link = verb.governor === null ? 'root' : 'complement';
}

/** Gives an infinitive or gerund the subject that its governor's object or subject is. */
function passDownSubject(verb: VerbGroup): void {
  const governor = verb.governor;
  if (governor === null || verb.subject.length > 0) return;
  if (verb.form !== 'infinitive' && verb.form !== 'gerund') return;
  const object = governor.object.length > 0 ? governor.object : governor.complements.find((c) => c.preposition === 'on' || c.preposition === 'for')?.phrases;
  const byObject =
    verb.form === 'infinitive'
      ? OBJECT_CONTROL.has(governor.lemma)
      : OBJECT_GERUND.has(governor.lemma) && /^(of|for|from|over)$/.test(verb.conjunction ?? 'of');
  if (byObject && governor.passive) verb.subject = governor.subject;
  else if (byObject && object !== undefined && object.length > 0) verb.subject = object;
  else if (governor.lemma === 'join') verb.subject = [...governor.subject, ...governor.object];
  else verb.subject = governor.subject;
}

function attachObjects(sentence: Sentence, verb: VerbGroup): void {
  const { tokens, phrases } = sentence;
  const next = sentence.verbs[verb.index + 1];
  const subjectOfNext = next?.form === 'finite' ? next.subject.find((phrase) => phrase.first > verb.last && phrase.last < next.first) : undefined;
  let limit = next === undefined ? tokens.length : (subjectOfNext?.first ?? next.first);
  if (next !== undefined && (next.form === 'infinitive' || next.form === 'participle' || next.form === 'gerund' || next.link === 'relative')) limit = next.first;
  for (let i = verb.last + 1; i < limit; i++) {
    if (tokens[i]?.text === ';' || (/^["“”]$/.test(tokens[i]?.text ?? '') && i > verb.last + 1)) {
      limit = i;
      break;
    }
  }
  verb.reach = limit - 1;
  const seen = new Set<NounPhrase>();
  for (const phrase of phrases) {
    if (phrase.first <= verb.last || phrase.last >= limit || seen.has(phrase) || isTime(sentence, phrase)) continue;
    const list = listStartingWith(sentence, phrase).filter((part) => part.last < limit);
    for (const part of list) seen.add(part);
    const governed = phrase.preposition > verb.last || (phrase.preposition === verb.last && verb.particle !== null && verb.last === verb.main);
    if (governed) {
      verb.complements.push({ preposition: tokens[phrase.preposition]?.lower ?? '', phrases: list });
    } else if (verb.object.length === 0 && !isBreak(tokens[phrase.first - 1])) verb.object = list;
    else if (verb.indirectObject.length === 0 && verb.object.at(-1)?.last === phrase.first - 1 && verb.complements.length === 0) {
      verb.indirectObject = verb.object;
      verb.object = list;
    }
  }
}
