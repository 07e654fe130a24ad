// Which state a text speaks of where it names none: for the rebels, police and parties that it calls by no state's name.
import { loadReference } from './reference.ts';
import type { ActorEntity, NameMention, Sentence, Work } from './work.ts';

let homes: ReadonlyMap<string, string> | undefined;

/** The state of each body of the reference that has one. */
function homesOfBodies(): ReadonlyMap<string, string> {
  homes ??= new Map(loadReference().bodies.flatMap(({ id, country }) => (country == null ? [] : [[id, country]])));
  return homes;
}

/** The state of a body of the reference, if it has one. */
export const homeOfBody = (id: string): string | null => homesOfBodies().get(id) ?? null;

/** The state that an actor is, stands for or is at home in. */
export function stateOf(work: Work, actor: ActorEntity): string | null {
  let current: ActorEntity | undefined = actor;
  for (let step = 0; step < 3 && current !== undefined; step++) {
    if (current.kind === 'COUNTRY') return current.id;
    if (current.country === null) return current.home ?? homeOfBody(current.id);
    if (loadReference().countries.has(current.country)) return current.country;
    current = work.actors.get(current.country);
  }
  return null;
}

/** The states that a mention speaks of: its actors', and that of its place. */
export function statesOf(work: Work, mention: NameMention): string[] {
  const states = mention.actors.flatMap((actor) => (actor.kind === 'MEDIA' ? [] : (stateOf(work, actor) ?? [])));
  const country = mention.place?.country ?? null;
  return states.length === 0 && country !== null ? [country] : states;
}

/** The state of which the article speaks most, where it has half of all that names a state. */
export function leadingState(work: Work): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const sentence of work.sentences) {
    for (const mention of sentence.mentions) {
      for (const state of statesOf(work, mention)) {
        counts.set(state, (counts.get(state) ?? 0) + 1);
        total += 1;
      }
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 2 && first[1] * 2 >= total ? first[0] : null;
}

/** The one state that a sentence speaks of, else the article's leading one unless the sentence speaks of others. */
export function homeIn(work: Work, sentence: Sentence, leading: string | null): string | null {
  const states = new Set<string>();
  for (const mention of sentence.mentions) for (const state of statesOf(work, mention)) states.add(state);
  if (states.size === 0) return leading;
  if (states.size === 1) return [...states][0] ?? null;
  return leading !== null && states.has(leading) ? leading : null;
}
