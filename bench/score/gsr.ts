// Scores extraction on the PLOVER gold standard records: source and target, type, triple, per type and confusions.
import { analyse } from '../../src/extract/extract.ts';
import { EVENT_TYPES, type EventType } from '../../src/extract/types.ts';
import type { Work } from '../../src/extract/work.ts';
import { makeDocument } from '../../src/read/document.ts';
import type { Section } from './figures.ts';
import { codesOf, isPair, isTypeAsCoded } from './judge.ts';
import { type GsrRecord, readRecords } from './records.ts';

/** A sentence of the records, taken apart, with all records that code it. */
export interface CodedSentence {
  readonly work: Work;
  readonly records: readonly GsrRecord[];
}

/** Each sentence once, though some have two records. */
export function readCodedSentences(records: readonly GsrRecord[]): CodedSentence[] {
  const byText = new Map<string, GsrRecord[]>();
  for (const record of records) byText.set(record.text, [...(byText.get(record.text) ?? []), record]);
  return [...byText].map(([text, coded]) => ({ work: analyseSentence(text, coded[0]?.id ?? ''), records: coded }));
}

const analyseSentence = (text: string, id: string): Work =>
  analyse(makeDocument({ text, title: null, publisher: null, publishedAt: null, url: null, language: 'en' }, {}, id));

interface Verdict {
  readonly pair: boolean;
  readonly type: boolean;
  readonly typeAsCoded: boolean;
  readonly triple: boolean;
  readonly tripleAsCoded: boolean;
}

function judgeRecord(work: Work, record: GsrRecord): Verdict {
  const { frames } = work;
  const right = frames.filter((frame) => isPair(work, frame, record));
  return {
    pair: right.length > 0,
    type: frames.some((frame) => frame.rule.type === record.type),
    typeAsCoded: frames.some((frame) => isTypeAsCoded(frame, record.type)),
    triple: right.some((frame) => frame.rule.type === record.type),
    tripleAsCoded: right.some((frame) => isTypeAsCoded(frame, record.type)),
  };
}

export function scoreGsr(): Section {
  const { paired, parties } = readRecords();
  const sentences = readCodedSentences([...paired, ...parties]);
  const isPaired = new Set(paired);
  const verdicts = new Map<GsrRecord, Verdict>();
  const misses: string[] = [];
  let events = 0;
  let rightEvents = 0;
  const perType = new Map<EventType, { gold: number; hit: number; found: number; right: number }>(
    EVENT_TYPES.map((type) => [type, { gold: 0, hit: 0, found: 0, right: 0 }]),
  );
  const confusions = new Map<string, number>();
  for (const { work, records } of sentences) {
    events += work.frames.length;
    rightEvents += work.frames.filter((frame) =>
      records.some((record) => isPair(work, frame, record) && isTypeAsCoded(frame, record.type)),
    ).length;
    const found = new Set(work.frames.map((frame) => frame.rule.type));
    for (const type of found) {
      const tally = perType.get(type);
      if (tally === undefined) continue;
      tally.found += 1;
      tally.right += Number(records.some((record) => record.type === type));
    }
    for (const record of records) {
      const verdict = judgeRecord(work, record);
      verdicts.set(record, verdict);
      const tally = perType.get(record.type);
      if (tally !== undefined) {
        tally.gold += 1;
        tally.hit += Number(verdict.type);
      }
      if (!verdict.type)
        for (const type of found.size === 0 ? ['nothing'] : found) {
          const key = `${record.type} → ${type}`;
          confusions.set(key, (confusions.get(key) ?? 0) + 1);
        }
      if (!verdict.triple) misses.push(tellMiss(work, record, verdict));
    }
  }
  const count = (records: readonly GsrRecord[], what: keyof Verdict): { right: number; total: number } => ({
    right: records.filter((record) => verdicts.get(record)?.[what]).length,
    total: records.length,
  });
  return {
    name: 'gsr',
    title: `The PLOVER gold standard records (${isPaired.size} with source and target, ${parties.length} with parties alone)`,
    figures: new Map([
      ['source and target', count(paired, 'pair')],
      ['type', count(paired, 'type')],
      ['triple', count(paired, 'triple')],
      ['type, promises and threats as coded', count(paired, 'typeAsCoded')],
      ['triple, promises and threats as coded', count(paired, 'tripleAsCoded')],
      ['parties alone: all of them', count(parties, 'pair')],
      ['parties alone: triple', count(parties, 'triple')],
      ['events that a record bears out', { right: rightEvents, total: events }],
    ]),
    lines: [...tableOf(perType), '', `confusions: ${tellMost(confusions, 12)}`],
    misses,
  };
}

function tableOf(
  perType: ReadonlyMap<EventType, { gold: number; hit: number; found: number; right: number }>,
): string[] {
  const rows = [...perType].map(([type, { gold, hit, found, right }]) => {
    const precision = right / Math.max(1, found);
    const recall = hit / Math.max(1, gold);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    return `${type.padEnd(11)} ${String(gold).padStart(7)} ${[precision, recall, f1].map((x) => x.toFixed(2).padStart(9)).join(' ')}`;
  });
  return ['type        records precision    recall        F1', ...rows];
}

const tellMost = (counts: ReadonlyMap<string, number>, most: number): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([what, n]) => `${what} ×${n}`)
    .join(', ');

function tellMiss(work: Work, record: GsrRecord, verdict: Verdict): string {
  const codes = (actors: Work['frames'][number]['sources']): string =>
    actors.map((actor) => [...codesOf(work, actor)].join('/') || actor.id).join();
  const got = work.frames
    .map((frame) => `${frame.rule.id}[${codes(frame.sources)}→${codes(frame.targets)} ${frame.status}]`)
    .join(' ');
  return `${verdict.pair ? 'pair' : '----'} ${verdict.type ? 'type' : '----'} ${record.type} ${record.sources}→${record.targets} | ${got} | ${record.text}`;
}
