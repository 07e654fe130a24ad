// Holds the geographic reference data to what the extractor relies on: whole, well formed, and with one owner a name.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PLACE_KINDS } from '../../src/extract/types.ts';

const names = z.array(z.string().regex(/^\S(.*\S)?$/));
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const wikidataId = z
  .string()
  .regex(/^Q[1-9]\d*$/)
  .nullable();
const countryId = z.string().regex(/^[A-Z]{3}$/);

const country = z.strictObject({
  id: countryId,
  alpha2: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  name: z.string().min(1),
  official: z.string().min(1),
  aliases: names,
  adjectives: names,
  demonyms: names,
  prefixes: z.array(z.string().regex(/^\p{Lu}\p{Ll}+$/u)),
  capital: z.string().min(1).nullable(),
  capitalAliases: names,
  otherCapitals: names,
  latitude,
  longitude,
  wikidataId,
  region: z.string().min(1),
  dependencyOf: countryId.nullable(),
  disputed: z.boolean(),
  ambiguous: names,
  note: z.string().min(1).optional(),
});
const historicalState = country.extend({
  from: z.number().int(),
  to: z.number().int(),
  successors: z.array(countryId),
});
const seat = z.strictObject({
  name: z.string().min(1),
  of: z.string().regex(/^([A-Z]{3}|[a-z]+(-[a-z]+)*)$/),
  historicalOf: countryId.nullable(),
  kind: z.enum([
    'GOVERNMENT',
    'REGIONAL_GOVERNMENT',
    'HEAD_OF_STATE',
    'MONARCHY',
    'FOREIGN_MINISTRY',
    'DEFENSE_MINISTRY',
    'INTERIOR_MINISTRY',
    'INTELLIGENCE',
    'PARLIAMENT',
    'RULING_PARTY',
    'INTERGOVERNMENTAL',
  ]),
  aliases: names,
  ambiguous: names,
});
const place = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: names,
  kind: z.enum(PLACE_KINDS),
  latitude,
  longitude,
  wikidataId,
  country: countryId.nullable(),
  disputed: z.boolean(),
  ambiguous: names,
});

const textOf = (file: string): string =>
  readFileSync(new URL(`../../seed/reference/${file}.json`, import.meta.url), 'utf8');
const read = <Entry>(file: string, shape: z.ZodType<Entry>): Entry[] => z.array(shape).parse(JSON.parse(textOf(file)));

const countries = read('countries', country);
const historical = read('historical', historicalState);
const seats = read('seats', seat);
const places = read('places', place);

/** The names by which a text may call a record, its capitals left out. */
interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ambiguous: readonly string[];
  readonly official?: string;
  readonly adjectives?: readonly string[];
  readonly demonyms?: readonly string[];
}
const namesOf = (record: Named): Set<string> =>
  new Set([
    record.name,
    ...(record.official === undefined ? [] : [record.official]),
    ...record.aliases,
    ...(record.adjectives ?? []),
    ...(record.demonyms ?? []),
  ]);

/** Names that several records share although one of them does not list it as ambiguous. */
function findUnmarkedClashes(records: readonly Named[]): string[] {
  const owners = new Map<string, Named[]>();
  for (const record of records) {
    for (const name of namesOf(record)) owners.set(name, [...(owners.get(name) ?? []), record]);
  }
  return [...owners]
    .filter(([name, sharing]) => sharing.length > 1 && !sharing.every((record) => record.ambiguous.includes(name)))
    .map(([name, sharing]) => `${name}: ${sharing.map((record) => record.name).join(', ')}`);
}

const countryNamed = (name: string): string[] =>
  countries.filter((record) => namesOf(record).has(name)).map((record) => record.id);
const stateNamed = (name: string): string[] =>
  historical.filter((record) => namesOf(record).has(name)).map((record) => record.id);
const placeNamed = (name: string): string[] =>
  places.filter((record) => namesOf(record).has(name)).map((record) => record.id);
const seatNamed = (name: string): string[] =>
  seats.filter((record) => namesOf(record).has(name)).map((record) => record.of);

const UN_MEMBERS = `AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN
  BGR BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV
  GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR
  ITA JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM
  MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR MDA
  ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK
  THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE`.split(/\s+/);

