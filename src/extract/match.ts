// Which rules a verb or a noun sets off: the rules' words as tables, and their conditions read off the parse.
import { RULES } from './rules/all.ts';
import type { NounTrigger, Rule, VerbTrigger } from './rules/rule.ts';
import type { NounPhrase, Sentence, Token, VerbGroup } from './work.ts';

const split = (words: string | undefined): ReadonlySet<string> | null =>
  words === undefined ? null : new Set(words.split(/\s+/));

export interface VerbRule {
  readonly rule: Rule;
  readonly object: ReadonlySet<string> | null;
  readonly notObject: ReadonlySet<string> | null;
  readonly preposition: ReadonlySet<string> | null;
  readonly clause: ReadonlySet<string> | null;
  readonly notSubject: ReadonlySet<string> | null;
  readonly predicate: ReadonlySet<string> | null;
  readonly word: ReadonlySet<string> | null;
  readonly notModifier: ReadonlySet<string> | null;
  readonly modifier: ReadonlySet<string> | null;
  readonly subject: ReadonlySet<string> | null;
  readonly notPreposition: ReadonlySet<string> | null;
  readonly when: VerbTrigger;
}
export interface NounRule {
  readonly rule: Rule;
  readonly modifier: ReadonlySet<string> | null;
  readonly notModifier: ReadonlySet<string> | null;
  readonly preposition: ReadonlySet<string> | null;
}

const verbRules = new Map<string, VerbRule[]>();
const nounRules = new Map<string, NounRule[]>();
for (const rule of RULES) {
  if ('verb' in rule.when) {
    const { when } = rule;
    const entry = {
      rule,
      when,
      object: split(when.object),
      notObject: split(when.notObject),
      preposition: split(when.preposition),
      clause: split(when.clause),
      notSubject: split(when.notSubject),
      predicate: split(when.predicate),
      word: split(when.word),
      notModifier: split(when.notModifier),
      modifier: split(when.modifier),
      subject: split(when.subject),
      notPreposition: split(when.notPreposition),
    };
    for (const verb of split(when.verb) ?? []) verbRules.set(verb, [...(verbRules.get(verb) ?? []), entry]);
  } else if ('noun' in rule.when) {
    const when: NounTrigger = rule.when;
    for (const noun of split(when.noun) ?? [])
      nounRules.set(noun, [
        ...(nounRules.get(noun) ?? []),
        {
          rule,
          modifier: split(when.modifier),
          notModifier: split(when.notModifier),
          preposition: split(when.preposition),
        },
      ]);
  }
}

// A particle that makes another verb: "call off" is not "call".
const CHANGES_MEANING = /^(off|down|out|up|back|away|aside)$/;

/** The rules that a noun sets off. */
export const rulesOfNoun = (head: Token): readonly NounRule[] =>
  nounRules.get(head.lower) ?? nounRules.get(head.lemma) ?? [];

/** True where a noun's phrase fits the rule's conditions. */
export function fitsNoun(
  sentence: Sentence,
  noun: NounPhrase,
  { modifier, notModifier, preposition }: NounRule,
): boolean {
  if (modifier !== null && !isModified(sentence, noun, modifier)) return false;
  if (notModifier !== null && isModified(sentence, noun, notModifier)) return false;
  return preposition === null || preposition.has(sentence.tokens[noun.last + 1]?.lower ?? '');
}

const isModified = (sentence: Sentence, phrase: NounPhrase, words: ReadonlySet<string>): boolean =>
  stands(sentence, phrase.first, phrase.head - 1, words);

