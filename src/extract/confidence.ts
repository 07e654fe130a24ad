// On the way from frame to event: how sure it is. A rule's share of right events is measured, not guessed: `npm run calibrate` writes it to
// seed/reference/confidence.json, and a rule without an entry there keeps its own prior, so that a new rule needs nothing else.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EntenteError, messageOf } from '../errors.ts';
import { hasHappened } from './types.ts';
import type { Frame } from './work.ts';

/**
 * What besides the rule tells how likely an event is right.
 * - `not-happened`: its status is neither OCCURRED nor ONGOING
 * - `attributed`: somebody says so
 * - `loose`: a slot of last resort named a party, for which the frame has less than its rule's prior
 */
export const FEATURES = ['not-happened', 'attributed', 'loose'] as const;
export type Feature = (typeof FEATURES)[number];

const share = z.number().gt(0).lt(1);
const count = z.number().int().nonnegative();

const calibration = z.object({
  /** The judged events behind the figures, by where their sentences come from. */
  sources: z.record(z.string(), z.object({ events: count, right: count })),
  /** What a feature does to the odds; absent where it does nothing that can be told from chance. */
  modifiers: z.partialRecord(z.enum(FEATURES), z.number().positive()),
  /** Each judged event weighed by a fit that did not see its article. */
  reliability: z.array(z.object({ from: z.number(), to: z.number(), events: count, mean: z.number(), right: count })),
  rules: z.record(z.string(), z.object({ confidence: share, events: count, right: count })),
});
export type Calibration = z.infer<typeof calibration>;

const FILE = 'seed/reference/confidence.json';
let loaded: Calibration | undefined;

/** The calibration, read and checked at first use. */
export function loadCalibration(): Calibration {
  if (loaded !== undefined) return loaded;
  try {
    // seed/ lies beside src/ and beside dist/ alike.
    loaded = calibration.parse(JSON.parse(readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8')));
  } catch (error) {
    throw new EntenteError('FILE_UNREADABLE', `${FILE} cannot be used: ${messageOf(error)}`);
  }
  return loaded;
}

/** How sure an event is: its rule's calibrated share, or what the frame has of its rule's prior. */
export const confidenceOf = (frame: Frame): number =>
  estimate(loadCalibration(), frame.rule.id, frame.confidence, featuresOf(frame));

export function featuresOf(frame: Frame): Feature[] {
  const features: Feature[] = [];
  if (!hasHappened(frame.status)) features.push('not-happened');
  if (frame.attributedTo !== null) features.push('attributed');
  if (frame.confidence < frame.rule.confidence - 0.005) features.push('loose');
  return features;
}

/** The share of events of this rule and these features that are right; the prior where nothing is known of the rule. */
export function estimate(
  { rules, modifiers }: Pick<Calibration, 'rules' | 'modifiers'>,
  rule: string,
  prior: number,
  features: readonly Feature[],
): number {
  const entry = rules[rule];
  if (entry === undefined) return prior;
  let odds = entry.confidence / (1 - entry.confidence);
  for (const feature of features) odds *= modifiers[feature] ?? 1;
  // Nothing is ever quite sure, and 0.99 would round to a promise.
  return Math.round(100 * Math.min(0.98, Math.max(0.02, odds / (1 + odds)))) / 100;
}
