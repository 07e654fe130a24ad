// What became of an event: read off tense, mood, negation and the verbs and nouns that govern it.
import { BEFORE_CLAUSE, BEFORE_GERUND, BEFORE_INFINITIVE, BY_ADJECTIVE, BY_NOUN, BY_VERB } from './status-words.ts';
import { type EventStatus, hasHappened } from './types.ts';
import type { NounPhrase, Sentence, VerbGroup } from './work.ts';

/** What the outer makes of the inner: what did not happen outside did not happen inside. */
function within(outer: EventStatus, inner: EventStatus): EventStatus {
  if (hasHappened(outer)) return inner;
  if (hasHappened(inner)) return outer;
  // "denied planning", "refused to offer": the outermost no stands; two wishes make no fact.
  return outer === 'DENIED' || outer === 'FAILED' ? outer : inner;
}

/** A verb as the tables of rules and statuses name it: with its particle, if it has one. */
export const keyOf = (verb: VerbGroup): string =>
  verb.particle === null ? verb.lemma : `${verb.lemma}_${verb.particle}`;

const lookUp = (map: ReadonlyMap<string, EventStatus>, verb: VerbGroup): EventStatus | undefined =>
  map.get(keyOf(verb)) ?? map.get(verb.lemma);

/** What became of what a verb tells. */
export function statusOfVerb(sentence: Sentence, verb: VerbGroup, depth = 0): EventStatus {
  if (depth > 8) return 'OCCURRED';
  const own = ownStatus(sentence, verb, depth);
  if (verb.negated || hasNoSubject(sentence, verb)) return own === 'HYPOTHETICAL' ? 'HYPOTHETICAL' : 'DENIED';
  return hasHappened(own) && (isOneOfTwo(sentence, verb) || isAsked(sentence, verb)) ? 'HYPOTHETICAL' : own;
}

/** "Either Chad or Libya attacked Niger": nobody knows which. */
function isOneOfTwo({ tokens }: Sentence, verb: VerbGroup): boolean {
  const first = verb.subject[0]?.first ?? -1;
  return [tokens[first], tokens[first - 1]].some((token) => token?.lower === 'either');
}

/** "Has Chad attacked Libya?": what opens with an auxiliary and ends with a question mark is asked, not told. */
function isAsked({ tokens }: Sentence, verb: VerbGroup): boolean {
  if (verb.form !== 'finite' || !/^(root|coordinate)$/.test(verb.link)) return false;
  const opening = tokens.find((token) => token.pos !== 'PUNCT' && token.pos !== 'CCONJ');
  return opening?.pos === 'AUX' && tokens.slice(-2).some((token) => token.text === '?');
}

/** "No minister visited", "neither side attacked": nobody did it. */
function hasNoSubject(sentence: Sentence, verb: VerbGroup): boolean {
  const first = verb.subject[0]?.first;
  const before = sentence.tokens[(first ?? 0) - 1];
  return (
    first !== undefined &&
    verb.form === 'finite' &&
    (NOBODY.test(sentence.tokens[first]?.lower ?? '') || (before?.lower === 'neither' && verb.link !== 'relative'))
  );
}
const NOBODY = /^(no|neither|none|nobody)$/;

function ownStatus(sentence: Sentence, verb: VerbGroup, depth: number): EventStatus {
  const { governor } = verb;
  if (/^(if|unless|whether|lest|provided)$/.test(verb.conjunction ?? '')) return 'HYPOTHETICAL';
  if (verb.form === 'infinitive') return infinitiveStatus(sentence, verb, depth);
  if (verb.form === 'gerund') return gerundStatus(sentence, verb, depth);
  if (verb.form === 'participle') {
    const word = sentence.tokens[verb.main]?.lower ?? '';
    return BY_ADJECTIVE.get(word) ?? 'OCCURRED';
  }
  const own = isSubjunctive(sentence, verb) ? 'PROPOSED' : finiteStatus(sentence, verb);
  if (verb.link === 'that' && governor !== null) {
    // "an allegation that it had attacked": the noun tells what its clause is worth.
    const noun = verb.governingNoun === null ? undefined : sentence.tokens[verb.governingNoun];
    const byNoun = BY_NOUN.get(noun?.lower ?? '') ?? BY_NOUN.get(noun?.lemma ?? '');
    if (byNoun !== undefined) return within(byNoun, own);
    const outer = clauseStatus(sentence, governor, depth);
    return outer === null ? own : within(outer, own);
  }
  if (verb.conjunction === 'until' || (verb.conjunction === 'before' && !verb.past))
    return hasHappened(own) ? 'PLANNED' : own;
  return own;
}

