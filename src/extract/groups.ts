// Stage: people who act without their state: "Afghan rebels", "demonstrators in Nepal". They are actors of their own.

import { homeIn, leadingState, stateOf, statesOf } from './home.ts';
import { isPossessive } from './lexicon.ts';
import { loadReference } from './reference.ts';
import { registerActor, slugOf } from './registry.ts';
import type { ActorKind } from './types.ts';
import type { NameMention, Sentence, Token, Work } from './work.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Singular nouns, and the kind of actor that they make with a state's name. */
const GROUPS: ReadonlyMap<string, ActorKind> = new Map([
  ...list(
    `rebel guerrilla guerilla insurgent militant separatist secessionist gunman militiaman fighter terrorist extremist
    jihadist jihadi bomber paramilitary warlord hijacker kidnapper mutineer partisan sniper bandit group gang faction`,
  ).map((noun) => [noun, 'ARMED_GROUP'] as const),
  ...list(
    `student demonstrator protester protestor activist striker rioter farmer landowner miner worker settler hacker refugee
    exile émigré immigrant migrant elder villager prisoner detainee dissident nationalist opposition youth doctor judge
    journalist businessman trader fisherman tribesman monk cleric teacher lawyer inhabitant fundamentalist islamist
    supporter loyalist royalist monarchist trucker peasant intellectual unionist trade-unionist nurse parent
    reformist campaigner veteran union pensioner docker steelworker shopkeeper railwayman`,
  ).map((noun) => [noun, 'GROUP'] as const),
]);

// These act wherever news names them, whether or not a state's name stands beside them.
const BARE = new Set(
  list(
    `rebel guerrilla guerilla insurgent militant separatist secessionist gunman militiaman mutineer jihadist demonstrator
    protester protestor activist striker rioter dissident settler opposition fundamentalist islamist student worker
    prisoner refugee supporter hacker terrorist extremist`,
  ),
);

