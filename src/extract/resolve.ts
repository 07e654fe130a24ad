// Who a noun phrase stands for: the name at its head, the state before "officials", the pair behind "both sides".
import { AGENTIVE_NOUNS, isPossessive } from './lexicon.ts';
import { listStartingWith } from './lists.ts';
import { loadReference } from './reference.ts';
import type { ActorEntity, NameMention, NounPhrase, Sentence, VerbGroup, Work } from './work.ts';

let peopleNouns: ReadonlySet<string> | undefined;

/** Nouns that stand for a state or its forces after the state's name, singular and plural. */
function loadPeopleNouns(): ReadonlySet<string> {
  if (peopleNouns === undefined) {
    const { offices } = loadReference();
    const all = new Set<string>(AGENTIVE_NOUNS);
    for (const { noun } of offices.peopleNouns)
      for (const form of [noun, noun.replace(/s$/, ''), noun.replace(/men$/, 'man'), noun.replace(/ies$/, 'y')])
        all.add(form.toLowerCase());
    for (const { noun, aliases } of offices.bodies)
      for (const name of [noun, ...aliases]) all.add((name.split(' ').at(-1) as string).toLowerCase());
    for (const { title, aliases } of offices.offices)
      for (const name of [title, ...aliases]) all.add((name.split(' ').at(-1) as string).toLowerCase());
    for (const calling of [
      'guerrilla',
      'militant',
      'militia',
      'separatist',
      'insurgent',
      'gunman',
      'fighter',
      'settler',
      'hacker',
      'student',
      'protester',
      'demonstrator',
      'refugee',
      'civilian',
      'national',
      'citizen',
      'prisoner',
      'detainee',
      'worker',
      'youth',
      'judge',
      'opposition',
      'party',
      'company',
      'firm',
      'newspaper',
      'daily',
      'agency',
      'population',
      'people',
      'minority',
      'community',
      'group',
      'doctor',
      'businessman',
      'farmer',
      'miner',
      'sailor',
      'tourist',
      'rebel',
      'fisherman',
      'crew',
      'ship',
      'vessel',
      'personnel',
      'member',
      'intelligence',
      'market',
      'territory',
      'soil',
      'capital',
      'airspace',
      'waters',
      'coast',
      'border',
      'base',
      'embassy',
      'city',
      'town',
      'village',
      'partner',
      'counterpart',
      'friend',
      'foe',
      'rival',
      'neighbour',
      'neighbor',
      'enemy',
      'islander',
      'immigrant',
      'side',
      'power',
      'republic',
      'kingdom',
      'island',
      'nation',
      'country',
      'state',
      'network',
      'movement',
      'wing',
      'cell',
      'organization',
      'organisation',
      'gang',
      'alliance',
      'front',
      'command',
      'federation',
      'lobby',
      'boat',
      'gunboat',
      'tug',
      'trawler',
      'plane',
      'jet',
      'aircraft',
      'helicopter',
      'drone',
      'tank',
      'warship',
      'frigate',
      'submarine',
      'bomber',
      'artillery',
    ])
      all.add(calling);
    peopleNouns = all;
  }
  return peopleNouns;
}

export const mentionsIn = (sentence: Sentence, first: number, last: number): NameMention[] =>
  sentence.mentions.filter((mention) => mention.first >= first && mention.last <= last);

/** True for a head noun that acts for the state before it. */
function isAgentive(sentence: Sentence, phrase: NounPhrase): boolean {
  const head = sentence.tokens[phrase.head];
  return head !== undefined && (loadPeopleNouns().has(head.lower) || loadPeopleNouns().has(head.lemma));
}

const RELATIVES = /^(neighbou?r|rival|enemy|foe|ally|friend|partner|adversary|opponent)$/;

const COUNTS =
  /^(ten|dozen|score|hundred|thousand|million|majority|number|handful|couple|pair|half|third|quarter|series|wave|crowd|mob|band|lot|most|some|many|all)s?$/;

/** Actors that a phrase names as itself. Empty where it is about something else: "Japanese steel". */
export function actorsOf(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const inside = mentionsIn(sentence, phrase.first, phrase.last);
  const atHead = inside.find((mention) => mention.first <= phrase.head && phrase.head <= mention.last);
  if (atHead !== undefined) {
    // "Iraqi rebels", where the head is itself a name, keeps the name; "France and Britain" are phrases of their own.
    return isUsableActor(atHead) ? atHead.actors : [];
  }
  const head = sentence.tokens[phrase.head];
  if (head !== undefined && COUNTS.test(head.lemma) && sentence.tokens[phrase.last + 1]?.lower === 'of') {
    // "tens of thousands of students", "a majority of the rebels"
    return unique(complementsOf(sentence, phrase).flatMap((part) => actorsOf(sentence, part)));
  }
  const forces = inside.filter(
    (mention) => mention.last < phrase.head && mention.actors.some((actor) => actor.kind === 'ARMED_FORCE'),
  );
  // "army bulldozers": what belongs to a force acts for it.
  if (forces.length > 0) return unique(forces.flatMap((mention) => mention.actors));
  if (!isAgentive(sentence, phrase)) return [];
  const before = inside.filter((mention) => mention.last < phrase.head && isUsableActor(mention));
  // "Greek and Turkish officials", "British-held islands" (the holder does not act).
  const acting = before.filter((mention) => !isBacker(sentence, mention));
  // "Sudan's neighbours" are not Sudan.
  if (RELATIVES.test(head?.lemma ?? '') && acting.some((mention) => isPossessive(sentence.tokens[mention.last + 1])))
    return [];
  if (acting.length > 0) return unique(nearestToHead(sentence, acting).flatMap((mention) => mention.actors));
  // "National Union (NU) officials": what stands in brackets before the noun.
  const bracketed = sentence.tokens[phrase.first - 1]?.text === ')' ? bracketedBefore(sentence, phrase.first) : [];
  if (bracketed.length > 0) return bracketed;
  return unique(complementsOf(sentence, phrase).flatMap((part) => actorsOf(sentence, part)));
}

