// Scores extraction on the PLOVER gold standard records where they lie beside the checkout: `npm run score`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/extract/extract.ts';
import { loadReference } from '../src/extract/reference.ts';
import { principalOf } from '../src/extract/resolve.ts';
import { EVENT_TYPES } from '../src/extract/types.ts';
import type { ActorEntity, Frame, Work } from '../src/extract/work.ts';
import { makeDocument } from '../src/read/document.ts';

interface GoldActor {
  readonly code: string;
}
interface GoldRecord {
  readonly id: string;
  readonly text?: string;
  readonly event: string;
  readonly source?: readonly GoldActor[] | string;
  readonly target?: readonly GoldActor[] | string;
}

// Slips of the records, as their readme tells them.
const TYPE_OF: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};
// NGO and IGO stand for each other in them.
const CODE_OF: Readonly<Record<string, string>> = { JAP: 'JPN', ITL: 'ITA', VTN: 'VNM', NGO: 'IGO' };

const records = fileURLToPath(new URL('../../shared/gsr/PLOVER_GSR_CAMEO.json', import.meta.url));
if (!existsSync(records)) {
  console.log('The gold standard records are not beside this checkout (../shared/gsr): nothing is scored.');
  process.exit(0);
}

const verbose = process.argv.includes('--verbose');
const codesOf = (actors: GoldRecord['source']): string[] =>
  Array.isArray(actors) ? actors.map((actor: GoldActor) => CODE_OF[actor.code] ?? actor.code).filter(Boolean) : [];

/** The record's code for an actor: its state's, IGO for any other body. */
function codeOf(work: Work, actor: ActorEntity): string {
  const principal = work.actors.get(principalOf(work, actor)) ?? actor;
  if (principal.kind === 'INTERGOVERNMENTAL') return 'IGO';
  if (principal.kind === 'COUNTRY') return principal.id;
  if (principal.home !== undefined) return principal.home;
  const home = loadReference().bodies.find((body) => body.id === principal.id)?.country;
  return home ?? (principal.kind === 'ORGANIZATION' ? 'IGO' : principal.id);
}

interface Tally {
  records: number;
  pair: number;
  type: number;
  triple: number;
  events: number;
  rightEvents: number;
}
const total: Tally = { records: 0, pair: 0, type: 0, triple: 0, events: 0, rightEvents: 0 };
const perType = new Map<string, { gold: number; found: number; right: number }>(
  EVENT_TYPES.map((type) => [type, { gold: 0, found: 0, right: 0 }]),
);
const confusions = new Map<string, number>();

for (const record of JSON.parse(readFileSync(records, 'utf8')) as GoldRecord[]) {
  if (record.text === undefined) continue;
  const sources = codesOf(record.source);
  const targets = codesOf(record.target);
  const wantsPair = targets.length > 0 || sources.length > 1;
  if (sources.length === 0 || !wantsPair) continue;
  const type = TYPE_OF[record.event] ?? record.event;
  const text = record.text.replace(/^[{\s]+|[}\s]+$/g, '');
  const work = analyse(
    makeDocument({ text, title: null, publisher: null, publishedAt: null, url: null, language: 'en' }, {}, record.id),
  );
  const isPair = (frame: Frame): boolean => {
    const from = frame.sources.map((actor) => codeOf(work, actor));
    const to = frame.targets.map((actor) => codeOf(work, actor));
    if (targets.length === 0) return sources.every((code) => [...from, ...to].includes(code));
    const straight = from.some((code) => sources.includes(code)) && to.some((code) => targets.includes(code));
    const mutual =
      to.length === 0 && from.some((code) => sources.includes(code)) && from.some((code) => targets.includes(code));
    return straight || mutual;
  };
  // The records code a promise of an act as agreeing to it.
  const isType = (frame: Frame): boolean =>
    frame.rule.type === type || (type === 'AGREE' && (frame.status === 'PLANNED' || frame.status === 'PROPOSED'));
  const pair = work.frames.some(isPair);
  const typed = work.frames.some(isType);
  const triple = work.frames.some((frame) => isPair(frame) && isType(frame));
  total.records += 1;
  total.pair += Number(pair);
  total.type += Number(typed);
  total.triple += Number(triple);
  total.events += work.frames.length;
  total.rightEvents += work.frames.filter((frame) => isPair(frame) && isType(frame)).length;
  const tally = perType.get(type);
  if (tally !== undefined) tally.gold += 1;
  for (const found of new Set(work.frames.map((frame) => (isType(frame) ? type : frame.rule.type)))) {
    const other = perType.get(found);
    if (other !== undefined) other.found += 1;
    if (found === type && tally !== undefined) tally.right += 1;
    if (!typed) confusions.set(`${type} → ${found}`, (confusions.get(`${type} → ${found}`) ?? 0) + 1);
  }
  if (verbose && !triple) {
    const got = work.frames
      .map(
        (frame) =>
          `${frame.rule.id}[${frame.sources.map((a) => codeOf(work, a))}→${frame.targets.map((a) => codeOf(work, a))} ${frame.status}]`,
      )
      .join(' ');
    console.log(
      `${pair ? 'pair' : '----'} ${typed ? 'type' : '----'} ${type} ${sources}→${targets} | ${got} | ${text}`,
    );
  }
}

const share = (part: number, whole: number): string =>
  `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
console.log(
  `source and target ${share(total.pair, total.records)}, type ${share(total.type, total.records)}, triple ${share(total.triple, total.records)}`,
);
console.log(`events found ${total.events}, of which right ${share(total.rightEvents, total.events)}`);
console.log('type        records  precision  recall     F1');
for (const [type, { gold, found, right }] of perType) {
  const precision = right / Math.max(1, found);
  const recall = right / Math.max(1, gold);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  console.log(
    `${type.padEnd(11)} ${String(gold).padStart(7)} ${precision.toFixed(2).padStart(10)} ${recall.toFixed(2).padStart(7)} ${f1.toFixed(2).padStart(6)}`,
  );
}
console.log(
  `most frequent confusions: ${[...confusions]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([pair, n]) => `${pair} ×${n}`)
    .join(', ')}`,
);
