// Confidence is data: a rule's measured share of right events, or its prior where nothing was measured.
import { describe, expect, it } from 'vitest';
import { estimate, featuresOf, loadCalibration } from '../../src/extract/confidence.ts';
import { RULES } from '../../src/extract/rules/all.ts';
import { work } from './read-events.ts';

const known = {
  rules: { 'consult.known': { confidence: 0.8, events: 10, right: 9 } },
  modifiers: { loose: 0.5 },
};

describe('The confidence of an event', () => {
  it('is its rule’s as measured', () => {
    expect(estimate(known, 'consult.known', 0.6, [])).toBe(0.8);
  });

  it('is the prior of a rule that nobody has measured, so that a new rule needs no entry', () => {
    expect(estimate(known, 'consult.new', 0.6, ['loose', 'attributed'])).toBe(0.6);
  });

  it('has its odds multiplied by a feature that matters, and is untouched by one that does not', () => {
    expect(estimate(known, 'consult.known', 0.6, ['loose'])).toBe(0.67);
    expect(estimate(known, 'consult.known', 0.6, ['attributed'])).toBe(0.8);
  });

  it('is never certainty, either way', () => {
    const sure = { rules: { a: { confidence: 0.999, events: 1, right: 1 } }, modifiers: {} };
    expect(estimate(sure, 'a', 0.5, [])).toBe(0.98);
  });

  it('knows an event that did not happen, and one that somebody tells', () => {
    const features = (text: string) => work(text).frames.map(featuresOf);
    expect(features('Kenya attacked Uganda.')).toEqual([[]]);
    expect(features('Kenya will visit Uganda in May.')[0]).toContain('not-happened');
    expect(features('Norway said that Kenya had attacked Uganda.').flat()).toContain('attributed');
  });
});

it('The calibration has entries for rules that exist alone (npm run calibrate)', () => {
  const ids = new Set(RULES.map((rule) => rule.id));
  expect(Object.keys(loadCalibration().rules).filter((id) => !ids.has(id))).toEqual([]);
});