const bracketedBefore = (sentence: Sentence, first: number): ActorEntity[] =>
  sentence.mentions.find(
    (mention) =>
      mention.last === first - 2 && sentence.tokens[mention.first - 1]?.text === '(' && isUsableActor(mention),
  )?.actors ?? [];

/** Actors that a phrase belongs to: "Japan's offer", "a Chinese offer", "an offer by China". */
export function ownersOf(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const before = mentionsIn(sentence, phrase.first, phrase.head - 1).filter(
    (mention) => isUsableActor(mention) && !isBacker(sentence, mention) && !isFormerOwner(sentence, mention, phrase),
  );
  if (before.length > 0) return unique(before.flatMap((mention) => mention.actors));
  const after = complementsOf(sentence, phrase);
  const direct = unique(after.flatMap((part) => actorsOf(sentence, part)));
  return direct.length > 0 ? direct : unique(after.flatMap((part) => ownersOf(sentence, part)));
}

/** "the former Danish colony" is not Denmark's any more. */
export const isFormerOwner = (sentence: Sentence, mention: NameMention, phrase: NounPhrase): boolean =>
  /^(former|ex|erstwhile|onetime)$/.test(
    sentence.tokens[mention.first - (sentence.tokens[mention.first - 1]?.text === '-' ? 2 : 1)]?.lower ?? '',
  ) &&
  /^(colony|possession|territory|protectorate|province|dominion|dependency|republic|satellite)$/.test(
    sentence.tokens[phrase.head]?.lower ?? '',
  );

/** Of names nested before a head, the innermost: "the general's rebel army"; a hyphened pair stays whole. */
function nearestToHead(sentence: Sentence, mentions: readonly NameMention[]): readonly NameMention[] {
  const last = mentions.at(-1);
  const other = mentions.at(-2);
  if (last === undefined || other === undefined) return mentions;
  const isPair = sentence.tokens[other.last + 1]?.text === '-' && other.last + 2 === last.first;
  return isPair ? [other, last] : [last];
}

/** The phrase after "of", "by" or "from" right behind a phrase, and those joined to it: "ministers of A, B and C". */
function complementsOf(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const preposition = sentence.tokens[phrase.last + 1];
  if (preposition === undefined || !/^(of|by|from|in|for)$/.test(preposition.lower)) return [];
  const first = sentence.phrases.find((other) => other.preposition === preposition.index);
  return first === undefined
    ? []
    : listStartingWith(sentence, first).filter((part) => part === first || !opensClause(sentence, part));
}

/** "in April, and Italy followed": behind a comma and "and" the subject of a verb opens a clause of its own. */
const opensClause = ({ tokens, verbs }: Sentence, part: NounPhrase): boolean =>
  tokens[part.first - 1]?.pos === 'CCONJ' &&
  tokens[part.first - 2]?.text === ',' &&
  verbs.some((verb) => verb.form === 'finite' && verb.link !== 'relative' && verb.subject[0] === part);

export const isBacker = (sentence: Sentence, mention: NameMention): boolean =>
  isCause(sentence, mention) ||
  (sentence.tokens[mention.last + 1]?.text === '-' &&
    /^(held|controlled|run|occupied|brokered|mediated|sponsored|hosted|facilitated|supervised|trained|made|born|based|administered|ruled|owned|installed|proposed|drafted|imposed|educated|supplied|built|armed|allied|dominated|style|aligned)$/.test(
      sentence.tokens[mention.last + 2]?.lower ?? '',
    ));

/** "pro-Russian gunmen", "an anti-Syrian paper": whom they are for or against does not act. */
const isCause = ({ tokens }: Sentence, { first }: NameMention): boolean =>
  /^(pro|anti)-/.test(tokens[first]?.lower ?? '') ||
  (tokens[first - 1]?.text === '-' && /^(pro|anti)$/.test(tokens[first - 2]?.lower ?? ''));

/** A capital after "in" is the place, not its government. */
export const isUsableActor = (mention: NameMention): boolean => mention.actors.length > 0;

export const unique = <T>(list: readonly T[]): T[] => (list.length < 2 ? [...list] : [...new Set(list)]);

/** The state or organisation that an actor counts for, itself if it represents nobody. */
export function principalOf(work: Work, actor: ActorEntity): string {
  let current = actor;
  for (let step = 0; step < 3 && current.country !== null; step++) {
    const next = work.actors.get(current.country);
    if (next === undefined) return current.country;
    current = next;
  }
  return current.id;
}

/** Whom a verb's subject names, lists included. */
export function subjectActors(sentence: Sentence, verb: VerbGroup): ActorEntity[] {
  return unique(verb.subject.flatMap((phrase) => actorsOf(sentence, phrase)));
}

/** What a verb acts on: its object, in the passive its subject. */
export const objectPhrases = (verb: VerbGroup): NounPhrase[] => (verb.passive ? verb.subject : verb.object);
