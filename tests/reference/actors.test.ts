// Holds the six lists of actors in seed/reference to what extraction relies on: known ids, true spans, one bearer a name.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const readText = (file: string): string =>
  readFileSync(new URL(`../../seed/reference/${file}`, import.meta.url), 'utf8');
const readRows = <T>(file: string, row: z.ZodType<T>): T[] => z.array(row).parse(JSON.parse(readText(file)));

const name = z.string().regex(/^\S(.*\S)?$/);
const year = z.number().int().min(1000).max(2030).nullable();
const actor = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name,
  aliases: z.array(name),
  ambiguous: z.array(name),
};
const wikidataId = z
  .string()
  .regex(/^Q[1-9]\d*$/)
  .nullable();
const country = z.string();

const bodies = readRows(
  'bodies.json',
  z.strictObject({
    ...actor,
    abbreviations: z.array(name),
    adjectives: z.array(name),
    kind: z.enum(['INTERGOVERNMENTAL', 'ORGANIZATION']),
    seat: z.string().nullable(),
    parent: z.string().nullable(),
    from: year,
    to: year,
    wikidataId,
  }),
);
const groups = readRows(
  'groups.json',
  z.strictObject({
    ...actor,
    kind: z.enum(['ARMED_GROUP', 'POLITICAL_PARTY']),
    country: country.nullable(),
    from: year,
    to: year,
    wikidataId,
  }),
);
const companies = readRows(
  'companies.json',
  z.strictObject({ ...actor, kind: z.literal('COMPANY'), country, wikidataId }),
);
const media = readRows(
  'media.json',
  z.strictObject({ ...actor, kind: z.literal('MEDIA'), country, agency: z.boolean(), wikidataId }),
);
const leaders = readRows(
  'leaders.json',
  z.strictObject({
    ...actor,
    surname: name,
    country,
    offices: z
      .array(z.strictObject({ title: name, country: country.optional(), from: z.number().int(), to: year }))
      .min(1),
    wikidataId,
  }),
);
const institution = z.enum(['GOVERNMENT_BODY', 'ARMED_FORCE']);
const offices = z
  .strictObject({
    about: z.record(z.string(), z.string()),
    headOfState: z.array(name),
    headOfGovernment: z.array(name),
    offices: z.array(
      z.strictObject({
        title: name,
        aliases: z.array(name),
        role: name,
        body: name.nullable(),
        national: z.array(z.strictObject({ title: name, country })),
      }),
    ),
    honorifics: z.array(name),
    bodies: z.array(z.strictObject({ noun: name, aliases: z.array(name), kind: institution, name })),
    namedBodies: z.array(z.strictObject({ ...actor, kind: z.enum([...institution.options, 'ORGANIZATION']), country })),
    peopleNouns: z.array(z.strictObject({ noun: name, kind: institution })),
  })
  .parse(JSON.parse(readText('offices.json')));

const LISTS = {
  'bodies.json': bodies,
  'groups.json': groups,
  'companies.json': companies,
  'media.json': media,
  'leaders.json': leaders,
};
const everyone = [...Object.values(LISTS).flat(), ...offices.namedBodies];
const states = ['countries.json', 'historical.json'].flatMap((file) =>
  readRows(file, z.object({ id: z.string() })).map((state) => state.id),
);
const bodyIds = new Set(bodies.map((body) => body.id));
const represented = new Set([...states, ...bodyIds]);

