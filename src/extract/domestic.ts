// The other side of what happens within a state: the government of those who protest, the people of a government that acts at home.
import { adjectiveOf, registerGroup } from './groups.ts';
import { stateOf } from './home.ts';
import { registerCountryById } from './registry.ts';
import type { View } from './slots.ts';
import type { ActorEntity } from './work.ts';

const statesOfDoers = ({ work, doers }: View): string[] => [
  ...new Set([...doers].flatMap((id) => stateOf(work, work.actors.get(id) as ActorEntity) ?? [])),
];

/** "Students marched in Lima": against the state in which they are at home. */
export function homeState(view: View): ActorEntity[] {
  const [state, other] = statesOfDoers(view);
  if (state === undefined || other !== undefined || view.doers.has(state)) return [];
  const country = registerCountryById(view.work, state);
  return country === null ? [] : [country];
}

/** "The government imposed a curfew": on its own people, who are an actor apart from it. */
export function ownPeople(view: View): ActorEntity[] {
  const [state, other] = statesOfDoers(view);
  if (state === undefined || other !== undefined || !view.doers.has(state)) return [];
  return [registerGroup(view.work, adjectiveOf(state), state, 'people', 'GROUP', false)];
}
