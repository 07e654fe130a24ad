// The rules as a document: docs/rules.md is made of them, and a test holds it current.
import { RULES } from './all.ts';
import type { Rule } from './rule.ts';
import { TERRITORY, type TerritoryRule } from './territory.ts';

/** Markdown: one section an event type, one entry a rule. */
export function describeRules(): string {
  const types = [...new Set(RULES.map((rule) => rule.type))];
  return [
    '# The rules',
    '',
    'Made of `src/extract/rules/` by `npm run rules`; do not edit it here. Each rule has a permanent id, which every fact',
    'that it found carries. Lemmas stand for all their forms; `turn_down` is a verb with its particle. Source and target',
    'are slots tried in order (see `src/extract/rules/rule.ts`).',
    ...types.flatMap((type) => ['', `## ${type}`, ...RULES.filter((rule) => rule.type === type).flatMap(describeRule)]),
    '',
    '## Territory',
    '',
    'Rules that find no event but a standing fact: who claims a land and who controls it. What a pattern reads is told in',
    '`src/extract/rules/territory.ts`.',
    ...TERRITORY.flatMap(describeTerritory),
    '',
  ].join('\n');
}

function describeRule(rule: Rule): string[] {
  const { when, example } = rule;
  const conditions = Object.entries(when).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? `\`${value}\`` : String(value)}`,
  );
  const to = example.target.length === 0 ? '' : ` → ${example.target.join(', ')}`;
  return [
    '',
    `### ${rule.id}`,
    '',
    `${rule.relation}${rule.mode === null ? '' : `, mode ${rule.mode}`}${rule.status === undefined ? '' : `, always ${rule.status}`}${rule.reciprocal === true ? ', both ways' : ''}; prior ${rule.confidence}`,
    '',
    ...conditions.map((condition) => `- ${condition}`),
    `- source ${rule.source.map((slot) => `\`${slot}\``).join(', ')}; target ${rule.target.map((slot) => `\`${slot}\``).join(', ')}`,
    `- fires: “${example.text}” (${example.source.join(', ')}${to}${example.status === undefined ? '' : `, ${example.status}`})`,
    `- silent: “${rule.counter}”`,
  ];
}

function describeTerritory(rule: TerritoryRule): string[] {
  const { words, verbs, ends, example } = rule;
  return [
    '',
    `### ${rule.id}`,
    '',
    `${rule.relation}, pattern ${rule.pattern}; confidence ${rule.confidence}`,
    '',
    ...(words === '' ? [] : [`- words \`${words}\``]),
    ...(verbs === undefined ? [] : [`- with the verbs \`${verbs}\``]),
    ...(ends === undefined ? [] : [`- ended by \`${ends}\``]),
    ...(rule.lasting === true ? ['- told in the plain past it has passed'] : []),
    ...(rule.capture === true ? ['- undone by a withdrawal or by who takes the land next'] : []),
    `- fires: “${example.text}” (${example.facts.join('; ')})`,
    `- silent: “${rule.counter}”`,
  ];
}
