// Stage: verb groups of a sentence: auxiliaries, negation, main verb, particle.
import { MODALS, NEGATIONS, PARTICIPLES, PARTICLES, PASTS } from './lexicon.ts';
import type { NounPhrase, Sentence, Token, VerbForm, VerbGroup } from './work.ts';

// These belong to the verb even before a noun: "turn down the offer"; "arrive in Rome" has a preposition.
const FIRM_PARTICLES = /^(up|down|off|out|back|away|aside)$/;

// "is opposed to" is no passive: nobody opposes it.
const STATES_OF_MIND = /^(oppose|engage|commit|prepare|involve|determine|concern|interest)$/;

const isAdverbial = (token: Token): boolean => token.pos === 'ADV' || token.lower === "n't" || token.lower === 'not';

/** Finds the verb groups of a sentence: auxiliaries, negation, main verb, particle. Links are set by `attachVerbs`. */
export function findVerbGroups(sentence: Pick<Sentence, 'tokens' | 'phrases'>): VerbGroup[] {
  const { tokens, phrases } = sentence;
  const nominal = new Set<number>();
  for (const phrase of phrases) for (let i = phrase.first; i <= phrase.last; i++) nominal.add(i);
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const opensInfinitive = token.lower === 'to' && opensVerb(tokens, at + 1, nominal);
    if (nominal.has(at) || !(token.pos === 'VERB' || token.pos === 'AUX' || opensInfinitive)) {
      at += 1;
      continue;
    }
    const first = at;
    const auxiliaries: Token[] = [];
    let main = -1;
    if (opensInfinitive) at += 1;
    while (at < tokens.length && !nominal.has(at)) {
      const next = tokens[at] as Token;
      const isHelper =
        next.pos === 'AUX' ||
        (/^(have|be)$/.test(next.lemma) && tokens[at + 1]?.pos === 'VERB' && !nominal.has(at + 1)) ||
        // "got arrested"
        (next.lemma === 'get' && isParticiple(tokens[at + 1]) && !nominal.has(at + 1));
      if (isHelper) {
        auxiliaries.push(next);
        main = at;
        at += 1;
      } else if (next.pos === 'VERB') {
        main = at;
        at += 1;
        break;
      } else if (isAdverbial(next) && leadsToVerb(tokens, at, nominal)) {
        at += 1;
      } else break;
    }
    if (main < 0) continue;
    groups.push(describe(tokens, groups.length, first, main, auxiliaries, opensInfinitive, phrases));
    at = main + 1;
  }
  return groups;
}

const isParticiple = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && token.lower !== token.lemma && (token.lower.endsWith('ed') || PARTICIPLES.has(token.lower));

function opensVerb(tokens: readonly Token[], at: number, nominal: ReadonlySet<number>): boolean {
  let i = at;
  while (tokens[i] !== undefined && isAdverbial(tokens[i] as Token)) i += 1;
  const token = tokens[i];
  return (
    token !== undefined &&
    !nominal.has(i) &&
    (token.pos === 'VERB' || token.pos === 'AUX') &&
    !/(ing)$/.test(token.lower)
  );
}

function leadsToVerb(tokens: readonly Token[], at: number, nominal: ReadonlySet<number>): boolean {
  let i = at;
  while (tokens[i] !== undefined && isAdverbial(tokens[i] as Token)) i += 1;
  const token = tokens[i];
  return token !== undefined && !nominal.has(i) && (token.pos === 'VERB' || token.pos === 'AUX');
}

function describe(
  tokens: readonly Token[],
  index: number,
  first: number,
  main: number,
  auxiliaries: readonly Token[],
  infinitive: boolean,
  phrases: readonly NounPhrase[],
): VerbGroup {
  const verb = tokens[main] as Token;
  const helpers = auxiliaries.filter((token) => token.index !== main);
  const has = (lemma: string): boolean => helpers.some((token) => token.lemma === lemma);
  const modalToken = helpers.find((token) => MODALS.has(token.lower));
  const isIng = verb.lower.endsWith('ing') && verb.lemma !== verb.lower;
  const isPast = /ed$/.test(verb.lower) || PARTICIPLES.has(verb.lower) || PASTS.has(verb.lower);
  const canBeParticiple = (/ed$/.test(verb.lower) && verb.lemma !== verb.lower) || PARTICIPLES.has(verb.lower);
  const isState = STATES_OF_MIND.test(verb.lemma) && /^(to|in)$/.test(tokens[main + 1]?.lower ?? '');
  const passive = (has('be') || has('get')) && !isIng && canBeParticiple && verb.pos === 'VERB' && !isState;
  let form: VerbForm = 'finite';
  if (infinitive) form = 'infinitive';
  else if (helpers.length === 0 && isIng) form = 'gerund';
  else if (helpers[0]?.lower === 'having' || helpers[0]?.lower === 'being') form = 'gerund';
  const after = tokens[main + 1];
  const particle =
    after !== undefined &&
    PARTICLES.has(after.lower) &&
    (after.pos === 'ADP' || after.pos === 'ADV' || after.pos === 'PART') &&
    !(after.lower === 'up' && tokens[main + 2]?.lower === 'to') &&
    (FIRM_PARTICLES.test(after.lower) ||
      (after.lower === 'over' && /^(hand|turn|take|give)$/.test(verb.lemma)) ||
      !phrases.some((phrase) => phrase.first === main + 2))
      ? after.lower
      : null;
  let predicate: string | null = null;
  if (verb.lemma === 'be') {
    let i = main + 1;
    while (tokens[i]?.pos === 'ADV' || tokens[i]?.lower === 'not') i += 1;
    const word = tokens[i];
    if (word?.pos === 'ADJ' && !phrases.some((phrase) => phrase.first <= i && i < phrase.head)) predicate = word.lower;
  }
  let negated = false;
  for (let i = first; i <= main + 1; i++) {
    const word = tokens[i];
    if (word === undefined || i === main) continue;
    if (i > main && word.lower !== 'not') continue;
    // "promised not to attack" is a promise; "is not to attack" denies.
    if (i > main && tokens[i + 1]?.lower === 'to' && !/^(be|have|do)$/.test(verb.lemma)) continue;
    // "condemned not only Chad" denies nothing.
    if (NEGATIONS.has(word.lower) && tokens[i + 1]?.lower !== 'only') negated = true;
    if (word.lower === 'longer' && tokens[i - 1]?.lower === 'no') negated = true;
  }
  const before = tokens[first - 1];
  if (before !== undefined && /^(never|not|without|neither|nor)$/.test(before.lower)) negated = true;
  return {
    index,
    first,
    last: particle === null ? main : main + 1,
    main,
    lemma: verb.lemma,
    particle,
    form,
    passive,
    negated,
    progressive: isIng && has('be'),
    perfect: has('have'),
    past: isPast || helpers.some((token) => /^(was|were|had|did)$/.test(token.lower)),
    modal: modalToken?.lower ?? null,
    predicate,
    link: 'root',
    governor: null,
    governingNoun: null,
    conjunction: null,
    subject: [],
    object: [],
    indirectObject: [],
    complements: [],
    reach: main,
  };
}