type Actor = (typeof everyone)[number];
const namesOf = (row: Actor): string[] => [
  ...new Set([row.name, ...row.aliases, ...('abbreviations' in row ? row.abbreviations : [])]),
];
const bearersOf = (wanted: string): string[] =>
  everyone.filter((row) => namesOf(row).includes(wanted)).map((row) => row.id);
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the lists of actors', () => {
  it.each(Object.entries(LISTS))('keep %s sorted by id with one record on each line', (file, rows) => {
    const ids = rows.map((row) => row.id);
    expect(ids).toEqual([...ids].sort());
    expect(readText(file).trimEnd().split('\n')).toHaveLength(rows.length + 2);
  });

  it('give every actor an id of its own, across all six', () => {
    expect(repeated(everyone.map((row) => row.id))).toEqual([]);
  });

  it('name no state and no body that is unknown', () => {
    const nations = [...groups, ...companies, ...media, ...offices.namedBodies].map((row) => row.country);
    const titles = offices.offices.flatMap((office) => office.national.map((title) => title.country));
    expect([...nations, ...titles].filter((id) => id !== null && !states.includes(id))).toEqual([]);
    const served = leaders.flatMap((leader) => [
      leader.country,
      ...leader.offices.map((office) => office.country ?? leader.country),
    ]);
    expect(served.filter((id) => !represented.has(id))).toEqual([]);
    const parents = bodies.map((body) => body.parent);
    expect(parents.filter((id) => id !== null && !bodyIds.has(id))).toEqual([]);
  });

  it('end nothing before it began, and order the offices of a person by year', () => {
    const spans = [...bodies, ...groups, ...leaders.flatMap((leader) => leader.offices)];
    expect(spans.filter((span) => span.from !== null && span.to !== null && span.to < span.from)).toEqual([]);
    const unordered = leaders.filter((leader) => {
      const years = leader.offices.map((office) => office.from);
      return years.some((value, index) => value < (years[index - 1] ?? value));
    });
    expect(unordered.map((leader) => leader.id)).toEqual([]);
  });

  it('let a name have one plain bearer; all others declare it ambiguous', () => {
    const bearer = new Map<string, string>();
    const contested: string[] = [];
    for (const row of everyone) {
      for (const own of namesOf(row).filter((own) => !row.ambiguous.includes(own))) {
        const other = bearer.get(own);
        if (other !== undefined) contested.push(`${own}: ${other}, ${row.id}`);
        bearer.set(own, row.id);
      }
    }
    expect(contested).toEqual([]);
  });

  it('declare ambiguous only what the actor is called', () => {
    const strange = everyone.filter((row) => {
      const own = new Set([...namesOf(row), ...('surname' in row ? [row.surname] : [])]);
      return row.ambiguous.some((word) => !own.has(word));
    });
    expect(strange.map((row) => row.id)).toEqual([]);
  });

  it('give a Wikidata id to one actor only', () => {
    const ids = Object.values(LISTS).flatMap((rows) => rows.map((row) => row.wikidataId));
    expect(repeated(ids.filter((id) => id !== null))).toEqual([]);
  });

  it('reach across the world and the decades', () => {
    expect(bodies.length).toBeGreaterThanOrEqual(220);
    expect(groups.filter((group) => group.kind === 'ARMED_GROUP').length).toBeGreaterThanOrEqual(200);
    expect(companies.length).toBeGreaterThanOrEqual(120);
    expect(media.filter((row) => row.agency).length).toBeGreaterThanOrEqual(100);
    expect(offices.namedBodies.length).toBeGreaterThanOrEqual(150);
    expect(leaders.length).toBeGreaterThanOrEqual(700);
    expect(new Set(leaders.map((leader) => leader.country)).size).toBeGreaterThanOrEqual(140);
    for (let decade = 1900; decade <= 2020; decade += 10) {
      const inOffice = leaders.filter((leader) =>
        leader.offices.some((office) => office.from < decade + 10 && (office.to ?? 2030) >= decade),
      );
      expect(inOffice.length, `leaders of the ${decade}s`).toBeGreaterThanOrEqual(60);
    }
  });

  it.each([
    ['IAEA', 'international-atomic-energy-agency'],
    ['Common Market', 'european-economic-community'],
    ['U.N.', 'united-nations'],
    ['Tamil Tigers', 'liberation-tigers-of-tamil-eelam'],
    ['CPSU', 'communist-party-of-the-soviet-union'],
    ['Anglo-Iranian', 'anglo-iranian-oil-company'],
    ['Nord Stream AG', 'nord-stream-ag'],
    ['Itar-Tass', 'tass'],
    ['NAN', 'news-agency-of-nigeria'],
    ['State Department', 'us-state-department'],
    ['Duma', 'state-duma'],
    ['Revolutionary Guards', 'islamic-revolutionary-guard-corps'],
    ['Dmitri Medvedev', 'dmitry-medvedev'],
    ['Mao Tse-tung', 'mao-zedong'],
    ['Volodymyr Zelensky', 'volodymyr-zelenskyy'],
  ])('know %s as %s', (called, id) => {
    expect(bearersOf(called)).toEqual([id]);
  });
});

describe('the leaders', () => {
  const holders = (title: string, state: string, when: number): string[] =>
    leaders
      .filter((leader) =>
        leader.offices.some(
          (office) =>
            office.title === title &&
            (office.country ?? leader.country) === state &&
            office.from <= when &&
            (office.to ?? 2030) >= when,
        ),
      )
      .map((leader) => leader.surname);

  it.each([
    ['president', 'USA', 1905, 'Roosevelt'],
    ['prime minister', 'JPN', 1956, 'Hatoyama'],
    ['foreign minister', 'SUN', 1972, 'Gromyko'],
    ['chancellor', 'BRD', 1970, 'Brandt'],
    ['president', 'EGY', 1962, 'Nasser'],
    ['secretary-general', 'united-nations', 1985, 'Perez de Cuellar'],
    ['foreign minister', 'RUS', 2013, 'Lavrov'],
  ])('tell who was %s of %s in %i: %s', (title, state, when, surname) => {
    expect(holders(title, state, when)).toContain(surname);
  });

  it('hold only offices whose title the list of offices knows', () => {
    const known = new Set([
      ...offices.headOfState,
      ...offices.headOfGovernment,
      ...offices.offices.flatMap((office) => [
        office.title,
        ...office.aliases,
        ...office.national.map((national) => national.title),
      ]),
    ]);
    const held = new Set(leaders.flatMap((leader) => leader.offices.map((office) => office.title)));
    expect([...held].filter((title) => !known.has(title))).toEqual([]);
  });
});

describe('the offices and institutions', () => {
  it('give every title, honorific and noun once', () => {
    expect(repeated(offices.offices.flatMap((office) => [office.title, ...office.aliases]))).toEqual([]);
    expect(repeated(offices.bodies.flatMap((body) => [body.noun, ...body.aliases]))).toEqual([]);
    expect(repeated(offices.peopleNouns.map((people) => people.noun))).toEqual([]);
    expect(repeated(offices.honorifics)).toEqual([]);
  });

  it('tell a secretary of state in Washington from one in the Vatican', () => {
    const foreign = offices.offices.find((office) => office.title === 'foreign minister');
    expect(foreign?.national).toContainEqual({ title: 'secretary of state', country: 'USA' });
    expect(foreign?.national).toContainEqual({ title: 'foreign secretary', country: 'GBR' });
    expect(foreign?.aliases).not.toContain('secretary of state');
  });

  it('part what a state says from the forces that it sends', () => {
    const kindOf = (noun: string): string | undefined =>
      offices.bodies.find((body) => body.noun === noun || body.aliases.includes(noun))?.kind;
    expect(['foreign ministry', 'parliament', 'police'].map(kindOf)).toEqual(Array(3).fill('GOVERNMENT_BODY'));
    expect(['navy', 'coastguard', 'border guards'].map(kindOf)).toEqual(Array(3).fill('ARMED_FORCE'));
  });
});
