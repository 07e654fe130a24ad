// Every rule keeps its word: its example fires it with the parties and status that it states, its counter-example does not.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { principalOf } from '../../src/extract/resolve.ts';
import { RULES } from '../../src/extract/rules/all.ts';
import { describeRules } from '../../src/extract/rules/describe.ts';
import { MUTUAL_RELATIONS, RELATION_TYPES } from '../../src/extract/types.ts';
import type { Frame, Work } from '../../src/extract/work.ts';
import { readText } from '../../src/read/text.ts';

const read = (text: string): Work => analyse(readText(text, { language: 'en' }));
const firedBy = (work: Work, id: string): Frame[] => work.frames.filter((frame) => frame.rule.id === id);
const sides = (work: Work, actors: Frame['sources']): string[] =>
  [...new Set(actors.map((actor) => principalOf(work, actor)))].sort();

describe('Every rule fires on its example and stays silent on its counter-example', () => {
  for (const rule of RULES) {
    it(rule.id, () => {
      const { example } = rule;
      const work = read(example.text);
      const [frame] = firedBy(work, rule.id);
      expect(
        frame,
        `fires on “${example.text}” (${work.blocked.filter((b) => b.rule === rule.id).map((b) => b.reason)})`,
      ).toBeDefined();
      if (frame === undefined) return;
      expect({
        source: sides(work, frame.sources),
        target: sides(work, frame.targets),
        status: frame.status === 'ONGOING' ? 'OCCURRED' : frame.status,
      }).toEqual({
        source: [...example.source].sort(),
        target: [...example.target].sort(),
        status: example.status ?? 'OCCURRED',
      });
      expect(firedBy(read(rule.counter), rule.id), `silent on “${rule.counter}”`).toEqual([]);
    });
  }
});

it('Rule ids are unique, and start with their event type', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) expect(rule.id.startsWith(`${rule.type.toLowerCase()}.`), rule.id).toBe(true);
});

it('Each of the 22 relations has a rule', () => {
  expect([...new Set(RULES.map((rule) => rule.relation))].sort()).toEqual([...RELATION_TYPES].sort());
});

it('An example of a mutual relation names all its parties as sources', () => {
  for (const rule of RULES) {
    if (MUTUAL_RELATIONS.has(rule.relation)) expect(rule.example.target, rule.id).toEqual([]);
  }
});

it('docs/rules.md is current (npm run rules)', () => {
  const document = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(document).toBe(describeRules());
});
