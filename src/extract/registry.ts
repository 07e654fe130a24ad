// The actors and places of one article: each made once, from the reference or from what the article says.
import { oncePerArticle } from './once.ts';
import {
  type Country,
  type Leader,
  loadReference,
  type People,
  type ReferenceBody,
  type ReferencePlace,
} from './reference.ts';
import type { ActorKind, PlaceKind } from './types.ts';
import type { ActorEntity, PlaceEntity, Work } from './work.ts';

/** A name as an id: lower case, ASCII where Unicode has a plain form, hyphens. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'unnamed' : plain;
}

export function registerCountry(work: Work, country: Country): ActorEntity {
  const known = work.actors.get(country.id);
  if (known !== undefined) return known;
  const aliases = [country.official, ...country.aliases, country.capital, ...country.capitalAliases];
  return registerActor(work, {
    id: country.id,
    name: country.name,
    kind: 'COUNTRY',
    aliases: aliases.filter((alias): alias is string => Boolean(alias) && alias !== country.name),
    country: null,
    role: null,
  });
}

export function registerCountryById(work: Work, id: string): ActorEntity | null {
  const country = loadReference().countries.get(id);
  return country === undefined ? null : registerCountry(work, country);
}

// An armed group acts in a country and a company sits in one; neither stands for it.
const REPRESENTING: ReadonlySet<ActorKind> = new Set(['PERSON', 'GOVERNMENT_BODY', 'ARMED_FORCE']);

/** The aliases that were added to an actor last: those of the reference come again with every mention. */
const aliasesIn = oncePerArticle(() => new Map<ActorEntity, readonly string[]>());

/** Makes the actor, or returns the one of that id with the aliases and missing facts added. */
export function registerActor(
  work: Work,
  actor: {
    id: string;
    name: string;
    kind: ActorKind;
    aliases: readonly string[];
    country: string | null;
    role: string | null;
  },
): ActorEntity {
  let entity = work.actors.get(actor.id);
  const country = REPRESENTING.has(actor.kind) ? actor.country : null;
  if (entity === undefined) {
    const { id, name, kind, role } = actor;
    entity = { type: 'actor', id, name, kind, aliases: new Set(), country, role };
    work.actors.set(actor.id, entity);
    if (country !== null && !work.actors.has(country)) registerCountryById(work, country);
  }
  const added = aliasesIn(work);
  if (added.get(entity) !== actor.aliases) {
    added.set(entity, actor.aliases);
    for (const alias of actor.aliases) if (alias !== entity.name) entity.aliases.add(alias);
  }
  entity.country ??= country;
  entity.role ??= actor.role;
  return entity;
}

/** A people, at home in that of its states which the article names most, else in its first. */
export function registerPeople(work: Work, people: People, named: ReadonlyMap<string, number>): ActorEntity {
  const actor = registerActor(work, {
    id: people.id,
    name: people.name,
    kind: 'GROUP',
    aliases: [],
    country: null,
    role: null,
  });
  const [home] = [...people.countries].sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0));
  if (home !== undefined) actor.home ??= home;
  return actor;
}

export function registerLeader(work: Work, leader: Leader): ActorEntity {
  const year = work.asOf === null ? null : Number(work.asOf.slice(0, 4));
  const holds = leader.offices.find(
    (office) => year !== null && (office.from ?? 0) <= year && year <= (office.to ?? 9999),
  );
  const country = stateInForce(work, holds?.country ?? leader.country);
  return registerActor(work, {
    id: leader.id,
    name: leader.name,
    kind: 'PERSON',
    aliases: namesBeside(leader, () => [...leader.aliases, leader.surname]),
    country,
    role: null,
  });
}

let bodiesById: ReadonlyMap<string, ReferenceBody> | undefined;

export function registerBodyById(work: Work, id: string): ActorEntity | null {
  bodiesById ??= new Map(
    loadReference()
      .bodies.toReversed()
      .map((body) => [body.id, body]),
  );
  const body = bodiesById.get(id);
  return body === undefined ? null : registerBody(work, body);
}

export const registerBody = (work: Work, body: ReferenceBody): ActorEntity =>
  registerActor(work, {
    id: body.id,
    name: body.name,
    kind: body.kind,
    aliases: namesBeside(body, () => [...body.abbreviations, ...body.aliases]),
    country: body.country ?? null,
    role: null,
  });

const otherNames = new WeakMap<Leader | ReferenceBody, readonly string[]>();

/** All names of an entry of the reference beside its first, as one list. */
function namesBeside(entry: Leader | ReferenceBody, make: () => string[]): readonly string[] {
  let names = otherNames.get(entry);
  if (names === undefined) {
    names = make();
    otherNames.set(entry, names);
  }
  return names;
}

/** A country's id; a body's id stands as it is. */
function stateInForce(work: Work, id: string): string {
  const reference = loadReference();
  if (reference.countries.has(id)) registerCountryById(work, id);
  else registerBodyById(work, id);
  return id;
}

export function registerPlace(
  work: Work,
  place: {
    id: string;
    name: string;
    kind: PlaceKind;
    aliases: readonly string[];
    latitude: number | null;
    longitude: number | null;
    country: string | null;
    disputed?: boolean;
  },
): PlaceEntity {
  let entity = work.places.get(place.id);
  if (entity === undefined) {
    entity = { type: 'place', ...place, aliases: new Set(place.aliases) };
    work.places.set(place.id, entity);
  }
  return entity;
}

export const registerReferencePlace = (work: Work, place: ReferencePlace): PlaceEntity =>
  registerPlace(work, {
    id: place.id,
    name: place.name,
    kind: place.kind,
    aliases: place.aliases,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
    country: place.country ?? null,
    disputed: place.disputed,
  });

/** The country as a place, for "in Japan". */
export function registerCountryPlace(work: Work, country: Country): PlaceEntity {
  return registerPlace(work, {
    id: slugOf(country.name),
    name: country.name,
    kind: 'COUNTRY',
    aliases: country.aliases,
    latitude: null,
    longitude: null,
    country: country.id,
  });
}

export function registerCapital(work: Work, country: Country, name: string): PlaceEntity {
  const isCapital = name === country.capital || country.capitalAliases.includes(name);
  const canonical = isCapital ? (country.capital ?? name) : name;
  return registerPlace(work, {
    id: slugOf(canonical),
    name: canonical,
    kind: 'CAPITAL',
    aliases: isCapital ? country.capitalAliases : [],
    latitude: isCapital ? (country.latitude ?? null) : null,
    longitude: isCapital ? (country.longitude ?? null) : null,
    country: country.id,
  });
}
