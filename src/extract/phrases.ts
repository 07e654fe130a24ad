// Stage: base noun phrases and verb groups of a sentence, found from parts of speech.
import { CALENDAR_NAMES, MODALS, NEGATIONS, PARTICIPLES, PARTICLES, PASTS, TIME_NOUNS } from './lexicon.ts';
import type { NameMention, NounPhrase, Sentence, Token, VerbForm, VerbGroup } from './work.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const MODIFIER = new Set(['DET', 'ADJ', 'NUM', 'SYM', 'NOUN', 'PROPN']);
const HYPHENS = new Set(['-', '–']);

// These belong to the verb even before a noun: "turn down the offer"; "arrive in Rome" has a preposition.
const FIRM_PARTICLES = /^(up|down|off|out|back|away|aside)$/;

// Participles that stand before a name as any adjective does.
const PRENOMINAL =
  /^(suspected|alleged|accused|convicted|planned|proposed|wounded|detained|captured|jailed|exiled|ousted|armed|disputed)$/;
// Participles that form a compound with the noun before them: "precision guided missiles".
const COMPOUNDED = /^(guided|propelled|powered|tipped)$/;
// "is opposed to" is no passive: nobody opposes it.
const STATES_OF_MIND = /^(oppose|engage|commit|prepare|involve|determine|concern|interest)$/;

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower === "'s" || token.lower === '’s' || token.text === "'" || token.text === '’');

/** True for a participle that stands before a noun as an adjective does: "the disputed islands". */
function isPrenominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.pos !== 'VERB' || next === undefined) return false;
  if (!/(ed|ing|en)$/.test(token.lower) && !PARTICIPLES.has(token.lower)) return false;
  return (
    next.pos === 'NOUN' ||
    next.pos === 'PROPN' ||
    (next.pos === 'ADJ' && /^(NOUN|PROPN)$/.test(tokens[at + 2]?.pos ?? ''))
  );
}

/** Finds the noun phrases of a sentence. A name that was recognised stays whole, and may be a phrase's head. */
export function findNounPhrases(sentence: Pick<Sentence, 'tokens' | 'mentions'>): NounPhrase[] {
  const { tokens, mentions } = sentence;
  const byFirst = new Map(mentions.map((mention) => [mention.first, mention]));
  const phrases: NounPhrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = at;
    let head = -1;
    const inside: NameMention[] = [];
    let grows = true;
    while (grows && at < tokens.length) {
      const token = tokens[at] as Token;
      const mention = byFirst.get(at);
      if (CALENDAR_NAMES.has(token.lower) && (token.pos === 'PROPN' || /day$|^tomorrow$/.test(token.lower))) {
        // "On Monday Ms Diaz said": a day never grows together with the name after it.
        if (at > first) break;
        head = at;
        at += 1;
        while (tokens[at]?.pos === 'NUM') at += 1;
        break;
      }
      if (mention === undefined && (isRelativizer(tokens, at) || (head >= 0 && opensTime(tokens, at)))) break;
      if (mention !== undefined) {
        inside.push(mention);
        head = mention.last;
        at = mention.last + 1;
      } else if (
        NOMINAL.has(token.pos) &&
        !(token.pos === 'PRON' && head >= 0 && !/^(his|her|its|their|our)$/.test(token.lower))
      ) {
        if (token.pos === 'PRON' && head >= 0) break;
        head = at;
        at += 1;
        if (token.pos === 'PRON' && !/^(his|her|its|their|our|my|your)$/.test(token.lower)) grows = false;
      } else if (MODIFIER.has(token.pos) && !(token.pos === 'DET' && head >= 0)) {
        at += 1;
      } else if (isPossessive(token) && head === at - 1) {
        at += 1;
      } else if (
        HYPHENS.has(token.text) &&
        at > first &&
        tokens[at - 1]?.end === token.start &&
        tokens[at + 1]?.start === token.end
      ) {
        at += 1;
        // "face-to-face": a small word between two hyphens.
        if (HYPHENS.has(tokens[at + 1]?.text ?? '') && tokens[at]?.end === tokens[at + 1]?.start && !byFirst.has(at))
          at += 1;
        // The second half of a compound such as "US-led" is part of the modifier, whatever its tag.
        if (tokens[at]?.pos === 'VERB' && !byFirst.has(at)) at += 1;
      } else if (
        isPrenominal(tokens, at) &&
        (at === first
          ? opensWithParticiple(tokens, at, byFirst)
          : COMPOUNDED.test(token.lower) || (tokens[at - 1]?.pos !== 'NOUN' && tokens[at - 1]?.pos !== 'PROPN'))
      ) {
        at += 1;
      } else if (
        token.pos === 'ADV' &&
        at > first &&
        head < 0 &&
        tokens[at + 1] !== undefined &&
        ['ADJ', 'VERB'].includes(tokens[at + 1]?.pos ?? '') &&
        at + 1 < tokens.length &&
        MODIFIER.has(tokens[at + 2]?.pos ?? '')
      ) {
        at += 1;
      } else {
        grows = false;
      }
    }
    if (head >= 0) {
      const last = Math.max(head, at - 1);
      phrases.push({ first, last, head, preposition: governingPreposition(tokens, first), mentions: inside });
      if (at === first) at += 1;
    } else {
      at = Math.max(at, first + 1);
    }
  }
  return phrases;
}