/** "its demand that Iran cooperate", "insisted that the base be closed": wished for, whatever governs the clause. */
function isSubjunctive({ tokens }: Sentence, verb: VerbGroup): boolean {
  const subject = verb.subject[0];
  const opening = tokens[verb.first];
  if (subject === undefined || verb.subject.length > 1 || verb.modal !== null || opening === undefined) return false;
  const isBare = verb.first === verb.main && opening.lower === verb.lemma && opening.pos !== 'AUX';
  if (!isBare && opening.lower !== 'be') return false;
  const head = tokens[subject.head];
  const isSingular =
    head !== undefined && /^(NOUN|PROPN)$/.test(head.pos) && !/(s|men|people|police)$/.test(head.lower);
  return isSingular && tokens[subject.first - 1]?.lower === 'that';
}

function finiteStatus(sentence: Sentence, verb: VerbGroup): EventStatus {
  switch (verb.modal) {
    case 'will':
    case 'shall':
    case "'ll":
    case 'wo':
      return 'PLANNED';
    case 'would':
    case "'d":
      if (verb.perfect) return 'HYPOTHETICAL';
      // "said it would send": a plan told afterwards; without a verb of saying it is a supposition.
      if (verb.link === 'that' && verb.governor?.past === true) return 'PLANNED';
      return verb.link === 'relative' ? 'PROPOSED' : 'HYPOTHETICAL';
    case null:
      break;
    default:
      return 'HYPOTHETICAL';
  }
  if (verb.progressive && !verb.past) return hasFutureTime(sentence, verb) ? 'PLANNED' : 'ONGOING';
  if (!verb.past && !verb.perfect && !verb.passive && hasFutureTime(sentence, verb)) return 'PLANNED';
  return 'OCCURRED';
}

/** "next week", "later this month", "tomorrow" in the verb's reach. */
function hasFutureTime(sentence: Sentence, verb: VerbGroup): boolean {
  const words = sentence.tokens.slice(verb.main + 1, verb.reach + 1).map((token) => token.lower);
  return words.some(
    (word, i) =>
      word === 'tomorrow' ||
      (word === 'next' &&
        /^(week|month|year|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summer|winter|spring)/.test(
          words[i + 1] ?? '',
        )) ||
      (word === 'later' && words[i + 1] === 'this'),
  );
}

/** Passing through a verb of saying: null where it leaves the clause as it is. */
function clauseStatus(sentence: Sentence, governor: VerbGroup, depth: number): EventStatus | null {
  const asTold = lookUp(BEFORE_CLAUSE, governor);
  if (governor.negated) return 'DENIED';
  if (asTold !== undefined) return asTold;
  if (governor.link === 'that' || /^(if|unless)$/.test(governor.conjunction ?? '')) {
    const outer = statusOfVerb(sentence, governor, depth + 1);
    return hasHappened(outer) ? null : outer;
  }
  return null;
}

