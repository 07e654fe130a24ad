// The end of extraction: what the stages found, as the plain facts that are printed and stored.
import type { ExtractedActor, ExtractedPlace, Extraction, Mention } from './types.ts';
import type { ActorEntity, PlaceEntity, Work } from './work.ts';

export function gather(work: Work): Extraction {
  const { document } = work;
  const actorMentions = new Map<string, Mention[]>();
  const placeMentions = new Map<string, Mention[]>();
  for (const sentence of work.sentences) {
    for (const mention of sentence.mentions) {
      const span = {
        sentence: sentence.index,
        start: sentence.tokens[mention.first]?.start ?? sentence.start,
        end: sentence.tokens[mention.last]?.end ?? sentence.end,
      };
      for (const actor of mention.actors) push(actorMentions, actor.id, span);
      if (mention.place !== null) push(placeMentions, mention.place.id, span);
    }
  }
  const named = [...actorMentions.keys()].filter((id) => work.actors.get(id)?.passing !== true);
  const needed = new Set([...named, ...work.claims.map((claim) => claim.actor)]);
  for (const event of work.events) {
    for (const id of [...event.actors, ...event.recipients]) needed.add(id);
    if (event.attributedTo !== null) needed.add(event.attributedTo);
  }
  for (const agreement of work.agreements) for (const id of agreement.parties) needed.add(id);
  // Whoever an actor stands for is listed too.
  for (const id of needed) {
    const country = work.actors.get(id)?.country;
    if (country != null) needed.add(country);
  }
  const places = new Set([...placeMentions.keys(), ...work.claims.map((claim) => claim.place)]);
  for (const event of work.events) {
    if (event.place !== null) places.add(event.place);
    for (const id of event.about) if (work.places.has(id)) places.add(id);
  }
  return {
    article: {
      id: document.id,
      title: document.title,
      publisher: document.publisher,
      publishedAt: document.publishedAt,
      url: document.url,
      language: document.language,
      text: document.text,
      textHash: document.textHash,
    },
    sentences: work.sentences.map(({ start, end }) => ({ start, end })),
    actors: sorted(needed).flatMap((id) => toActor(work.actors.get(id), actorMentions.get(id) ?? [])),
    places: sorted(places).flatMap((id) => toPlace(work.places.get(id), placeMentions.get(id) ?? [])),
    agreements: work.agreements,
    claims: work.claims,
    events: work.events,
  };
}

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

function push(map: Map<string, Mention[]>, id: string, mention: Mention): void {
  const list = map.get(id);
  if (list === undefined) map.set(id, [mention]);
  else list.push(mention);
}

function toActor(actor: ActorEntity | undefined, mentions: readonly Mention[]): ExtractedActor[] {
  if (actor === undefined) return [];
  const { id, name, kind, country, role } = actor;
  return [{ id, name, kind, aliases: sorted(actor.aliases), country, role, mentions }];
}

function toPlace(place: PlaceEntity | undefined, mentions: readonly Mention[]): ExtractedPlace[] {
  if (place === undefined) return [];
  const { id, name, kind, latitude, longitude, country } = place;
  return [{ id, name, kind, aliases: sorted(place.aliases), latitude, longitude, country, mentions }];
}