/** "visited Norway last year": the time is a phrase of its own. */
const opensTime = (tokens: readonly Token[], at: number): boolean =>
  /^(last|next|this|earlier|later)$/.test(tokens[at]?.lower ?? '') && TIME_NOUNS.has(tokens[at + 1]?.lower ?? '');

/** "who", "which" and a "that" behind a noun open a clause and are nobody's name. */
function isRelativizer(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (/^(who|which|whom|whose|what)$/.test(token.lower)) return true;
  const before = tokens[at - 1];
  return (
    token.lower === 'that' &&
    token.pos === 'PRON' &&
    before !== undefined &&
    (before.pos === 'NOUN' || before.pos === 'PROPN' || before.text === ',')
  );
}

/** "over disputed islands": a participle opens a phrase only behind a preposition and before a common noun. */
function opensWithParticiple(tokens: readonly Token[], at: number, named: ReadonlyMap<number, NameMention>): boolean {
  const before = tokens[at - 1];
  if (before?.pos === 'VERB' && PRENOMINAL.test((tokens[at] as Token).lower)) return true;
  return (
    (before === undefined || before.pos === 'ADP') &&
    !named.has(at + 1) &&
    tokens[at + 1]?.pos !== 'PROPN' &&
    (tokens[at] as Token).lower.endsWith('ed')
  );
}

/** The preposition right before a phrase, or -1; "to" before a verb is not one. */
function governingPreposition(tokens: readonly Token[], first: number): number {
  let before = first - 1;
  while (before >= 0 && tokens[before]?.pos === 'ADV' && before > first - 3) before -= 1;
  const token = tokens[before];
  if (token === undefined) return -1;
  // "up to 16 sailors" is a number, not a direction.
  if (token.lower === 'to' && tokens[before - 1]?.lower === 'up' && tokens[first]?.pos === 'NUM') return -1;
  if (token.pos === 'ADP' || (token.pos === 'PART' && token.lower === 'to')) return before;
  if (token.pos === 'SCONJ' && /^(after|before|since|until|as)$/.test(token.lower)) return before;
  return -1;
}

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
    if (NEGATIONS.has(word.lower)) negated = true;
    if (word.lower === 'longer' && tokens[i - 1]?.lower === 'no') negated = true;
  }
  const before = tokens[first - 1];
  if (before !== undefined && (before.lower === 'never' || before.lower === 'not' || before.lower === 'without'))
    negated = true;
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