function infinitiveStatus(sentence: Sentence, verb: VerbGroup, depth: number): EventStatus {
  const { governor, governingNoun } = verb;
  if (governingNoun !== null) {
    const noun = sentence.tokens[governingNoun];
    const byNoun = BY_NOUN.get(noun?.lower ?? '') ?? BY_NOUN.get(noun?.lemma ?? '');
    if (byNoun !== undefined) {
      const outer = governor === null ? 'OCCURRED' : statusOfVerb(sentence, governor, depth + 1);
      return outer === 'DENIED' && byNoun !== 'DENIED' ? 'DENIED' : byNoun;
    }
  }
  if (governor === null) return 'PLANNED';
  const outer = statusOfVerb(sentence, governor, depth + 1);
  // "was to have flown": it was planned and did not come about; "has yet to sign": not so far.
  if (governor.lemma === 'be' && governor.past && verb.perfect) return 'FAILED';
  if (governor.lemma === 'have' && sentence.tokens[verb.first - 1]?.lower === 'yet') return 'DENIED';
  // "is said to have attacked", "appears to have armed": told for a fact, if by hearsay.
  if (verb.perfect && (governor.passive ? HEARSAY : SEEMING).test(governor.lemma)) return within(outer, 'OCCURRED');
  if (isGivenUp(sentence, governor)) return within(outer, 'FAILED');
  const key =
    governor.predicate !== null ? BEFORE_INFINITIVE.get(governor.predicate) : lookUp(BEFORE_INFINITIVE, governor);
  if (governor.lemma === 'go' && !governor.progressive) return within(outer, isTalk(verb) ? 'OCCURRED' : 'PLANNED');
  if (key !== undefined) {
    if (key === 'FAILED' && governor.negated) return 'OCCURRED';
    return within(outer, key);
  }
  // A purpose: people who met to discuss did discuss; who travelled to sign had yet to.
  return within(
    outer,
    isTalk(verb) && /^(meet|gather|hold|sit|convene|assemble|host|telephone|phone|call|speak)$/.test(governor.lemma)
      ? 'OCCURRED'
      : 'PLANNED',
  );
}

const HEARSAY = /^(believe|say|report|allege|think|know|understand|find|see|reveal|show|confirm|suspect|claim)$/;
const SEEMING = /^(appear|seem|claim|admit|profess)$/;

/** "had planned to visit", "was expected to sign but stayed away": a plan told in the past that came to nothing. */
function isGivenUp({ tokens }: Sentence, governor: VerbGroup): boolean {
  if (!governor.past || governor.link === 'that') return false;
  if (governor.perfect) return /^(plan|intend|hope|mean|schedule|prepare)$/.test(governor.lemma);
  const isPlan = governor.passive
    ? /^(plan|expect|schedule|slate|suppose|mean)$/.test(governor.lemma)
    : governor.lemma === 'be' && /^(due|about)$/.test(governor.predicate ?? tokens[governor.main + 1]?.lower ?? '');
  return isPlan && tokens.slice(governor.last + 1).some((token) => token.lower === 'but');
}

const isTalk = (verb: VerbGroup): boolean =>
  /^(discuss|negotiate|talk|confer|consult|review|mediate)$/.test(verb.lemma);

function gerundStatus(sentence: Sentence, verb: VerbGroup, depth: number): EventStatus {
  const { governor } = verb;
  const opener = sentence.tokens[verb.subject[0]?.preposition ?? -1]?.lower;
  // "without signing", "without Japan recognising it"
  if (verb.conjunction === 'without' || opener === 'without') return 'DENIED';
  // "shook hands before signing": it happened, only later.
  if (verb.conjunction === 'before') {
    const main = governor === null ? null : statusOfVerb(sentence, governor, depth + 1);
    return governor?.past === true && main !== null && hasHappened(main) ? main : 'PLANNED';
  }
  // "stopped short of condemning"
  if (verb.conjunction === 'of' && sentence.tokens[verb.first - 2]?.lower === 'short') return 'DENIED';
  // "kept them from signing", "barred from entering"
  if (verb.conjunction === 'from') return 'FAILED';
  if (governor === null) return 'OCCURRED';
  const outer = statusOfVerb(sentence, governor, depth + 1);
  if (verb.link === 'relative') return hasHappened(outer) ? 'ONGOING' : 'OCCURRED';
  const key = lookUp(BEFORE_GERUND, governor);
  if (key !== undefined && verb.conjunction !== 'by' && verb.conjunction !== 'after') return within(outer, key);
  const noun = sentence.tokens[verb.first - 2];
  const byNoun = verb.conjunction === 'of' || verb.conjunction === 'for' ? BY_NOUN.get(noun?.lower ?? '') : undefined;
  if (byNoun !== undefined) return within(outer, byNoun);
  if (verb.conjunction === 'after' || verb.conjunction === 'since') return 'OCCURRED';
  return verb.conjunction === 'for' ||
    verb.conjunction === 'in' ||
    verb.conjunction === 'on' ||
    verb.conjunction === null ||
    verb.conjunction === 'by' ||
    verb.conjunction === 'of'
    ? outer
    : 'HYPOTHETICAL';
}

