// Holds seed/reference/agreements.json to what extraction relies on: one owner a name, known parties, true dates.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AGREEMENT_KINDS } from '../../src/extract/types.ts';

function readReference<T>(file: string, row: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`../../seed/reference/${file}`, import.meta.url), 'utf8');
  return z.array(row).parse(JSON.parse(text));
}

const agreements = readReference(
  'agreements.json',
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)),
    kind: z.enum(AGREEMENT_KINDS),
    parties: z.array(z.string()),
    signedDate: z.string(),
    wikidataId: z
      .string()
      .regex(/^Q[1-9]\d*$/)
      .nullable(),
  }),
);
const state = z.object({ id: z.string(), from: z.number().nullish(), to: z.number().nullish() });
const states = [...readReference('countries.json', state), ...readReference('historical.json', state)];
const named = ['bodies.json', 'groups.json'].flatMap((file) => readReference(file, z.object({ id: z.string() })));

/** Names that no reader tells apart: case, accents, full stops and the kind of dash do not count. */
const readAloud = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('.', '').replaceAll('–', '-').toLowerCase();
const namesOf = (agreement: (typeof agreements)[number]): string[] => [agreement.name, ...agreement.aliases];
const find = (name: string): string[] =>
  agreements.filter((agreement) => namesOf(agreement).includes(name)).map((agreement) => agreement.id);

describe('the list of agreements', () => {
  it('is sorted by id, one record an id', () => {
    const ids = agreements.map((agreement) => agreement.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('has one record on each line, so that a change reads as one line', () => {
    const text = readFileSync(new URL('../../seed/reference/agreements.json', import.meta.url), 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(agreements.length + 2);
  });

  it('gives every name to one agreement only', () => {
    const owner = new Map<string, string>();
    const contested: string[] = [];
    for (const agreement of agreements) {
      for (const name of namesOf(agreement)) {
        const other = owner.get(readAloud(name));
        if (other !== undefined && other !== agreement.id) contested.push(`${name}: ${other}, ${agreement.id}`);
        owner.set(readAloud(name), agreement.id);
      }
    }
    expect(contested).toEqual([]);
  });

  it('repeats no name within a record', () => {
    const repeated = agreements.filter((agreement) => new Set(namesOf(agreement)).size !== namesOf(agreement).length);
    expect(repeated.map((agreement) => agreement.id)).toEqual([]);
  });

  it('has no name without a capital letter, and none of a single ordinary word', () => {
    const ordinary = /^(Agreement|Treaty|Pact|Accords?|Declaration|Convention|Protocol|Peace|Joint|Ceasefire|Deal)$/i;
    const weak = agreements
      .flatMap(namesOf)
      .filter((name) => !/\p{Lu}/u.test(name) || name.split(' ').every((word) => ordinary.test(word)));
    expect(weak).toEqual([]);
  });

  it('dates every agreement between 1814 and 2025, to a real year, month or day', () => {
    const wrong = agreements.filter(({ signedDate }) => {
      if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(signedDate)) return true;
      const day = new Date(`${`${signedDate}-01-01`.slice(0, 10)}T00:00:00Z`);
      if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(signedDate)) return true;
      return day.getUTCFullYear() < 1814 || day.getUTCFullYear() > 2025;
    });
    expect(wrong.map((agreement) => agreement.id)).toEqual([]);
  });

  it('covers every decade', () => {
    const decades = new Set(agreements.map((agreement) => agreement.signedDate.slice(0, 3)));
    const expected = Array.from({ length: 22 }, (_, index) => String(181 + index));
    expect([...decades].sort()).toEqual(expected);
  });

  it('knows every party, and names none twice', () => {
    const known = new Set([...states, ...named].map((actor) => actor.id));
    const wrong = agreements.flatMap(({ id, parties }) => [
      ...parties.filter((party) => !known.has(party)).map((party) => `${id}: ${party} is unknown`),
      ...(new Set(parties).size === parties.length ? [] : [`${id}: a party twice`]),
    ]);
    expect(wrong).toEqual([]);
  });

  it('lets no state sign before its time or after its end', () => {
    const life = new Map(states.map((entry) => [entry.id, entry]));
    const wrong = agreements.flatMap(({ id, parties, signedDate }) => {
      const year = Number(signedDate.slice(0, 4));
      return parties.flatMap((party) => {
        const { from, to } = life.get(party) ?? {};
        return (from ?? year) <= year && year <= (to ?? year) ? [] : [`${id}: ${party} in ${year}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('finds agreements by the names that newspapers use', () => {
    expect(find('Soviet-Japanese declaration')).toEqual(['soviet-japanese-joint-declaration']);
    expect(find('Joint Declaration of 1956')).toEqual(['soviet-japanese-joint-declaration']);
    expect(find('Iran nuclear deal')).toEqual(['joint-comprehensive-plan-of-action']);
    expect(find('Oslo accords')).toEqual(['oslo-accords']);
    expect(find('Minsk agreements')).toEqual(['minsk-ii']);
    expect(find('Shanghai Communique')).toEqual(['shanghai-communique']);
    expect(find('Black Sea grain deal')).toEqual(['black-sea-grain-initiative']);
  });
});
