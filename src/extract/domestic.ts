// The other side of what happens within a state: the government of those who protest, the people of a government that acts at home or in a land that it holds.
import { adjectiveOf, registerGroup } from './groups.ts';
import { leadingState, stateOf, statesOf } from './home.ts';
import { oncePerArticle } from './once.ts';
import { registerCountryById } from './registry.ts';
import { mentionsIn, unique } from './resolve.ts';
import type { View } from './slots.ts';
import type { ActorEntity, NameMention } from './work.ts';

const statesOfDoers = ({ work, doers }: View): string[] => [
  ...new Set([...doers].flatMap((id) => stateOf(work, work.actors.get(id) as ActorEntity) ?? [])),
];

/** Lands under another state's hold, whose people have a state of their own. */
const HELD_LANDS: ReadonlyMap<string, string> = new Map([
  ['west-bank', 'PSE'],
  ['gaza-strip', 'PSE'],
  ['east-jerusalem', 'PSE'],
  ['golan-heights', 'SYR'],
  ['western-sahara', 'ESH'],
]);
/** Read once an article: every army's act asks for it. */
const leadingOf = oncePerArticle(leadingState);
const HELD_STATES = new Set(['PSE', 'ESH']);

/** Whoever lives abroad or acts across borders has no quarrel with the own state for certain. */
const ABROAD = /\b(refugee|exile|émigré|immigrant|migrant|hacker|settler)s?\b/;
const OF_PEOPLE = /^(GROUP|POLITICAL_PARTY|ORGANIZATION|ARMED_GROUP|PERSON)$/;

/** "Students marched in Lima": against the state in which they are at home. */
export function homeState(view: View): ActorEntity[] {
  const { work, doers } = view;
  const [state, other] = statesOfDoers(view);
  if (state === undefined || other !== undefined || doers.has(state) || HELD_STATES.has(state)) return [];
  const isAtHome = [...doers].every((id) => {
    const actor = work.actors.get(id);
    return actor !== undefined && OF_PEOPLE.test(actor.kind) && !ABROAD.test(actor.name.toLowerCase());
  });
  if (!isAtHome || happensAbroad(view, state)) return [];
  const country = registerCountryById(work, state);
  return country === null ? [] : [country];
}

/** "The government imposed a curfew": on its own people, who are an actor apart from it. */
export function ownPeople(view: View): ActorEntity[] {
  const { work, doers } = view;
  const [state, other] = statesOfDoers(view);
  if (state === undefined || other !== undefined || happensAbroad(view, state)) return [];
  if (!doers.has(state) && !isGovernment(view)) return [];
  if (isForce(view) && leadingOf(work) !== state) return [];
  return [registerGroup(work, adjectiveOf(state), state, 'people', 'GROUP', false)];
}

/** "a curfew in the West Bank": the people of a land under the doer's hold, by their state. */
export function dwellers(view: View): ActorEntity[] {
  const states = placesOf(view).flatMap((mention) => HELD_LANDS.get(mention.place?.id ?? '') ?? []);
  return unique(states)
    .flatMap((state) => registerCountryById(view.work, state) ?? [])
    .filter((actor) => !view.taken(actor));
}

/** "the Sandinista government": a party that governs acts for its state. */
const isGovernment = ({ sentence, verb }: View): boolean =>
  verb !== null &&
  !verb.passive &&
  verb.subject.some((phrase) => /^(government|regime|administration)$/.test(sentence.tokens[phrase.head]?.lower ?? ''));

/** True where an army does it, which may stand in another land: only an article on its own state tells that it does not. */
const isForce = ({ sentence, verb }: View): boolean =>
  verb !== null &&
  (verb.passive ? verb.complements.flatMap((part) => part.phrases) : verb.subject).some(
    (phrase) =>
      FORCES.test(sentence.tokens[phrase.head]?.lower ?? '') ||
      mentionsIn(sentence, phrase.first, phrase.last).some((mention) =>
        mention.actors.some(({ kind }) => kind === 'ARMED_FORCE'),
      ),
  );
const FORCES = /^(forces?|troops?|soldiers?|army|navy|marines|paratroopers|commandos)$/;

const WHERE = /^(in|into|inside|at|on|around|across|throughout|near|outside|of|from|to|along)$/;

/** What the phrases behind the verb and in its object name. */
function placesOf({ sentence, verb, noun }: View): NameMention[] {
  if (verb === null || noun !== null) return [];
  const phrases = [
    ...(verb.passive ? verb.subject : verb.object),
    ...verb.complements.filter(({ preposition }) => WHERE.test(preposition)).flatMap((part) => part.phrases),
  ];
  return phrases.flatMap((phrase) => mentionsIn(sentence, phrase.first, phrase.last));
}

/** True where the phrases around the verb name another state or a land that is not the doer's for certain. */
const happensAbroad = (view: View, state: string): boolean =>
  placesOf(view).some(
    (mention) =>
      (mention.place !== null && HELD_LANDS.has(mention.place.id)) ||
      statesOf(view.work, mention).some((other) => other !== state),
  );
