// Stage: people who act without their state: "Afghan rebels", "demonstrators in Nepal". They are actors of their own.
import { loadReference } from './reference.ts';
import { registerActor, slugOf } from './registry.ts';
import type { ActorKind } from './types.ts';
import type { ActorEntity, NameMention, Sentence, Token, Work } from './work.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Singular nouns, and the kind of actor that they make with a state's name. */
const GROUPS: ReadonlyMap<string, ActorKind> = new Map([
  ...list(
    'rebel guerrilla guerilla insurgent militant separatist gunman militiaman fighter terrorist extremist fundamentalist bomber paramilitary warlord hijacker kidnapper',
  ).map((noun) => [noun, 'ARMED_GROUP'] as const),
  ...list(
    `student demonstrator protester protestor activist striker rioter farmer landowner miner worker settler hacker refugee
    exile émigré immigrant migrant elder villager prisoner detainee dissident nationalist opposition youth doctor judge
    journalist businessman trader fisherman tribesman monk cleric teacher lawyer inhabitant`,
  ).map((noun) => [noun, 'GROUP'] as const),
]);

const singular = (word: string): string =>
  word.endsWith('men')
    ? `${word.slice(0, -3)}man`
    : word.endsWith('s') && !word.endsWith('ss')
      ? word.slice(0, -1)
      : word;
const plural = (noun: string): string =>
  noun === 'opposition' || noun === 'paramilitary'
    ? noun
    : noun.endsWith('man')
      ? `${noun.slice(0, -3)}men`
      : `${noun}s`;

/** Finds such groups; their mention takes the place of the state's. Runs after institutions. */
export function findGroups(work: Work): void {
  for (const sentence of work.sentences) {
    for (const token of sentence.tokens) {
      const noun = singular(token.lower);
      const kind = GROUPS.get(noun);
      if (
        kind === undefined ||
        !/^(NOUN|ADJ|PROPN)$/.test(token.pos) ||
        isCovered(sentence, token) ||
        isModifier(sentence, token)
      )
        continue;
      const state = stateBefore(sentence, token) ?? stateAfter(sentence, token);
      if (state === null) continue;
      const actor = registerGroup(work, state.actor, noun, kind);
      if (state.mention.first < token.index) remove(sentence, state.mention);
      sentence.mentions.push({
        first: Math.min(state.mention.first, token.index),
        last: ACTING.test(sentence.tokens[token.index + 1]?.lower ?? '') ? token.index + 1 : token.index,
        form: 'noun',
        actors: [actor],
        place: null,
        metonym: false,
      });
    }
    sentence.mentions.sort((a, b) => a.first - b.first);
  }
}

function registerGroup(work: Work, state: ActorEntity, noun: string, kind: ActorKind): ActorEntity {
  const adjective = loadReference().countries.get(state.id)?.adjectives[0] ?? state.name;
  const name = `${adjective} ${plural(noun)}`;
  const actor = registerActor(work, { id: slugOf(name), name, kind, aliases: [], country: null, role: null });
  actor.home = state.id;
  return actor;
}

const isCovered = (sentence: Sentence, token: Token): boolean =>
  sentence.mentions.some((mention) => mention.first <= token.index && token.index <= mention.last);

// "opposition candidates", "rebel leaders": they act for the group.
const ACTING =
  /^(groups?|leaders?|forces?|movements?|organi[sz]ations?|candidates?|politicians?|supporters?|members?|part(?:y|ies)|figures?|coalitions?|commanders?|fighters?|alliances?|factions?|spokes(?:man|men|woman|person))$/;

/** "rebel leaders", "student union": another noun follows, and is the head. */
const isModifier = (sentence: Sentence, token: Token): boolean => {
  const next = sentence.tokens[token.index + 1];
  return next !== undefined && (next.pos === 'NOUN' || next.text === '-') && !ACTING.test(next.lower);
};

interface State {
  readonly mention: NameMention;
  readonly actor: ActorEntity;
}

const asState = (mention: NameMention | undefined): State | null => {
  const actor = mention?.actors.length === 1 ? mention.actors[0] : undefined;
  return mention === undefined || actor?.kind !== 'COUNTRY' || mention.metonym ? null : { mention, actor };
};

/** The state's adjective before the noun, over other adjectives: "Iraqi Shiite militants". */
function stateBefore(sentence: Sentence, token: Token): State | null {
  for (let i = token.index - 1; i >= Math.max(0, token.index - 4); i--) {
    const mention = sentence.mentions.find((other) => other.last === i);
    if (mention !== undefined)
      return mention.form === 'adjective' || mention.last === token.index - 1 ? asState(mention) : null;
    const between = sentence.tokens[i] as Token;
    if (!/^(ADJ|NOUN|PROPN)$/.test(between.pos)) return null;
  }
  return null;
}

/** "rebels in the Ivory Coast", "farmers from France" */
function stateAfter(sentence: Sentence, token: Token): State | null {
  const preposition = sentence.tokens[token.index + 1];
  if (preposition === undefined || !/^(in|from|of|throughout|across|outside|near|inside)$/.test(preposition.lower))
    return null;
  const mention = sentence.mentions.find(
    (other) => other.first > preposition.index && other.first <= preposition.index + 3,
  );
  return asState(mention);
}

const remove = (sentence: Sentence, mention: NameMention): void => {
  sentence.mentions = sentence.mentions.filter((other) => other !== mention);
};
