// Fits the confidence of each rule to judged events, and tells by held-out events how far it can be trusted.
import { createHash } from 'node:crypto';
import { type Calibration, estimate, FEATURES, type Feature } from '../../src/extract/confidence.ts';
import type { JudgedEvent } from './collect.ts';

type Fit = Pick<Calibration, 'rules' | 'modifiers'>;

// How many events the belief from above weighs: a rule's own count for as much as its class from so many events on, and
// a class for as much as the whole. A feature is believed more slowly, for it moves every rule. Other weights from half to
// twice these change the held-out likelihood of the gold standard's events by less than one part in a hundred.
const CLASS_WEIGHT = 20;
const RULE_WEIGHT = 6;
const FEATURE_WEIGHT = 12;
/** A feature must explain the events better than chance would: twice this is the usual chi-squared of one degree. */
const LEAST_GAIN = 2;
const FOLDS = 10;

/** Rules of one type that a verb sets off err alike, and so do those that a noun sets off. */
const classOf = ({ rule }: JudgedEvent): string => `${rule.type} ${'verb' in rule.when ? 'verb' : 'noun'}`;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

interface Count {
  events: number;
  right: number;
}

function countBy(events: readonly JudgedEvent[], key: (event: JudgedEvent) => string): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const event of events) {
    const count = counts.get(key(event)) ?? { events: 0, right: 0 };
    count.events += 1;
    count.right += Number(event.right);
    counts.set(key(event), count);
  }
  return counts;
}

/** The mean of a Beta prior of that weight, once it has seen these events. */
const shrink = ({ events, right }: Count, prior: number, weight: number): number =>
  (right + prior * weight) / (events + weight);

const oddsOf = (share: number): number => share / (1 - share);
const shareOf = (odds: number): number => odds / (1 + odds);

export function fitRules(events: readonly JudgedEvent[]): Fit {
  const all = { events: events.length, right: events.filter((event) => event.right).length };
  const overall = shrink(all, 0.5, 2);
  const classes = new Map(
    [...countBy(events, classOf)].map(([name, count]) => [name, shrink(count, overall, CLASS_WEIGHT)]),
  );
  const meanPrior = events.reduce((sum, { rule }) => sum + rule.confidence, 0) / Math.max(1, events.length);
  const oneOf = new Map(events.map((event) => [event.rule.id, event]));
  const rules: Fit['rules'] = {};
  for (const [id, count] of [...countBy(events, (event) => event.rule.id)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const event = oneOf.get(id);
    if (event === undefined) continue;
    // Halfway between what its class does and what its author expected, once all authors are set right together.
    const expected = oddsOf(event.rule.confidence) * (oddsOf(overall) / oddsOf(meanPrior));
    const usual = oddsOf(classes.get(classOf(event)) ?? overall);
    const prior = shareOf(Math.sqrt(expected * usual));
    rules[id] = { confidence: round(shrink(count, prior, RULE_WEIGHT), 3), ...count };
  }
  const modifiers: Fit['modifiers'] = {};
  for (const feature of FEATURES) {
    const odds = modifierOf(feature, events, { rules, modifiers });
    if (odds !== null) modifiers[feature] = round(odds, 2);
  }
  return { rules, modifiers };
}

/** What the feature does to the odds beyond what is known so far, or null if that may be chance. */
function modifierOf(feature: Feature, events: readonly JudgedEvent[], known: Fit): number | null {
  const having = events.filter((event) => event.features.includes(feature));
  if (having.length === 0) return null;
  const expected = having.reduce((sum, event) => sum + weighWith(known, event), 0) / having.length;
  const count = { events: having.length, right: having.filter((event) => event.right).length };
  const odds = oddsOf(shrink(count, expected, FEATURE_WEIGHT)) / oddsOf(expected);
  const joined = { rules: known.rules, modifiers: { ...known.modifiers, [feature]: odds } };
  return logLikelihood(having, joined) - logLikelihood(having, known) >= LEAST_GAIN ? odds : null;
}

const weighWith = (known: Fit, { rule, prior, features }: JudgedEvent): number =>
  estimate(known, rule.id, prior, features);

const logLikelihood = (events: readonly JudgedEvent[], known: Fit): number =>
  events.reduce((sum, event) => {
    const share = weighWith(known, event);
    return sum + Math.log(event.right ? share : 1 - share);
  }, 0);

export interface Weighed {
  readonly confidence: number;
  readonly right: boolean;
}

/** Every event weighed by a fit to the events of other articles alone. */
export function weighHeldOut(events: readonly JudgedEvent[]): Weighed[] {
  const foldOf = ({ article }: JudgedEvent): number =>
    createHash('sha256').update(article).digest().readUInt32BE() % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const known = fitRules(events.filter((event) => foldOf(event) !== fold));
    return events
      .filter((event) => foldOf(event) === fold)
      .map((event) => ({ confidence: weighWith(known, event), right: event.right }));
  }).flat();
}

/** Bins of a tenth from 0.5 on, and one for all that is below. */
export function tableOf(weighed: readonly Weighed[]): Calibration['reliability'] {
  const bins = [
    [0, 0.5],
    [0.5, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1],
  ] as const;
  return bins.map(([from, to]) => {
    const inside = weighed.filter(({ confidence }) => confidence >= from && confidence < to);
    return {
      from,
      to,
      events: inside.length,
      mean: round(inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length), 3),
      right: inside.filter(({ right }) => right).length,
    };
  });
}

/** How many events each set gave, and how many of them are right. */
export const countSources = (events: readonly JudgedEvent[]): Calibration['sources'] =>
  Object.fromEntries([...countBy(events, ({ article }) => article.split('/')[0] ?? '')].sort());
