// The calibration: what it makes of judged events, whether its document is current, and whether it still keeps its word.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectEvents, type JudgedEvent } from '../../bench/calibrate/collect.ts';
import { describeCalibration } from '../../bench/calibrate/describe.ts';
import { fitRules, tableOf, weighHeldOut } from '../../bench/calibrate/fit.ts';
import { eventKeyOf, Judgements } from '../../bench/calibrate/judgements.ts';
import { hasShared } from '../../bench/score/places.ts';
import { estimate, type Feature, loadCalibration } from '../../src/extract/confidence.ts';
import { RULES } from '../../src/extract/rules/all.ts';
import { work } from '../extract/read-events.ts';

const [first, second] = RULES;
if (first === undefined || second === undefined) throw new Error('There are no rules.');

const events = (rule: typeof first, right: number, wrong: number, features: Feature[] = []): JudgedEvent[] =>
  Array.from({ length: right + wrong }, (_, i) => ({
    article: `gsr/${rule.id}-${i}`,
    rule,
    prior: 0.7,
    features,
    right: i < right,
  }));

describe('A fit', () => {
  it('draws a rule with few events towards its kin, and believes one with many', () => {
    const few = fitRules([...events(first, 80, 20), ...events(second, 0, 1)]).rules[second.id]?.confidence ?? 0;
    const many = fitRules([...events(first, 80, 20), ...events(second, 0, 60)]).rules[second.id]?.confidence ?? 1;
    expect(few).toBeGreaterThan(0.5);
    expect(many).toBeLessThan(0.15);
  });

  it('counts a feature only where it tells right from wrong', () => {
    const telling = [...events(first, 90, 10), ...events(second, 5, 45, ['loose'])];
    const mixed = [...events(first, 60, 10), ...events(first, 10, 30, ['loose'])];
    const idle = [...events(first, 40, 10), ...events(first, 40, 10, ['attributed'])];
    // What the rule itself explains is not laid at the feature's door twice.
    expect(fitRules(telling).modifiers.loose ?? 1).toBeGreaterThan(0.5);
    expect(fitRules(mixed).modifiers.loose).toBeLessThan(0.7);
    expect(fitRules(idle).modifiers).toEqual({});
  });

  it('is told by events that it did not see', () => {
    const weighed = weighHeldOut([...events(first, 80, 20), ...events(second, 20, 80)]);
    expect(weighed).toHaveLength(200);
    const bin = tableOf(weighed).find(({ from }) => from === 0.7 || from === 0.8);
    expect(bin).toBeDefined();
  });
});

describe('A judgement', () => {
  const [frame] = work('Kenya attacked Uganda.').frames;
  const [other] = work('Kenya attacked Tanzania.').frames;
  if (frame === undefined || other === undefined) throw new Error('Finds no event.');
  const line = JSON.stringify({
    article: 'gsr/X',
    event: eventKeyOf(frame),
    right: true,
    quote: 'for the reader alone',
  });

  it('is taken in once somebody has said right or wrong, and holds for that event alone', () => {
    const judgements = new Judgements([]);
    expect(judgements.add(`${line.replace('true', 'null')}\n`)).toBe(0);
    expect(judgements.add(`${line}\n`)).toBe(1);
    expect(judgements.isRight('gsr/X', eventKeyOf(frame))).toBe(true);
    expect(judgements.isRight('gsr/X', eventKeyOf(other))).toBeUndefined();
    expect(judgements.isRight('gsr/Y', eventKeyOf(frame))).toBeUndefined();
  });
});

describe('The calibration in the repository', () => {
  it('is what docs/confidence.md says (npm run calibrate)', () => {
    const document = readFileSync(new URL('../../docs/confidence.md', import.meta.url), 'utf8');
    expect(document).toBe(describeCalibration(loadCalibration()));
  });

  it('keeps its word on the events of today: the sum of their confidences is about the number that are right', async () => {
    if (!hasShared()) {
      console.warn('No ../shared beside this checkout: whether confidence still keeps its word is NOT checked.');
      return;
    }
    const { judged } = await collectEvents(Judgements.read());
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const promised = mean(
      judged.map((event) => estimate(loadCalibration(), event.rule.id, event.prior, event.features)),
    );
    const held = mean(judged.map((event) => Number(event.right)));
    expect(Math.abs(promised - held), `promised ${promised}, held ${held}: run npm run calibrate`).toBeLessThan(0.06);
  });
});
