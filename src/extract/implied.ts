// Whom an event means where its sentence leaves them unsaid: the parties of an event told before, or the other of the two states that the article is about.
import { splitWords } from './name-words.ts';
import { loadGazetteer } from './names.ts';
import { oncePerArticle } from './once.ts';
import { principalOf, unique } from './resolve.ts';
import type { Rule } from './rules/rule.ts';
import type { View } from './slots.ts';
import type { EventType, RelationType } from './types.ts';
import type { ActorEntity, Frame, NounPhrase, Sentence, Work } from './work.ts';

// "The talks" may go on six sentences after the article has told whose they are.
const REACH = 6;
const STATE_LIKE = /^(COUNTRY|INTERGOVERNMENTAL|ARMED_GROUP)$/;
const DEFINITE = /^(the|this|that|these|those|both|such|its|their|his|her|latest)$/;
// "The session" may be anybody's.
const VAGUE =
  /^(sessions?|gatherings?|encounters?|conferences?|conversations?|discussions?|consultations?|statements?|documents?|settlements?|contracts?|understandings?)$/;

/** What an event of a type takes up: "rejected the offer" an offer, "the talks" earlier talks. */
const TAKES_UP: Readonly<Partial<Record<EventType, readonly RelationType[]>>> = {
  CONSULT: ['NEGOTIATED_WITH', 'MET_WITH', 'SPOKE_WITH', 'VISITED'],
  AGREE: ['SIGNED_WITH', 'AGREED_WITH', 'NEGOTIATED_WITH', 'MET_WITH'],
  REJECT: ['PROPOSED_TO', 'REQUESTED', 'ACCUSED'],
  CONCEDE: ['REQUESTED'],
  RETREAT: ['ASSAULTED', 'COERCED', 'MOBILIZED_AGAINST'],
};

/**
 * The actors on the other side of an event whose sentence does not name them; without a doer, all its parties.
 * Nobody where the sentence names anybody else, who might be meant.
 * @param mayGuess whether the other of the article's two states will do where no event told before can be taken up
 */
export function impliedActors(view: View, rule: Rule, earlier: readonly Frame[], mayGuess = true): ActorEntity[] {
  const { work, sentence, doers } = view;
  const isTaken = (actor: ActorEntity): boolean => doers.has(principalOf(work, actor));
  // "a peace treaty with Japan" may be a wish; "the treaty with Japan" has been made.
  if ((doers.size === 0 || (view.noun !== null && rule.type === 'AGREE')) && !isDefinite(view)) return [];
  const told = earlierParties(view, rule, earlier).filter((actor) => !isTaken(actor));
  const found = told.length > 0 || !mayGuess ? told : otherProtagonist(view);
  // Whoever else the sentence names might be meant instead.
  const ids = new Set(found.map((actor) => principalOf(work, actor)));
  const isOther = (actor: ActorEntity): boolean =>
    !isTaken(actor) && isParty(view, actor) && !ids.has(principalOf(work, actor));
  return sentence.mentions.some((mention) => mention.actors.some(isOther)) ? [] : found;
}

/** The other of the two states that the article is about, where the doer is one; without a doer, both. */
function otherProtagonist({ work, doers }: View): ActorEntity[] {
  const pair = protagonistsOf(work);
  if (pair === null || ![...doers].every((id) => pair.includes(id))) return [];
  return pair.filter((id) => !doers.has(id)).flatMap((id) => work.actors.get(id) ?? []);
}

export const isParty = ({ work }: View, actor: ActorEntity): boolean => {
  const principal = work.actors.get(principalOf(work, actor)) ?? actor;
  return STATE_LIKE.test(principal.kind);
};

/** True where a noun or the verb's object says that it was spoken of before: "the talks", "signed the treaty". */
function isDefinite({ sentence, verb, noun }: View): boolean {
  const opens = (phrase: NounPhrase | undefined): boolean =>
    phrase !== undefined &&
    DEFINITE.test(sentence.tokens[phrase.first]?.lower ?? '') &&
    !VAGUE.test(sentence.tokens[phrase.head]?.lower ?? '') &&
    !isIdentified(sentence, phrase);
  return opens(noun ?? (verb?.passive === true ? verb.subject : verb?.object)?.[0]);
}

/** "The 1991 ceasefire", "the Lima accord" say themselves which is meant: none that was just told of. */
const isIdentified = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  tokens
    .slice(phrase.first, phrase.head)
    .some((token) => token.pos === 'PROPN' || /^(1[5-9]|20)\d\d$/.test(token.text));

/** The parties of the last event that this one can take up, where the doers are among them. */
function earlierParties({ work, sentence, doers }: View, rule: Rule, here: readonly Frame[]): ActorEntity[] {
  const relations = TAKES_UP[rule.type] ?? [];
  for (const frames of [here, work.frames]) {
    for (let i = frames.length - 1; i >= 0; i--) {
      const frame = frames[i] as Frame;
      if (frame.sentence.index < sentence.index - REACH) return [];
      if (!relations.includes(frame.rule.relation)) continue;
      const parties = unique([...frame.sources, ...frame.targets]);
      const principals = new Set(parties.map((actor) => principalOf(work, actor)));
      if (principals.size > 1 && [...doers].every((id) => principals.has(id))) return parties;
    }
  }
  return [];
}

/** The two states that an article is plainly about, or null. */
export const protagonistsOf = oncePerArticle((work): readonly [string, string] | null => {
  const weights = new Map<string, number>();
  const add = (id: string, weight: number): void => void weights.set(id, (weights.get(id) ?? 0) + weight);
  for (const sentence of work.sentences) {
    for (const id of statesIn(work, sentence)) add(id, sentence.index < 2 ? 2 : 1);
  }
  for (const id of statesInTitle(work)) add(id, 2);
  const [first, second, third] = [...weights].sort((a, b) => b[1] - a[1]);
  if (first === undefined || second === undefined || second[1] < 3) return null;
  return third === undefined || third[1] * 1.5 <= second[1] ? [first[0], second[0]] : null;
});

function statesIn(work: Work, sentence: Sentence): Set<string> {
  const states = new Set<string>();
  for (const mention of sentence.mentions)
    for (const actor of mention.actors) {
      const id = principalOf(work, actor);
      if (STATE_LIKE.test(work.actors.get(id)?.kind ?? '')) states.add(id);
    }
  return states;
}

function statesInTitle(work: Work): Set<string> {
  const senses = loadGazetteer()
    .find(splitWords(work.document.title ?? ''))
    .flatMap((match) => match.senses);
  const named = senses.flatMap((sense) =>
    sense.type === 'country' || sense.type === 'capital'
      ? [sense.country.id]
      : sense.type === 'leader'
        ? [sense.leader.country]
        : [],
  );
  return new Set(named.filter((id) => work.actors.has(id)));
}
