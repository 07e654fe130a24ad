// A schema that clients can rely on: nothing that was released goes without a warning, and every warning has a date.
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { compareWithRelease, findSilentDeprecations } from '../../src/schema/evolution.ts';
import { printSchemaSDL, schema } from '../../src/schema/index.ts';

const TODAY = '2026-07-01';
const RELEASED = `
  type Query {
    ships(flag: String, first: Int = 20, filter: ShipFilter): [Ship!]!
    boats: Boat @deprecated(reason: "Use \`ships\`. Goes after 2026-06-30.")
    rafts: Int @deprecated(reason: "Use \`ships\`. Goes after 2026-12-31.")
  }
  type Ship { name: String! }
  type Boat { name: String! }
  enum Rig { SLOOP KETCH CAT @deprecated(reason: "None were built. Goes after 2026-06-30.") }
  input ShipFilter { rig: Rig }
`;
const change = (from: string, to: string) => {
  if (!RELEASED.includes(from)) throw new Error(`"${from}" is not in the schema`);
  return compareWithRelease(RELEASED, buildSchema(RELEASED.replace(from, to)), TODAY);
};

describe('compareWithRelease', () => {
  it('has nothing to say of the same schema', () => {
    expect(change('', '')).toEqual({ breaking: [], notable: [] });
  });

  it.each([
    ['a field that is gone', 'type Ship { name: String! }', 'type Ship { title: String! }', 'Ship.name was removed.'],
    ['a field that may be null now', 'name: String!', 'name: String', 'Ship.name changed type'],
    ['an argument that is gone', 'flag: String, ', '', 'Query.ships arg flag was removed.'],
    ['an argument that must be given now', 'flag: String,', 'flag: String!,', 'arg flag has changed type'],
    ['another default', '= 20', '= 10', 'arg first has changed defaultValue'],
    ['a value of an enum that is gone', 'KETCH ', '', 'KETCH was removed'],
    ['an input field that must be given', 'rig: Rig }', 'rig: Rig, yard: ID! }', 'required field yard'],
  ])('calls %s breaking', (_what, from, to, description) => {
    const { breaking } = change(from, to);
    expect(breaking).toEqual([expect.stringContaining(description)]);
  });

  it('lets go what was deprecated, once its day is past', () => {
    expect(change(/boats.*\n/.exec(RELEASED)?.[0] ?? '', '').breaking).toEqual([]);
    expect(change(/CAT .*?\)/.exec(RELEASED)?.[0] ?? '', '').breaking).toEqual([]);
    expect(change(/rafts.*\n/.exec(RELEASED)?.[0] ?? '', '').breaking).toEqual(['Query.rafts was removed.']);
  });

  it('lets go the types that only went with it', () => {
    const { breaking } = compareWithRelease(
      RELEASED,
      buildSchema(RELEASED.replace(/boats.*\n/, '').replace(/type Boat.*\n/, '')),
      TODAY,
    );
    expect(breaking).toEqual([]);
  });

  it('notes a new value of an enum, which a client may not expect', () => {
    expect(change('KETCH', 'KETCH YAWL')).toEqual({ breaking: [], notable: ['YAWL was added to enum type Rig.'] });
  });

  it('takes new fields, and arguments that may be left out, as nobody’s concern', () => {
    const nothing = { breaking: [], notable: [] };
    expect(change('name: String!', 'name: String! built: Int')).toEqual(nothing);
    expect(change('flag: String', 'flag: String, port: ID')).toEqual(nothing);
    expect(change('rig: Rig', 'rig: Rig yard: ID')).toEqual(nothing);
  });
});

describe('findSilentDeprecations', () => {
  it('takes a reason with what to use instead and a date', () => {
    expect(findSilentDeprecations(RELEASED)).toEqual([]);
  });

  it.each([
    ['no reason', '@deprecated'],
    ['no date', '@deprecated(reason: "Use `ships`.")'],
    ['a date alone', '@deprecated(reason: "Goes after 2026-06-30.")'],
    ['a day that is none', '@deprecated(reason: "Use `ships`. Goes after 2026-06-31.")'],
  ])('names the field, argument or value with %s', (_what, deprecated) => {
    const sdl = `
      type Query { boats: Int ${deprecated}  ships(flag: String ${deprecated}): Int }
      enum Rig { CAT ${deprecated} }`;
    expect(findSilentDeprecations(sdl)).toEqual(['Query.boats', 'Query.ships.flag', 'Rig.CAT']);
  });
});

describe('our schema', () => {
  test('breaks nothing that was released', async () => {
    const released = await readFile(new URL('../../schema.released.graphql', import.meta.url), 'utf8');
    const { breaking } = compareWithRelease(released, schema, new Date().toISOString().slice(0, 10));
    expect(breaking, 'deprecate it first: see "Release" in CONTRIBUTING.md').toEqual([]);
  });

  test('deprecates nothing without saying what to use instead, and until when', () => {
    expect(findSilentDeprecations(printSchemaSDL())).toEqual([]);
  });
});