/** What became of an event told by a noun: from what stands before it and the verb that it hangs on. */
export function statusOfNoun(sentence: Sentence, noun: NounPhrase, verb: VerbGroup | null): EventStatus {
  const { tokens } = sentence;
  for (let i = noun.first; i < noun.head; i++) {
    const found = BY_ADJECTIVE.get(tokens[i]?.lower ?? '');
    if (found !== undefined) return found;
  }
  const preposition = tokens[noun.preposition]?.lower ?? '';
  if (preposition === 'without') return 'DENIED';
  if (/^(of|for|to|on|about|at)$/.test(preposition)) {
    const governing = tokens[noun.preposition - 1];
    const byNoun = governing === undefined ? undefined : (BY_NOUN.get(governing.lower) ?? BY_NOUN.get(governing.lemma));
    if (byNoun !== undefined) return byNoun;
  }
  if (preposition === 'before' || (preposition === 'of' && tokens[noun.preposition - 1]?.lower === 'ahead'))
    return 'PLANNED';
  if (/^(after|following|during|since|amid|despite|between)$/.test(preposition)) return 'OCCURRED';
  if (verb === null) return 'OCCURRED';
  if (verb.predicate !== null && BEFORE_INFINITIVE.get(verb.predicate) === 'PLANNED') return 'PLANNED';
  const outer = statusOfVerb(sentence, verb);
  const isArgument =
    verb.object.includes(noun) || verb.subject.includes(noun) || verb.complements.some((c) => c.phrases.includes(noun));
  if (isArgument) {
    const key = isLapsed(sentence, noun, verb) ? 'FAILED' : lookUp(BY_VERB, verb);
    // "postponed until May": there is a new day for it.
    if (key === 'FAILED' && isPutOff(sentence, verb)) return within(outer, 'PLANNED');
    const isObject =
      verb.object.includes(noun) ||
      (verb.passive && verb.subject.includes(noun)) ||
      (verb.complements.some((c) => c.phrases.includes(noun)) &&
        /^(call|hope|plan|ask|prepare|push|press|appeal|wait|insist)$/.test(verb.lemma));
    if (key !== undefined && (isObject || key === 'FAILED')) return verb.negated && key !== 'DENIED' ? 'DENIED' : key;
    return outer;
  }
  return outer === 'PLANNED' && preposition === 'for' ? 'PLANNED' : 'OCCURRED';
}

/** "The deal collapsed": what was never carried out; talks that break down have been held. */
const isLapsed = ({ tokens }: Sentence, noun: NounPhrase, verb: VerbGroup): boolean =>
  verb.subject.includes(noun) &&
  !verb.passive &&
  /^(deal|agreement|accord|pact|plan|settlement|compromise)$/.test(tokens[noun.head]?.lemma ?? '') &&
  (/^(collapse|unravel)$/.test(verb.lemma) || /^(fall_apart|break_down)$/.test(keyOf(verb)));

const isPutOff = ({ tokens }: Sentence, verb: VerbGroup): boolean =>
  /^(postpone|delay|put_off|defer)$/.test(keyOf(verb)) &&
  tokens.slice(verb.last + 1, verb.reach + 1).some((token) => /^(until|till)$/.test(token.lower));
