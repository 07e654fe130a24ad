// The events that calibration learns from: those of the gold standard sentences, and those that a person judged.
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { type Feature, featuresOf } from '../../src/extract/confidence.ts';
import { analyse } from '../../src/extract/extract.ts';
import type { Rule } from '../../src/extract/rules/rule.ts';
import type { Frame, Work } from '../../src/extract/work.ts';
import { readPaths } from '../../src/read/read.ts';
import { readCodedSentences } from '../score/gsr.ts';
import { isPair, isTypeAsCoded } from '../score/judge.ts';
import { DEVELOPMENT_ARTICLES, hasShared, SHARED_ARTICLES } from '../score/places.ts';
import { readRecords } from '../score/records.ts';
import { eventKeyOf, type Judgement, type Judgements } from './judgements.ts';

export interface JudgedEvent {
  readonly article: string;
  readonly rule: Rule;
  readonly prior: number;
  readonly features: readonly Feature[];
  readonly right: boolean;
}

/** An event that nobody has judged, and that no record bears out. */
interface UnjudgedEvent {
  readonly article: string;
  readonly event: Judgement['event'];
  readonly right: null;
  readonly rule: string;
  readonly quote: string;
}

interface Collected {
  readonly judged: readonly JudgedEvent[];
  readonly unjudged: readonly UnjudgedEvent[];
}

export async function collectEvents(judgements: Judgements): Promise<Collected> {
  const judged: JudgedEvent[] = [];
  const unjudged: UnjudgedEvent[] = [];
  const take = (article: string, work: Work, ask: (frame: Frame) => boolean | undefined): void => {
    const seen = new Set<string>();
    for (const frame of work.frames) {
      const event = eventKeyOf(frame);
      if (seen.has(JSON.stringify(event))) continue;
      seen.add(JSON.stringify(event));
      const known = judgements.isRight(article, event);
      const right = known ?? ask(frame);
      if (right !== undefined)
        judged.push({ article, rule: frame.rule, prior: frame.confidence, features: featuresOf(frame), right });
      if (known === undefined && right !== true)
        unjudged.push({ article, event, right: null, rule: frame.rule.id, quote: frame.sentence.text });
    }
  };
  if (hasShared()) {
    const { paired, parties } = readRecords();
    // A sentence may say more than its record codes: without a person's judgement this is an under-estimate.
    for (const { work, records } of readCodedSentences([...paired, ...parties]))
      take(`gsr/${records[0]?.id}`, work, (frame) =>
        records.some((record) => isPair(work, frame, record) && isTypeAsCoded(frame, record.type)),
      );
  }
  for (const [set, folder] of [
    ['shared', SHARED_ARTICLES],
    ['development', DEVELOPMENT_ARTICLES],
  ] as const) {
    if (!existsSync(folder)) continue;
    for await (const result of readPaths([folder])) {
      if (!result.ok) throw result.error;
      take(`${set}/${relative(folder, result.source)}`, analyse(result.document), () => undefined);
    }
  }
  return { judged, unjudged };
}