// "a customs union", "the Polish union": only these make a union of workers of it.
const UNION_OF = /^(trade|trades|labou?r|workers?|teachers?|students?|miners?|['’]s?)$/;

const FROM_ABROAD = /^(foreign|aid|relief|expatriate|overseas|western|humanitarian|international)$/;

const singular = (word: string): string =>
  word.endsWith('men')
    ? `${word.slice(0, -3)}man`
    : word.endsWith('s') && !word.endsWith('ss')
      ? word.slice(0, -1)
      : word;
const plural = (noun: string): string =>
  noun === 'people' || noun === 'opposition' || noun === 'paramilitary'
    ? noun
    : noun.endsWith('man')
      ? `${noun.slice(0, -3)}men`
      : `${noun}s`;

// "opposition candidates", "rebel leaders": they act for the group.
const ACTING =
  /^(groups?|leaders?|forces?|movements?|organi[sz]ations?|candidates?|politicians?|supporters?|members?|part(?:y|ies)|figures?|coalitions?|commanders?|fighters?|alliances?|factions?|spokes(?:man|men|woman|person)|arm(?:y|ies)|chiefs?|gunmen|guerrillas|militants?|insurgents?|demonstrators|protesters|activists?|lawmakers|legislators|deputies|unions?|networks?|cells?|bloc|federations?)$/;

/** Finds such groups; their mention takes the place of the state's. Runs after institutions. */
export function findGroups(work: Work): void {
  const leading = leadingState(work);
  for (const sentence of work.sentences) {
    const covering: (NameMention | undefined)[] = [];
    for (const mention of sentence.mentions) for (let i = mention.first; i <= mention.last; i++) covering[i] = mention;
    const replaced = new Set<NameMention>();
    const found: NameMention[] = [];
    let upTo = -1;
    for (const token of sentence.tokens) {
      if (token.index <= upTo) continue;
      const noun = singular(token.lower);
      const kind = GROUPS.get(noun);
      if (kind === undefined || !/^(NOUN|ADJ|PROPN)$/.test(token.pos) || covering[token.index] !== undefined) continue;
      if (isInsideName(sentence, token)) continue;
      if (/^(group|gang|faction)$/.test(noun) && sentence.tokens[token.index - 1]?.lower !== 'armed') continue;
      if (noun === 'union' && token.lower === noun && !UNION_OF.test(sentence.tokens[token.index - 1]?.lower ?? ''))
        continue;
      const next = sentence.tokens[token.index + 1];
      const last =
        ACTING.test(next?.lower ?? '') && covering[token.index + 1] === undefined ? token.index + 1 : token.index;
      // "nationalist guerrillas": the guerrillas act, and the creed is theirs.
      if (last > token.index && CREED.test(token.lower) && GROUPS.has(singular(next?.lower ?? ''))) continue;
      if (isModifier(sentence, last, covering)) continue;
      const owner = ownerBefore(sentence, token, covering) ?? partisansOf(sentence, token, last, covering);
      const creed = creedBefore(sentence, token, covering);
      const called = `${creed}${noun}`;
      const group = owner === null ? null : groupOf(work, owner, called, kind);
      if (group !== null && owner !== null) {
        if (owner.mention.last < token.index) replaced.add(owner.mention);
        upTo = Math.max(last, owner.last);
        found.push(mentionOf(Math.min(owner.mention.first, token.index), upTo, group));
        continue;
      }
      // "fighters of the Union": they act for what the phrase goes on to name.
      if (actsFor(sentence, last, covering)) continue;
      // "Hezbollah guerrillas": the name beside the noun says who they are.
      if (covering[token.index - 1] !== undefined) continue;
      const place = mentionAfter(sentence, last, covering);
      const near = place === undefined ? [] : statesOf(work, place);
      // "foreign aid workers" are not this state's.
      if (near.length === 0 && FROM_ABROAD.test(sentence.tokens[token.index - 1]?.lower ?? '')) continue;
      // Without a state beside it, one person or a count of nobody in particular is no actor of the news.
      const isPlural = token.lower !== noun || noun === 'opposition' || last > token.index;
      const home = near[0] ?? (BARE.has(noun) && isPlural ? homeIn(work, sentence, leading) : null);
      if (home === null || near.length > 1) continue;
      const actor = registerGroup(work, adjectiveOf(home), home, called, kind, near.length === 0);
      upTo = last;
      found.push(mentionOf(token.index, last, actor));
    }
    if (found.length === 0) continue;
    sentence.mentions = [...sentence.mentions.filter((mention) => !replaced.has(mention)), ...found].sort(
      (a, b) => a.first - b.first,
    );
  }
}

/** "the Workers' Central": a capitalised noun with a capitalised word behind its apostrophe is part of a name. */
const isInsideName = ({ tokens }: Sentence, { index, text, lower }: Token): boolean =>
  text !== lower && index > 0 && isPossessive(tokens[index + 1]) && /^\p{Lu}/u.test(tokens[index + 2]?.text ?? '');

const mentionOf = (first: number, last: number, actor: NameMention['actors'][number]): NameMention => ({
  first,
  last,
  form: 'noun',
  actors: [actor],
  place: null,
  metonym: false,
});

export const adjectiveOf = (state: string): string => {
  const country = loadReference().countries.get(state);
  return country?.adjectives[0] ?? country?.name ?? state;
};

/** The group of a state, a people or a land: "Iraqi rebels", "Kurdish rebels", "Darfur rebels", "supporters of X". */
function groupOf(work: Work, owner: Owner, noun: string, kind: ActorKind): NameMention['actors'][number] | null {
  const { mention } = owner;
  const [actor] = mention.actors;
  if (owner.last > mention.first && actor !== undefined) {
    // Behind "of": those who stand by a person or a party.
    const name = `${plural(noun)} of ${actor.name}`;
    return registerGroup(work, null, stateOf(work, actor), name, kind, false);
  }
  if (actor === undefined)
    return mention.place?.country == null
      ? null
      : registerGroup(work, mention.place.name, mention.place.country, noun, kind, false);
  if (mention.actors.length > 1 || mention.metonym) return null;
  if (actor.kind === 'COUNTRY') return registerGroup(work, adjectiveOf(actor.id), actor.id, noun, kind, false);
  if (actor.kind === 'PERSON' || actor.kind === 'POLITICAL_PARTY')
    return /(^| )(supporter|loyalist)$/.test(noun)
      ? registerGroup(work, null, stateOf(work, actor), `${plural(noun)} of ${actor.name}`, kind, false)
      : null;
  if (actor.kind !== 'GROUP') return null;
  const people = loadReference().peoples.find(({ id }) => id === actor.id);
  const isEthnic = people === undefined && actor.name.startsWith('ethnic ');
  if (people === undefined && !isEthnic) return null;
  const adjective = people?.adjectives[0] ?? actor.name.replace(/s$/, '');
  const home = actor.id === 'jews' && noun.endsWith('settler') ? 'ISR' : (actor.home ?? null);
  return registerGroup(work, adjective, home, noun, kind, false);
}

export function registerGroup(
  work: Work,
  adjective: string | null,
  home: string | null,
  noun: string,
  kind: ActorKind,
  passing: boolean,
): NameMention['actors'][number] {
  const name = adjective === null ? noun : `${adjective} ${plural(noun)}`;
  const id = slugOf(name);
  const isNew = !work.actors.has(id);
  const actor = registerActor(work, { id, name, kind, aliases: [], country: null, role: null });
  if (home !== null) actor.home ??= home;
  if (!passing) delete actor.passing;
  else if (isNew) actor.passing = true;
  return actor;
}

const CREED =
  /^(christian|muslim|moslem|islamic|islamist|shiite|shia|sunni|communist|maoist|marxist|leftist|rightist|royalist|protestant|catholic|hindu|buddhist|jewish|neo-nazi|armed|fundamentalist|separatist|nationalist)$/;

/** "Muslim rebels" and "Communist rebels" of one state are two groups. */
function creedBefore(sentence: Sentence, token: Token, covering: Covering): string {
  const before = sentence.tokens[token.index - 1];
  if (before === undefined || covering[before.index] !== undefined || !CREED.test(before.lower)) return '';
  const isSmall = before.text === before.lower || before.lower === 'fundamentalist';
  return `${isSmall ? before.lower : before.text} `;
}

/** "rebel leaders said", "student union": another noun follows, and is the head. */
const isModifier = (sentence: Sentence, last: number, covering: Covering): boolean => {
  const next = sentence.tokens[last + 1];
  return (
    next !== undefined &&
    (next.pos === 'NOUN' || next.text === '-' || next.pos === 'PROPN' || covering[last + 1] !== undefined) &&
    !/^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(next.lower) &&
    next.start <= (sentence.tokens[last] as Token).end + 1
  );
};

type Covering = readonly (NameMention | undefined)[];

interface Owner {
  readonly mention: NameMention;
  /** Last token of what names the group, the owner behind it included. */
  readonly last: number;
}

const IS_ABOUT = /^(anti|pro)-/;

/** The state's or people's name before the noun, over other adjectives: "Iraqi Shiite militants". */
function ownerBefore(sentence: Sentence, token: Token, covering: Covering): Owner | null {
  for (let i = token.index - 1; i >= Math.max(0, token.index - 4); i--) {
    const mention = covering[i];
    if (mention !== undefined) {
      // "an anti-Syrian journalist", "pro-Iranian gunmen" may be anybody's.
      const isAbout =
        /^(anti|pro)$/.test(sentence.tokens[mention.first - 2]?.lower ?? '') ||
        IS_ABOUT.test(sentence.tokens[mention.first]?.lower ?? '');
      if (isAbout) return null;
      const isBeside = mention.last === token.index - 1;
      return mention.form === 'adjective' || isBeside ? { mention, last: mention.first } : null;
    }
    const between = sentence.tokens[i] as Token;
    if (!/^(ADJ|NOUN|PROPN)$/.test(between.pos) && !isPossessive(between)) return null;
  }
  return null;
}

/** "supporters of former President X": their group is named after him. */
function partisansOf(sentence: Sentence, token: Token, last: number, covering: Covering): Owner | null {
  if (!/^(supporter|loyalist|activist|rebel|militant)s$/.test(token.lower)) return null;
  const preposition = sentence.tokens[last + 1]?.lower ?? '';
  const isLoyal = sentence.tokens[last + 1]?.lower === 'loyal' && sentence.tokens[last + 2]?.lower === 'to';
  if (!isLoyal && !/^(of|from)$/.test(preposition)) return null;
  for (let i = last + (isLoyal ? 3 : 2); i <= last + 7; i++) {
    const mention = covering[i];
    if (mention === undefined) {
      if (/^(the|former|ousted|late|exiled|deposed|his|its|ex|-)$/.test(sentence.tokens[i]?.lower ?? '')) continue;
      if (/^(president|premier|leader|minister|prime|general|king|dictator)$/.test(sentence.tokens[i]?.lower ?? ''))
        continue;
      return null;
    }
    const [actor] = mention.actors;
    const isCause = actor !== undefined && (actor.kind === 'PERSON' || actor.kind === 'POLITICAL_PARTY');
    return isCause && mention.actors.length === 1 ? { mention, last: mention.last } : null;
  }
  return null;
}

/** True before "of" or "from" and an organisation's name. */
function actsFor(sentence: Sentence, last: number, covering: Covering): boolean {
  const preposition = sentence.tokens[last + 1]?.lower ?? '';
  if (!/^(of|from)$/.test(preposition)) return false;
  const mention = covering[last + 2] ?? covering[last + 3];
  return mention?.actors.some((actor) => actor.kind !== 'COUNTRY') === true;
}

/** "rebels in the Ivory Coast", "farmers from France", "demonstrators in the streets of Lagos" */
function mentionAfter(sentence: Sentence, last: number, covering: Covering): NameMention | undefined {
  const preposition = sentence.tokens[last + 1];
  if (preposition === undefined || !/^(in|from|of|throughout|across|outside|near|inside|at)$/.test(preposition.lower))
    return undefined;
  for (let i = preposition.index + 1; i <= preposition.index + 5; i++) {
    const mention = covering[i];
    if (mention !== undefined)
      return mention.first === i && mention.actors.every((actor) => actor.kind === 'COUNTRY') ? mention : undefined;
    const between = sentence.tokens[i];
    if (between === undefined || !/^(DET|ADJ|NOUN|PROPN|ADP)$/.test(between.pos)) return undefined;
  }
  return undefined;
}
