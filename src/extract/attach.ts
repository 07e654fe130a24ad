// Stage: how the verbs of a sentence hang together, and who is the subject and what the objects of each.
import { shareAuxiliaries, shareObjects } from './coordination.ts';
import { attachFinite } from './finite.ts';
import { listStartingWith } from './lists.ts';
import { isKnownWithParticle } from './match.ts';
import { isBreak, isTime } from './neighbours.ts';
import { attachGerund, attachInfinitive, lendSubject, passDownSubject } from './nonfinite.ts';
import type { NounPhrase, Sentence, Token, VerbGroup } from './work.ts';

/** Fills in link, governor, subject, objects and complements of every verb group of the sentence. */
export function attachVerbs(sentence: Sentence): void {
  for (const verb of sentence.verbs) {
    shareAuxiliaries(sentence, verb);
    if (verb.form === 'infinitive') attachInfinitive(sentence, verb);
    else if (verb.form === 'gerund') attachGerund(sentence, verb);
    else attachFinite(sentence, verb);
  }
  for (const verb of sentence.verbs) attachObjects(sentence, verb);
  for (const verb of sentence.verbs) repeatAct(sentence, verb);
  for (const verb of sentence.verbs) shareObjects(sentence, verb);
  for (const verb of sentence.verbs) lendSubject(sentence, verb);
  // What an object controls is known only once objects are.
  for (const verb of sentence.verbs) if (verb.governor !== null) passDownSubject(verb);
}

/** "by A, who was the youngest, and B": a part of the list behind a clause that belongs to the part before. */
const isBehindRelative = (next: VerbGroup | undefined, part: NounPhrase): boolean =>
  next?.link === 'relative' && next.form === 'finite' && part.first > next.last && !next.subject.includes(part);

/** "Chad, which borders Libya, and Sudan agreed": the subject of a later verb is no part of this one's object. */
const isTaken = (sentence: Sentence, verb: VerbGroup, part: NounPhrase): boolean =>
  sentence.verbs.some(
    (other) =>
      other.index > verb.index && other.form === 'finite' && other.link !== 'relative' && other.subject.includes(part),
  );

/** "with the help of Qatar" is no "with Qatar". */
function prepositionOf({ tokens }: Sentence, phrase: NounPhrase): string {
  const word = tokens[phrase.preposition]?.lower ?? '';
  const isMeans = MEANS.test(tokens[phrase.head]?.lower ?? '');
  // "with Qatar as host": who looks on is no party.
  const isBystander = tokens[phrase.last + 1]?.lower === 'as' && BYSTANDER.test(tokens[phrase.last + 2]?.lower ?? '');
  return word === 'with' && (isMeans || isBystander) ? 'through' : word;
}
const BYSTANDER =
  /^(host|mediator|witness|chair|chairman|go-between|observer|guarantor|broker|referee|intermediary|umpire)$/;
const MEANS =
  /^(help|support|aid|assistance|mediation|backing|blessing|approval|consent|exception|aim|goal|view|purpose|intention|knowledge)$/;

/** "Chad condemned it, and so did Libya": the same act by somebody else. */
function repeatAct(sentence: Sentence, verb: VerbGroup): void {
  const { tokens, phrases } = sentence;
  const acted = sentence.verbs[verb.index - 1];
  if (verb.lemma !== 'do' || tokens[verb.first - 1]?.lower !== 'so' || acted === undefined) return;
  const doer = phrases.find((phrase) => phrase.first === verb.last + 1);
  if (doer === undefined) return;
  const { lemma, particle, passive, negated, modal, object, indirectObject, complements } = acted;
  Object.assign(verb, { lemma, particle, passive, negated, modal, object, indirectObject, complements });
  verb.subject = listStartingWith(sentence, doer);
}

/** "turned the offer down", "gave Egypt back its land": the particle of a verb that a rule knows, set behind its object. */
function particleBehindObject({ tokens, phrases }: Sentence, verb: VerbGroup, limit: number): number {
  if (verb.passive || !phrases.some((phrase) => phrase.first === verb.last + 1)) return -1;
  for (let i = verb.last + 2; i < limit; i++) {
    const token = tokens[i] as Token;
    if (isBreak(token)) return -1;
    if (!/^(back|off|down|out|up|over|away|aside)$/.test(token.lower) || !isKnownWithParticle(verb.lemma, token.lower))
      continue;
    if (phrases.some((phrase) => phrase.preposition === i || (phrase.first <= i && i <= phrase.last))) continue;
    Object.assign(verb, { particle: token.lower });
    return i;
  }
  return -1;
}

function attachObjects(sentence: Sentence, verb: VerbGroup): void {
  const { tokens, phrases } = sentence;
  const next = sentence.verbs[verb.index + 1];
  const subjectOfNext =
    next?.form === 'finite'
      ? next.subject.find((phrase) => phrase.first > verb.last && phrase.last < next.first)
      : undefined;
  let limit = next === undefined ? tokens.length : (subjectOfNext?.first ?? next.first);
  if (
    next !== undefined &&
    (next.form === 'infinitive' || next.form === 'participle' || next.form === 'gerund' || next.link === 'relative')
  )
    limit = next.first;
  for (let i = verb.last + 1; i < limit; i++) {
    const mark = tokens[i]?.text;
    if (mark === ';' || (i > verb.last + 1 && (mark === '"' || mark === '“' || mark === '”'))) {
      limit = i;
      break;
    }
  }
  verb.reach = limit - 1;
  const behind = verb.particle === null ? particleBehindObject(sentence, verb, limit) : -1;
  const seen = new Set<NounPhrase>();
  for (const phrase of phrases) {
    if (
      phrase.first <= verb.last ||
      phrase.last >= limit ||
      seen.has(phrase) ||
      verb.subject.includes(phrase) ||
      isTime(sentence, phrase)
    )
      continue;
    const list = listStartingWith(sentence, phrase).filter(
      (part) =>
        (part.last < limit || isBehindRelative(next, part)) && (part === phrase || !isTaken(sentence, verb, part)),
    );
    for (const part of list) seen.add(part);
    const governed =
      phrase.preposition > verb.last ||
      (phrase.preposition === verb.last && verb.particle !== null && verb.last === verb.main);
    if (governed) {
      verb.complements.push({ preposition: prepositionOf(sentence, phrase), phrases: list });
    } else if (verb.object.length === 0 && !isBreak(tokens[phrase.first - 1])) verb.object = list;
    else if (
      verb.indirectObject.length === 0 &&
      (verb.object.at(-1)?.last === phrase.first - 1 ||
        (verb.object.at(-1)?.last === phrase.first - 2 && behind === phrase.first - 1)) &&
      verb.complements.length === 0
    ) {
      verb.indirectObject = verb.object;
      verb.object = list;
    }
  }
}
