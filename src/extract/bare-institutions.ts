// Stage: police, armies, courts and parliaments that the text calls by no state's name, where one state alone is meant.
import { homeIn, leadingState, statesOf } from './home.ts';
import { loadReference } from './reference.ts';
import { registerActor, registerCountryById, slugOf } from './registry.ts';
import type { ActorKind } from './types.ts';
import type { NameMention, Sentence, Work } from './work.ts';

interface Bare {
  readonly name: string;
  readonly kind: ActorKind;
  /** True for nouns that need "the" before them. */
  readonly definite: boolean;
}

const entry = (name: string, kind: ActorKind, definite: boolean): Bare => ({ name, kind, definite });

const NOUNS: ReadonlyMap<string, Bare> = new Map([
  ['police', entry('Police', 'GOVERNMENT_BODY', false)],
  ['gendarmes', entry('Police', 'GOVERNMENT_BODY', false)],
  ['army', entry('Army', 'ARMED_FORCE', true)],
  ['navy', entry('Navy', 'ARMED_FORCE', true)],
  ['military', entry('Armed Forces', 'ARMED_FORCE', true)],
  ['parliament', entry('Parliament', 'GOVERNMENT_BODY', false)],
  ['court', entry('Courts', 'GOVERNMENT_BODY', false)],
  ['courts', entry('Courts', 'GOVERNMENT_BODY', false)],
  ['prosecutors', entry('Prosecutors', 'GOVERNMENT_BODY', false)],
  ['legislature', entry('Parliament', 'GOVERNMENT_BODY', true)],
]);
// Two words, the second of which alone would say too little.
const PAIRS: ReadonlyMap<string, Bare> = new Map([
  ['security forces', entry('Security Forces', 'ARMED_FORCE', false)],
  ['government forces', entry('Armed Forces', 'ARMED_FORCE', false)],
  ['government troops', entry('Armed Forces', 'ARMED_FORCE', false)],
  ['government soldiers', entry('Armed Forces', 'ARMED_FORCE', false)],
  ['armed forces', entry('Armed Forces', 'ARMED_FORCE', true)],
  ['riot police', entry('Police', 'GOVERNMENT_BODY', false)],
  ['foreign ministry', entry('Foreign Ministry', 'GOVERNMENT_BODY', true)],
  ['foreign office', entry('Foreign Ministry', 'GOVERNMENT_BODY', true)],
  ['defence ministry', entry('Defence Ministry', 'GOVERNMENT_BODY', true)],
  ['defense ministry', entry('Defence Ministry', 'GOVERNMENT_BODY', true)],
  ['interior ministry', entry('Interior Ministry', 'GOVERNMENT_BODY', true)],
  ['finance ministry', entry('Finance Ministry', 'GOVERNMENT_BODY', true)],
  ['supreme court', entry('Supreme Court', 'GOVERNMENT_BODY', true)],
  ['constitutional court', entry('Constitutional Court', 'GOVERNMENT_BODY', true)],
  ['high court', entry('Supreme Court', 'GOVERNMENT_BODY', true)],
  ['electoral commission', entry('Election Commission', 'GOVERNMENT_BODY', true)],
  ['election commission', entry('Election Commission', 'GOVERNMENT_BODY', true)],
  ['national assembly', entry('Parliament', 'GOVERNMENT_BODY', true)],
  ['central bank', entry('Central Bank', 'GOVERNMENT_BODY', true)],
]);

const PAIR_ENDS = new Set([...PAIRS.keys()].map((pair) => pair.split(' ')[1]));
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ']);

/** Finds them where no name covers them or stands before them. Runs after the institutions with a state's name. */
export function findBareInstitutions(work: Work): void {
  let leading: string | null | undefined;
  for (const sentence of work.sentences) {
    const covering: (NameMention | undefined)[] = [];
    for (const mention of sentence.mentions) for (let i = mention.first; i <= mention.last; i++) covering[i] = mention;
    const found: NameMention[] = [];
    for (const token of sentence.tokens) {
      if (covering[token.index] !== undefined || !NOMINAL.has(token.pos)) continue;
      const before = sentence.tokens[token.index - 1];
      const pair = PAIR_ENDS.has(token.lower) ? PAIRS.get(`${before?.lower ?? ''} ${token.lower}`) : undefined;
      const noun = pair ?? NOUNS.get(token.lower);
      if (noun === undefined) continue;
      const first = pair === undefined ? token.index : token.index - 1;
      if (!isAlone(sentence, first, token.index, noun, covering)) continue;
      leading ??= leadingState(work);
      const home = landBehind(work, sentence, token.index, covering) ?? homeIn(work, sentence, leading);
      if (home === null) continue;
      const actor = register(work, home, noun);
      found.push({ first, last: token.index, form: 'noun', actors: [actor], place: null, metonym: false });
    }
    if (found.length > 0) sentence.mentions = [...sentence.mentions, ...found].sort((a, b) => a.first - b.first);
  }
}

/** True where the noun is the head of its phrase and nobody's name or possessive stands before it. */
function isAlone(
  sentence: Sentence,
  first: number,
  last: number,
  noun: Bare,
  covering: readonly (NameMention | undefined)[],
): boolean {
  const { tokens } = sentence;
  const next = tokens[last + 1];
  if (next !== undefined && (/^(NOUN|PROPN)$/.test(next.pos) || next.text === '-' || covering[last + 1] !== undefined))
    return false;
  let i = first - 1;
  // "the rebel army", "his army", "a private army" are no state's.
  while (i >= first - 3 && tokens[i]?.pos === 'ADJ' && covering[i] === undefined) {
    if (!/^(local|military|national|federal|anti-riot|plainclothes|regular)$/.test(tokens[i]?.lower ?? ''))
      return false;
    i -= 1;
  }
  const before = tokens[i];
  if (covering[i] !== undefined) return false;
  // "The court" is often the world's; "a court" and "courts" are a country's.
  if (noun.name === 'Courts')
    return !/^(the|this|that|its|their)$/.test(before?.lower ?? '') && before?.pos !== 'PROPN';
  if (before?.lower === 'the') return true;
  return (
    !noun.definite &&
    (before === undefined || !/^(NOUN|PROPN|DET|PART|PRON|NUM)$/.test(before.pos) || /^(that|to)$/.test(before.lower))
  );
}

/** "police in Kabul": the state of the place right behind "in". */
function landBehind(
  work: Work,
  sentence: Sentence,
  last: number,
  covering: readonly (NameMention | undefined)[],
): string | null {
  if (sentence.tokens[last + 1]?.lower !== 'in') return null;
  const mention = covering[last + 2] ?? (sentence.tokens[last + 2]?.lower === 'the' ? covering[last + 3] : undefined);
  const states = mention === undefined ? [] : statesOf(work, mention);
  return states.length === 1 ? (states[0] ?? null) : null;
}

function register(work: Work, home: string, noun: Bare): NameMention['actors'][number] {
  const country = loadReference().countries.get(home);
  const adjective = country?.adjectives[0] ?? country?.name ?? home;
  const name = `${adjective} ${noun.name}`;
  const id = slugOf(name);
  const isNew = !work.actors.has(id);
  registerCountryById(work, home);
  const actor = registerActor(work, { id, name, kind: noun.kind, aliases: [], country: home, role: null });
  if (isNew) actor.passing = true;
  return actor;
}
