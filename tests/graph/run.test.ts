// What every statement is held to, on either engine.
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/graph/cypher.ts';
import { nameKey } from '../../src/graph/name-key.ts';
import { checkRow, findStatement } from '../../src/graph/run.ts';

const statements = readStatements('embedded');

describe('A statement', () => {
  it('gets exactly the parameters that it names.', () => {
    expect(findStatement(statements, 'actor/by-ids', { ids: ['JPN'] }).name).toBe('actor/by-ids');
    expect(() => findStatement(statements, 'actor/by-ids', {})).toThrow(
      'Statement actor/by-ids lacks its parameter ids.',
    );
    expect(() => findStatement(statements, 'actor/by-ids', { ids: [], more: 1 })).toThrow('has no parameter more.');
    expect(() => findStatement(statements, 'actor/none', {})).toThrow('There is no statement actor/none.');
  });

  it('gets ids that are strings, however deep in its rows.', () => {
    const rows = [{ properties: { id: 5 } }];
    expect(() => findStatement(statements, 'article/create', { rows })).toThrow('An id must be a string, not 5');
  });

  it('gives whole numbers up to 2^53, and an error beyond, where digits would be lost.', () => {
    expect(checkRow('x', { n: Number.MAX_SAFE_INTEGER, f: 0.5, list: [1, { deep: -3 }] })).toHaveProperty('n');
    const beyond = [2 ** 53, 2n ** 60n, Number.POSITIVE_INFINITY, [1, { deep: 2 ** 60 }]];
    for (const n of beyond) {
      expect(() => checkRow('x', { n })).toThrow(expect.objectContaining({ code: 'STORE_UNSUPPORTED' }));
    }
  });
});

describe('The key of a name', () => {
  it.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ['U.S.', 'us'],
    ['Abu-Dhabi', 'abu dhabi'],
    ['  ЛАВРОВ,  Сергей ', 'лавров сергеи'],
    ['東京', '東京'],
    ['?!', ''],
    ['x'.repeat(10_000), 'x'.repeat(400)],
  ])('%s is one spelling of it.', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});
