// The calibration as a document: docs/confidence.md is made of seed/reference/confidence.json, and a test holds it current.
import type { Calibration } from '../../src/extract/confidence.ts';
import { RULES } from '../../src/extract/rules/all.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`);

const FEATURE_WORDS = {
  'not-happened': 'did not happen, or not yet (any status but OCCURRED and ONGOING)',
  attributed: 'is told in somebody’s words',
  loose: 'has a party from a slot of last resort',
} as const;

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  gsr: 'PLOVER gold standard sentences',
  shared: 'articles kept outside the repository',
  development: 'development articles',
};

export function describeCalibration({ sources, modifiers, reliability, rules }: Calibration): string {
  const all = Object.values(sources).reduce(
    (sum, { events, right }) => ({ events: sum.events + events, right: sum.right + right }),
    { events: 0, right: 0 },
  );
  const unknown = RULES.filter((rule) => rules[rule.id] === undefined);
  const filled = reliability.filter(({ events }) => events > 0);
  // The mean distance between what is promised and what holds, over all events.
  const gap = filled.reduce((sum, { events, mean, right }) => sum + Math.abs(events * mean - right), 0);
  return [
    '# What the confidence of an event means',
    '',
    'Made of `seed/reference/confidence.json` by `npm run calibrate`; do not edit it here.',
    '',
    'Among events of confidence 0.8 about 80 % should be right: the parties, the relation’s type and what became of it.',
    'The figure of a rule is the share of its judged events that are right, drawn towards what its author expected and what',
    'rules of the same event type and trigger do, the more so the fewer events it has: a Beta prior. A rule without judged',
    'events keeps the prior that its author gave it.',
    '',
    '## Judged events',
    '',
    '| Where from | Events | Right |',
    '|---|--:|--:|',
    ...Object.entries(sources).map(
      ([source, { events, right }]) => `| ${SOURCE_WORDS[source] ?? source} | ${events} | ${percent(right, events)} |`,
    ),
    `| all | ${all.events} | ${percent(all.right, all.events)} |`,
    '',
    'An event of a gold standard sentence that nobody judged is right when its record has the same pair and type. A record',
    'codes one event of a sentence that may tell of several, so that this share is an under-estimate. The rules were',
    'developed on these sentences, on the other hand, so that of sentences nobody has seen fewer may be right.',
    '',
    '## Reliability',
    '',
    'Each event is weighed by a fit to the events of other articles alone, in ten parts.',
    '',
    '| Confidence | Events | Mean confidence | Share right |',
    '|---|--:|--:|--:|',
    ...reliability.map(
      ({ from, to, events, mean, right }) =>
        `| ${from === 0 ? 'below 0.5' : `${from.toFixed(1)}–${to.toFixed(1)}`} | ${events} | ${events === 0 ? '–' : mean.toFixed(2)} | ${percent(right, events)} |`,
    ),
    '',
    all.events === 0
      ? 'No event has been judged yet.'
      : `On average the two differ by ${(gap / all.events).toFixed(2)}.`,
    '',
    '## What else counts',
    '',
    ...(Object.keys(modifiers).length === 0
      ? ['Nothing besides the rule tells right events from wrong ones beyond chance.']
      : [
          '| An event that | has its odds multiplied by |',
          '|---|--:|',
          ...Object.entries(modifiers).map(
            ([feature, odds]) => `| ${FEATURE_WORDS[feature as keyof typeof FEATURE_WORDS]} | ${odds} |`,
          ),
        ]),
    '',
    '## Rules',
    '',
    '| Rule | Prior | Confidence | Events | Right |',
    '|---|--:|--:|--:|--:|',
    ...RULES.flatMap(({ id, confidence: prior }) => {
      const entry = rules[id];
      if (entry === undefined) return [];
      return [`| ${id} | ${prior.toFixed(2)} | ${entry.confidence.toFixed(2)} | ${entry.events} | ${entry.right} |`];
    }),
    '',
    `${unknown.length} of ${RULES.length} rules have no judged event and keep their prior.`,
    '',
  ].join('\n');
}
