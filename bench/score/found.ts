// An extraction as the facts compare it: relations between two names each, claims, and the names of what was found.
import { type Extraction, MUTUAL_RELATIONS } from '../../src/extract/types.ts';
import { type FoundRelation, plain } from './facts.ts';

export interface Found {
  readonly relations: readonly FoundRelation[];
  readonly claims: readonly {
    readonly relation: string;
    readonly actor: readonly string[];
    readonly place: readonly string[];
  }[];
  readonly actors: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly agreements: ReadonlySet<string>;
  /** Evidence of events: how many quotes, and how many stand in the text as quoted. */
  readonly quotes: number;
  readonly verbatim: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const namesOf = (entry: Named | undefined): string[] =>
  entry === undefined ? [] : [entry.name, ...entry.aliases].map(plain);

export function compareForm({ article, actors, places, agreements, claims, events }: Extraction): Found {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const placeById = new Map(places.map((place) => [place.id, place]));
  // An actor also counts for whom it represents.
  const standsFor = (id: string): string[] => {
    const actor = actorById.get(id);
    return [plain(id), ...namesOf(actor), ...namesOf(actorById.get(actor?.country ?? ''))];
  };
  const placeNames = (id: string | null): string[] => namesOf(placeById.get(id ?? ''));
  const relations: FoundRelation[] = [];
  let verbatim = 0;
  for (const event of events) {
    const { quote, start, end } = event.evidence;
    verbatim += Number(quote !== '' && article.text.slice(start, end) === quote);
    const between = (one: string, other: string): void => {
      if (one === other) return;
      relations.push({
        edge: event.relation,
        a: standsFor(one),
        b: standsFor(other),
        status: event.status,
        dates: event.date === null ? [] : [event.date.start, event.date.end],
        place: placeNames(event.place),
        quote,
      });
    };
    for (const actor of event.actors) for (const recipient of event.recipients) between(actor, recipient);
    if (MUTUAL_RELATIONS.has(event.relation))
      for (const [i, actor] of event.actors.entries())
        for (const other of event.actors.slice(i + 1)) between(actor, other);
  }
  return {
    relations,
    claims: claims.map(({ relation, actor, place }) => ({
      relation,
      actor: standsFor(actor),
      place: placeNames(place),
    })),
    actors: new Set(actors.flatMap(namesOf)),
    places: new Set(places.flatMap(namesOf)),
    agreements: new Set(agreements.flatMap(namesOf)),
    quotes: events.length,
    verbatim,
  };
}