describe('every reference file', () => {
  it.each(['countries', 'historical', 'seats', 'places'])('%s.json has one record a line', (file) => {
    const lines = textOf(file).trimEnd().split('\n');
    expect(lines[0]).toBe('[');
    expect(lines.at(-1)).toBe(']');
    for (const line of lines.slice(1, -1)) expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
  });

  it.each([
    ['countries', countries],
    ['historical', historical],
    ['places', places],
  ] as const)('%s.json is sorted by id and gives no id twice', (_file, records) => {
    const ids = records.map((record) => record.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each([
    ['countries', countries],
    ['historical', historical],
    ['seats', seats],
    ['places', places],
    ['countries and historical together', [...countries, ...historical]],
  ])('%s: a name that two records share is listed as ambiguous in both', (_file, records) => {
    expect(findUnmarkedClashes(records)).toEqual([]);
  });

  it('lists as ambiguous only names that the record has', () => {
    const states = [...countries, ...historical].map((state) => ({
      names: [...namesOf(state), state.capital, ...state.capitalAliases, ...state.otherCapitals],
      ambiguous: state.ambiguous,
    }));
    const others = [...seats, ...places].map((record) => ({
      names: [...namesOf(record)],
      ambiguous: record.ambiguous,
    }));
    for (const record of [...states, ...others]) expect(record.names).toEqual(expect.arrayContaining(record.ambiguous));
  });

  it('gives no alias twice within a record', () => {
    for (const record of [...countries, ...historical, ...seats, ...places]) {
      expect(record.aliases, record.name).toEqual([...new Set(record.aliases)]);
      expect(record.aliases, record.name).not.toContain(record.name);
    }
  });
});

describe('countries', () => {
  it('hold all 193 members of the United Nations and its two observer states', () => {
    expect(new Set(UN_MEMBERS).size).toBe(193);
    expect(countries.map((record) => record.id)).toEqual(expect.arrayContaining([...UN_MEMBERS, 'VAT', 'PSE']));
  });

  it('say which of their codes is no official one', () => {
    for (const record of countries.filter(({ id }) => id.startsWith('X'))) expect(record.note, record.id).toBeDefined();
  });

  it('hold every state that a dependency belongs to', () => {
    const ids = countries.map((record) => record.id);
    for (const { dependencyOf } of countries) if (dependencyOf !== null) expect(ids).toContain(dependencyOf);
  });

  it('give each two-letter code to one country', () => {
    const codes = countries.flatMap(({ alpha2 }) => alpha2 ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['U.S.', 'USA'],
    ['Britain', 'GBR'],
    ['Britons', 'GBR'],
    ['Burma', 'MMR'],
    ['Persia', 'IRN'],
    ['Siam', 'THA'],
    ['Ceylon', 'LKA'],
    ['Zaire', 'COD'],
    ['Abyssinia', 'ETH'],
    ['Türkiye', 'TUR'],
    ['Turkiye', 'TUR'],
    ["Cote d'Ivoire", 'CIV'],
    ['Danes', 'DNK'],
    ['Filipinos', 'PHL'],
    ['St. Lucia', 'LCA'],
    ['Holy See', 'VAT'],
    ['Kirghizia', 'KGZ'],
    ['Rumanian', 'ROU'],
    ['DPRK', 'PRK'],
    ['Turkish Cypriots', 'XNC'],
    ['Formosa', 'TWN'],
  ])('know %s as %s', (name, id) => {
    expect(countryNamed(name)).toEqual([id]);
  });

  it('know the combining forms of compound adjectives', () => {
    const owner = (prefix: string) =>
      countries.filter((record) => record.prefixes.includes(prefix)).map(({ id }) => id);
    expect(owner('Russo')).toEqual(['RUS']);
    expect(owner('Sino')).toEqual(['CHN']);
    expect(owner('Anglo')).toEqual(['GBR']);
    expect(owner('Franco')).toEqual(['FRA']);
  });

  it('know both spellings of a capital', () => {
    const ukraine = countries.find((record) => record.id === 'UKR');
    expect([ukraine?.capital, ...(ukraine?.capitalAliases ?? [])]).toEqual(expect.arrayContaining(['Kyiv', 'Kiev']));
  });

  it.each(['Georgia', 'Jordan', 'Chad', 'Guinea', 'Turkey', 'Niger', 'Congo', 'Korea'])(
    'mark %s as a name that needs context',
    (name) => {
      expect(countryNamed(name).length).toBeGreaterThan(0);
      for (const record of countries.filter((each) => namesOf(each).has(name))) {
        expect(record.ambiguous).toContain(name);
      }
    },
  );
});

describe('historical states', () => {
  const ids = new Set([...countries, ...historical].map((record) => record.id));

  it('share no id with a country of today', () => {
    expect(ids.size).toBe(countries.length + historical.length);
  });

  it('end after they began, and have successors that exist', () => {
    for (const state of historical) {
      expect(state.to, state.id).toBeGreaterThanOrEqual(state.from);
      for (const successor of state.successors) expect(ids, state.id).toContain(successor);
    }
  });

  it.each([
    ['USSR', 'SUN'],
    ['U.S.S.R.', 'SUN'],
    ['Soviets', 'SUN'],
    ['East Germans', 'DDR'],
    ['West German', 'BRD'],
    ['Jugoslavia', 'YUG'],
    ['Czecho-Slovakia', 'CSK'],
    ['Ottoman', 'OTT'],
    ['Third Reich', 'NZG'],
    ['Manchukuo', 'MCK'],
    ['Southern Rhodesia', 'RHO'],
  ])('know %s as %s', (name, id) => {
    expect(stateNamed(name)).toEqual([id]);
  });

  it('pass the Soviet Union on to Russia without making them one', () => {
    expect(historical.find((state) => state.id === 'SUN')?.successors).toContain('RUS');
    expect(countryNamed('Soviet Union')).toEqual([]);
  });
});

describe('seats', () => {
  it('stand for a state that exists, or for an organisation', () => {
    const ids = new Set([...countries, ...historical].map((record) => record.id));
    for (const { name, of, historicalOf, kind } of seats) {
      if (kind === 'INTERGOVERNMENTAL') expect(of, name).toMatch(/^[a-z-]+$/);
      else expect(ids, name).toContain(of);
      if (historicalOf !== null) expect(ids, name).toContain(historicalOf);
    }
  });

  it('say who held the Kremlin before', () => {
    expect(seats.find((each) => each.name === 'Kremlin')).toMatchObject({ of: 'RUS', historicalOf: 'SUN' });
  });

  it.each([
    ['White House', 'USA'],
    ['Elysee', 'FRA'],
    ["Quai d'Orsay", 'FRA'],
    ['10 Downing Street', 'GBR'],
    ['Zhongnanhai', 'CHN'],
    ['Sublime Porte', 'OTT'],
    ['Malacanang', 'PHL'],
    ['Turtle Bay', 'united-nations'],
  ])('know %s as a seat of %s', (name, of) => {
    expect(seatNamed(name)).toEqual([of]);
  });
});

describe('places', () => {
  it('are at least 350, each in a country that exists or in none', () => {
    const ids = new Set(countries.map((record) => record.id));
    expect(places.length).toBeGreaterThanOrEqual(350);
    for (const record of places) if (record.country !== null) expect(ids, record.id).toContain(record.country);
  });

  it.each([
    ['Kuriles', 'kuril-islands'],
    ['Kuril chain', 'kuril-islands'],
    ['Northern Territories', 'kuril-islands'],
    ['Etorofu', 'iturup'],
    ['Diaoyu', 'senkaku-islands'],
    ['Takeshima', 'liancourt-rocks'],
    ['Malvinas', 'falkland-islands'],
    ['Golan', 'golan-heights'],
    ['Gitmo', 'guantanamo-bay'],
    ['Leningrad', 'saint-petersburg'],
    ['St. Petersburg', 'saint-petersburg'],
    ['Camp David', 'camp-david'],
    ['Karafuto', 'southern-sakhalin'],
    ['Mideast', 'middle-east'],
  ])('know %s as %s', (name, id) => {
    expect(placeNamed(name)).toEqual([id]);
  });

  it('give no owner to what states dispute, be it the Kurils, Kashmir or Crimea', () => {
    for (const id of ['kuril-islands', 'kashmir', 'crimea', 'senkaku-islands', 'western-sahara']) {
      expect(places.find((record) => record.id === id)).toMatchObject({ country: null, disputed: true });
    }
  });
});
