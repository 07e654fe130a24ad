// The world as extraction knows it: seed/reference read once, and a dictionary of every name in it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EntenteError, messageOf } from '../errors.ts';
import { ACTOR_KINDS, AGREEMENT_KINDS, PLACE_KINDS } from './types.ts';

const names = z.array(z.string().min(1)).default([]);
const year = z.number().int().nullish();
const coordinate = z.number().nullish();

const country = z.object({
  id: z.string(),
  alpha2: z.string().nullish(),
  name: z.string(),
  official: z.string().nullish(),
  aliases: names,
  adjectives: names,
  demonyms: names,
  prefixes: names,
  capital: z.string().nullish(),
  capitalAliases: names,
  otherCapitals: names,
  latitude: coordinate,
  longitude: coordinate,
  wikidataId: z.string().nullish(),
  ambiguous: names,
  dependencyOf: z.string().nullish(),
  disputed: z.boolean().default(false),
  from: year,
  to: year,
  successors: names,
});
const seat = z.object({
  name: z.string(),
  of: z.string(),
  historicalOf: z.string().nullish(),
  aliases: names,
  ambiguous: names,
});
const place = z.object({
  id: z.string(),
  name: z.string(),
  aliases: names,
  kind: z.enum(PLACE_KINDS),
  latitude: coordinate,
  longitude: coordinate,
  country: z.string().nullish(),
  disputed: z.boolean().default(false),
  ambiguous: names,
});
const body = z.object({
  id: z.string(),
  name: z.string(),
  abbreviations: names,
  aliases: names,
  kind: z.enum(ACTOR_KINDS),
  country: z.string().nullish(),
  ambiguous: names,
});
/** A people without a state of that name, and the states in which it lives, the likeliest first. */
const people = z.object({
  id: z.string(),
  name: z.string(),
  adjectives: names,
  demonyms: names,
  countries: names,
  ambiguous: names,
});
const leader = z.object({
  id: z.string(),
  name: z.string(),
  aliases: names,
  surname: z.string(),
  country: z.string(),
  ambiguous: names,
  offices: z.array(z.object({ title: z.string(), from: year, to: year, country: z.string().nullish() })).default([]),
});
const office = z.object({
  title: z.string(),
  aliases: names,
  role: z.string(),
  body: z.string().nullish(),
  national: z.array(z.object({ title: z.string(), country: z.string() })).default([]),
});
const offices = z.object({
  headOfState: names,
  headOfGovernment: names,
  offices: z.array(office),
  honorifics: names,
  bodies: z.array(z.object({ noun: z.string(), aliases: names, kind: z.enum(ACTOR_KINDS), name: z.string() })),
  namedBodies: z.array(body),
  peopleNouns: z.array(z.object({ noun: z.string(), kind: z.enum(ACTOR_KINDS) })),
});
const agreement = z.object({
  id: z.string(),
  name: z.string(),
  aliases: names,
  kind: z.enum(AGREEMENT_KINDS),
  parties: names,
  signedDate: z.string().nullish(),
});
/** name, ISO 3166 alpha-2 country, latitude, longitude, population */
const city = z.tuple([z.string(), z.string(), z.number(), z.number(), z.number()]);

export type Country = z.infer<typeof country>;
export type Leader = z.infer<typeof leader>;
export type ReferencePlace = z.infer<typeof place>;
export type People = z.infer<typeof people>;
export type ReferenceBody = z.infer<typeof body>;
export type ReferenceAgreement = z.infer<typeof agreement>;
export type City = z.infer<typeof city>;

export interface Reference {
  readonly countries: ReadonlyMap<string, Country>;
  readonly seats: readonly z.infer<typeof seat>[];
  readonly places: readonly ReferencePlace[];
  /** International bodies, groups, parties, companies, media and named bodies of states. */
  readonly bodies: readonly ReferenceBody[];
  readonly peoples: readonly People[];
  readonly leaders: readonly Leader[];
  readonly leadersById: ReadonlyMap<string, Leader>;
  readonly leadersBySurname: ReadonlyMap<string, readonly Leader[]>;
  /** By full name and alias. */
  readonly leadersByName: ReadonlyMap<string, readonly Leader[]>;
  readonly offices: z.infer<typeof offices>;
  readonly agreements: readonly ReferenceAgreement[];
  readonly cities: readonly City[];
}

// seed/ lies beside src/ and beside dist/ alike.
const folder = new URL('../../seed/reference/', import.meta.url);

function read<T>(file: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  } catch (error) {
    throw new EntenteError('FILE_UNREADABLE', `seed/reference/${file} cannot be used: ${messageOf(error)}`);
  }
}

/** The entries of each key, in their order. */
function indexBy<Entry>(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [entry]);
      else list.push(entry);
    }
  }
  return index;
}

let loaded: Reference | undefined;

/** The reference data, read and checked at first use. */
export function loadReference(): Reference {
  if (loaded !== undefined) return loaded;
  const countries = [...read('countries.json', z.array(country)), ...read('historical.json', z.array(country))];
  const known = read('offices.json', offices);
  const leaders = read('leaders.json', z.array(leader));
  loaded = {
    countries: new Map(countries.map((entry) => [entry.id, entry])),
    seats: read('seats.json', z.array(seat)),
    places: read('places.json', z.array(place)),
    bodies: [
      ...['bodies.json', 'groups.json', 'companies.json', 'media.json'].flatMap((file) => read(file, z.array(body))),
      ...known.namedBodies,
    ],
    peoples: read('peoples.json', z.array(people)),
    leaders,
    leadersById: new Map(leaders.map((entry) => [entry.id, entry])),
    leadersBySurname: indexBy(leaders, ({ surname }) => [surname]),
    leadersByName: indexBy(leaders, ({ name, aliases }) => [name, ...aliases]),
    offices: known,
    agreements: read('agreements.json', z.array(agreement)),
    cities: read('cities.json', z.array(city)),
  };
  return loaded;
}
