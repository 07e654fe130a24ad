// The PLOVER gold standard records as the score uses them: read, their slips mapped, each with the pair that it codes.
import { readFileSync } from 'node:fs';
import type { EventType } from '../../src/extract/types.ts';
import { GSR_RECORDS } from './places.ts';

export interface GsrRecord {
  readonly id: string;
  readonly text: string;
  readonly type: EventType;
  /** Codes of states; IGO for an international body, IMG for an armed group without a state. */
  readonly sources: readonly string[];
  /** Empty where the record lists all parties as sources. */
  readonly targets: readonly string[];
}

interface RawActor {
  readonly code: string;
}
interface RawRecord {
  readonly id: string;
  readonly text?: string;
  readonly event: string;
  readonly source?: readonly RawActor[] | string | null;
  readonly target?: readonly RawActor[] | string | null;
}

// Types of an older draft of PLOVER, as the records' readme tells. Two records stand under another heading in their id
// than in their type (a closed border and a mass expulsion as FIGHT); CAMEO's own classes 191 and 201 say the same, so
// the type stands.
const TYPE_OF: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

const CODE_OF: Readonly<Record<string, string>> = {
  // Not ISO 3166, and other records write VNM for the same troops.
  JAP: 'JPN',
  ITL: 'ITA',
  VTN: 'VNM',
  // The records use NGO and IGO for the same kind of body: Amnesty International is an IGO in them.
  NGO: 'IGO',
};

/** Single records that name one state in words and another in code. */
const CODE_IN_RECORD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The Revolutionary United Front is of Sierra Leone.
  'AGREE-0026': { UGA: 'SLE' },
  // Rwandan rebels and Rwanda's president.
  'DEMAND-0018': { UGA: 'RWA' },
  // Serbian military police.
  'INVESTIGATE-0008': { IGO: 'SRB' },
};

/** Records of a sentence with a source and a target, and those that list two parties or more as sources. */
export function readRecords(): { paired: readonly GsrRecord[]; parties: readonly GsrRecord[] } {
  const paired: GsrRecord[] = [];
  const parties: GsrRecord[] = [];
  for (const raw of JSON.parse(readFileSync(GSR_RECORDS, 'utf8')) as RawRecord[]) {
    if (raw.text === undefined) continue;
    const id = raw.id.replace(/^PLOVER-GSR01-/, '');
    const sources = codesOf(id, raw.source);
    const targets = codesOf(id, raw.target);
    const record: GsrRecord = {
      id,
      text: raw.text.replace(/^[{\s]+|[}\s]+$/g, ''),
      type: (TYPE_OF[raw.event] ?? raw.event) as EventType,
      sources,
      targets,
    };
    if (sources.length === 0) continue;
    // In one record the target's field holds a mode ("diplomatic") and both parties stand as sources: it counts as one
    // that states its pair, which makes the 288 usable ones.
    const hasTarget = targets.length > 0 || (typeof raw.target === 'string' && raw.target !== '' && sources.length > 1);
    if (hasTarget) paired.push(record);
    else if (sources.length > 1) parties.push(record);
  }
  return { paired, parties };
}

function codesOf(id: string, actors: RawRecord['source']): string[] {
  if (!Array.isArray(actors)) return [];
  return (actors as readonly RawActor[])
    .map(({ code }) => CODE_IN_RECORD[id]?.[code] ?? CODE_OF[code] ?? code)
    .filter((code) => code !== '');
}
