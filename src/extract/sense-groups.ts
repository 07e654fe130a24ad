// What a name may mean, sorted by kind once: the same names come again and again in the news.
import type { Sense } from './gazetteer.ts';
import type { Country } from './reference.ts';

type Of<Type extends Sense['type']> = Extract<Sense, { type: Type }>;

export interface SenseGroups {
  /** A leader by full name. */
  readonly leader: Of<'leader'> | undefined;
  readonly states: readonly Of<'country'>[];
  readonly countries: readonly Country[];
  readonly capitals: readonly Of<'capital'>[];
  readonly capitalsOf: readonly Country[];
  /** Rather one whose name is nobody else's. */
  readonly body: Of<'body'> | undefined;
  readonly people: readonly Of<'people'>[];
  readonly place: Of<'place'> | undefined;
  readonly city: Of<'city'> | undefined;
}

const known = new WeakMap<readonly Sense[], SenseGroups>();

export function groupSenses(senses: readonly Sense[]): SenseGroups {
  let groups = known.get(senses);
  if (groups === undefined) {
    groups = group(senses);
    known.set(senses, groups);
  }
  return groups;
}

function group(senses: readonly Sense[]): SenseGroups {
  const all = <Type extends Sense['type']>(type: Type): Of<Type>[] =>
    senses.filter((sense): sense is Of<Type> => sense.type === type);
  const states = all('country');
  const capitals = all('capital');
  const bodies = all('body');
  return {
    leader: all('leader').find((sense) => sense.full),
    states,
    countries: [...new Set(states.map((sense) => sense.country))],
    capitals,
    capitalsOf: [...new Set(capitals.map((sense) => sense.country))],
    body: bodies.find((sense) => !sense.ambiguous) ?? bodies[0],
    people: all('people'),
    place: all('place')[0],
    city: all('city')[0],
  };
}