/** True where one of the words stands between two tokens, both included. */
function stands({ tokens }: Sentence, first: number, last: number, words: ReadonlySet<string>): boolean {
  for (let i = first; i <= last; i++) if (words.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** The rules that a verb sets off, by its lemma and particle. */
export function rulesFor(verb: VerbGroup): readonly VerbRule[] {
  if (verb.particle !== null) {
    const own = verbRules.get(`${verb.lemma}_${verb.particle}`);
    // "threw the envoy out of": a rule may also know the particle as a word or by the preposition behind it.
    const { particle } = verb;
    const apart = verb.last === verb.main ? (verbRules.get(verb.lemma) ?? []) : [];
    const alike = apart.filter(
      ({ word, preposition }) => word?.has(particle) === true || preposition?.has('of') === true,
    );
    if (own !== undefined) return [...own, ...alike];
    if (CHANGES_MEANING.test(verb.particle)) return [];
  }
  return verbRules.get(verb.lemma) ?? [];
}

/** True for a verb with a particle that a rule knows: "turn down". */
export const isKnownWithParticle = (lemma: string, particle: string): boolean => verbRules.has(`${lemma}_${particle}`);

/** The object phrases if the verb fits the rule's conditions, else null. */
export function fitVerb(
  sentence: Sentence,
  verb: VerbGroup,
  objects: readonly NounPhrase[],
  entry: VerbRule,
): NounPhrase[] | null {
  const { when } = entry;
  if (entry.object !== null && !mayMeet(sentence, verb, objects, entry.object, entry.preposition)) return null;
  if (when.passive === true && !verb.passive) return null;
  const { predicate, word } = entry;
  if (predicate !== null && !predicate.has(verb.predicate ?? '')) return null;
  if (word !== null && !stands(sentence, verb.main + 1, verb.reach, word)) return null;
  if (when.refused === true && !isRefused(verb)) return null;
  if (when.traveller === true && !verb.subject.some((phrase) => isTraveller(sentence, phrase))) return null;
  if (when.people === true && !objects.every((phrase) => isTraveller(sentence, phrase))) return null;
  const headIs =
    (set: ReadonlySet<string>) =>
    (phrase: NounPhrase): boolean =>
      isHead(sentence, phrase, set);
  if (
    entry.preposition !== null &&
    !verb.complements.some((complement) => entry.preposition?.has(complement.preposition))
  )
    return null;
  let matched: NounPhrase[] = [];
  if (entry.object !== null) {
    const candidates =
      entry.preposition === null
        ? objects
        : verb.complements.filter((c) => entry.preposition?.has(c.preposition)).flatMap((c) => c.phrases);
    matched = candidates.filter(headIs(entry.object));
    if (matched.length === 0 && entry.preposition !== null) matched = objects.filter(headIs(entry.object));
    if (matched.length === 0) return null;
  }
  if (entry.notObject !== null) {
    const behind = verb.complements.filter((c) => entry.preposition?.has(c.preposition)).flatMap((c) => c.phrases);
    if ([...objects, ...behind].some(headIs(entry.notObject))) return null;
  }
  const { modifier, notModifier, notPreposition } = entry;
  if (modifier !== null && !matched.some((phrase) => isModified(sentence, phrase, modifier))) return null;
  if (notModifier !== null && objects.some((phrase) => isModified(sentence, phrase, notModifier))) return null;
  if (notPreposition !== null && verb.complements.some((c) => notPreposition.has(c.preposition))) return null;
  const doers = verb.passive
    ? verb.complements.filter((c) => c.preposition === 'by').flatMap((c) => c.phrases)
    : verb.subject;
  if (entry.subject !== null && !measured(sentence, doers).some(headIs(entry.subject))) return null;
  if (entry.notSubject !== null && verb.subject.some(headIs(entry.notSubject))) return null;
  if (entry.clause !== null) {
    const inner = sentence.verbs.filter(
      (other) => other.governor === verb && other.index > verb.index && other.link !== 'relative',
    );
    const fits = inner.some(
      (other) =>
        // "vowed not to attack" is no threat.
        !(other.negated && entry.rule.type === 'THREATEN' && entry.clause?.has(other.lemma)) &&
        (entry.clause?.has('*') ||
          (entry.clause?.has('to') && other.form === 'infinitive') ||
          entry.clause?.has(other.lemma) ||
          (entry.clause?.has('must') && /^(must|should)$/.test(other.modal ?? ''))),
    );
    if (!fits) return null;
  }
  return matched;
}

/** True where a phrase's head is one of the words, in the singular or plural. */
function isHead({ tokens }: Sentence, phrase: NounPhrase, words: ReadonlySet<string>): boolean {
  const head = tokens[phrase.head];
  if (head === undefined) return false;
  const { lower, lemma } = head;
  return words.has(lower) || words.has(lemma) || (lower.endsWith('s') && words.has(lower.slice(0, -1)));
}

/** False where no object can meet a rule's condition on it, which is so for most rules of a common verb. */
function mayMeet(
  sentence: Sentence,
  verb: VerbGroup,
  objects: readonly NounPhrase[],
  words: ReadonlySet<string>,
  prepositions: ReadonlySet<string> | null,
): boolean {
  for (const phrase of objects) if (isHead(sentence, phrase, words)) return true;
  if (prepositions === null) return false;
  for (const { preposition, phrases } of verb.complements)
    if (prepositions.has(preposition)) for (const phrase of phrases) if (isHead(sentence, phrase, words)) return true;
  return false;
}

/** "will not", "would not" as told for a fact; "if it would not" is none. */
const isRefused = (verb: VerbGroup): boolean =>
  verb.negated &&
  !verb.perfect &&
  verb.conjunction !== 'if' &&
  (verb.modal === null
    ? /^(recogni[sz]e|accept)$/.test(verb.lemma)
    : /^(will|would|wo|shall|'ll|'d)$/.test(verb.modal));

/** People by name or calling; a state, a body or a force by its bare name does not travel. */
function isTraveller(sentence: Sentence, phrase: NounPhrase): boolean {
  const atHead = sentence.mentions.find((mention) => mention.first <= phrase.head && phrase.head <= mention.last);
  return atHead === undefined || atHead.actors.some((actor) => actor.kind === 'PERSON');
}

/** "two weeks of manoeuvres", "a series of raids": what is counted is the object, not the count. */
export function measured(sentence: Sentence, phrases: readonly NounPhrase[]): NounPhrase[] {
  return phrases.map((phrase) => {
    const of = sentence.tokens[phrase.last + 1];
    const isCount = MEASURES.test(sentence.tokens[phrase.head]?.lemma ?? '') && of?.lower === 'of';
    return (isCount ? sentence.phrases.find((other) => other.preposition === of.index) : undefined) ?? phrase;
  });
}

const MEASURES =
  /^(day|week|month|series|round|number|part|most|half|some|all|much|many|rest|majority|portion|third|quarter|percent|set|lot|wave|string|dozen|hundred|thousand|million|billion|ton|tonne|kg|worth|package|handful|couple|pair|range|spate|type|form|kind)$/;
