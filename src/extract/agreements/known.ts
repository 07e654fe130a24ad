// Which agreement of the reference is meant: by its name where several bear it, by parties, kind and time where it is only described.
import { MONTHS } from '../../read/dates.ts';
import { loadReference, type ReferenceAgreement } from '../reference.ts';
import { principalOf } from '../resolve.ts';
import type { AgreementKind } from '../types.ts';
import type { Sentence, Work } from '../work.ts';
import { kindsFitting } from './status.ts';

const DAY = 86_400_000;
const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the )?(?:\d{4} )?/, '')
    .replace(/ of \d{4}$/, '');

let byBareName: ReadonlyMap<string, readonly ReferenceAgreement[]> | undefined;

function namesakes(name: string): readonly ReferenceAgreement[] {
  if (byBareName === undefined) {
    const map = new Map<string, ReferenceAgreement[]>();
    for (const agreement of loadReference().agreements)
      for (const bare of new Set([agreement.name, ...agreement.aliases].map(bareName)))
        map.set(bare, [...(map.get(bare) ?? []), agreement]);
    byBareName = map;
  }
  return byBareName.get(bareName(name)) ?? [];
}

/** Ids of the states and bodies that an article names. */
export function namedIn(work: Work): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { mentions } of work.sentences)
    for (const { actors } of mentions)
      for (const actor of actors) {
        ids.add(actor.id);
        ids.add(principalOf(work, actor));
      }
  return ids;
}

/** Of the agreements that share a name, the one whose parties and time the article names. */
export function meantBy(
  work: Work,
  sentence: Sentence,
  name: string,
  known: ReferenceAgreement,
  named: ReadonlySet<string>,
): ReferenceAgreement | null {
  const score = (agreement: ReferenceAgreement): number => {
    const { parties, signedDate } = agreement;
    const share = parties.length === 0 ? 0 : parties.filter((id) => named.has(id)).length / parties.length;
    const isToCome = work.asOf !== null && signedDate != null && signedDate.slice(0, 4) > work.asOf.slice(0, 4);
    const isDated = signedDate != null && sentence.text.includes(signedDate.slice(0, 4));
    return share + (isDated ? 2 : 0) - (isToCome ? 4 : 0);
  };
  let best = known;
  for (const other of namesakes(name)) if (score(other) > score(best)) best = other;
  // Nobody names what is yet to be signed: an older agreement of that name, which the reference lacks.
  return score(best) < -1 ? null : best;
}

/** By the party that stands first. */
let byParty: Map<string, readonly ReferenceAgreement[]> | undefined;

const amongNames = new WeakMap<ReadonlySet<string>, readonly ReferenceAgreement[]>();

/** The agreements of the reference between few, all of whom an article names. */
function amongNamed(named: ReadonlySet<string>): readonly ReferenceAgreement[] {
  let found = amongNames.get(named);
  if (found === undefined) {
    if (byParty === undefined) {
      byParty = new Map();
      for (const agreement of loadReference().agreements) {
        const [first] = agreement.parties;
        if (first === undefined || agreement.parties.length > 6) continue;
        byParty.set(first, [...(byParty.get(first) ?? []), agreement]);
      }
    }
    const ofFirst = byParty;
    found = [...named]
      .flatMap((id) => ofFirst.get(id) ?? [])
      .filter(({ parties }) => parties.every((id) => named.has(id)));
    amongNames.set(named, found);
  }
  return found;
}

/** The one agreement of the reference that fits a description; null where none or several do. */
export function describedAs(
  work: Work,
  sentence: Sentence,
  kind: AgreementKind,
  parties: ReadonlySet<string>,
  named: ReadonlySet<string>,
  isConcluded: boolean,
  year: string | null,
): ReferenceAgreement | null {
  const here = new Set(sentence.mentions.flatMap(({ actors }) => actors.map((actor) => principalOf(work, actor))));
  const fitting = amongNamed(named).filter((agreement) => {
    const states = agreement.parties;
    if (!kindsFitting(kind).includes(agreement.kind)) return false;
    // "the 2015 peace agreement between the government and the rebels" need not name the country again.
    const isOwn = states.length === 1 && year !== null;
    if (!isOwn && !states.some((id) => here.has(id) || parties.has(id))) return false;
    if (year !== null) return agreement.signedDate?.slice(0, 4) === year && joins(parties, states);
    if (!joins(parties, states)) return false;
    return isThen(work, sentence, agreement.signedDate ?? null, isConcluded);
  });
  if (fitting.length < 2) return fitting[0] ?? null;
  const exact = fitting.filter((agreement) => agreement.kind === kind);
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** Who signs with whom must be among the parties; a mediator may stand beside two of them. */
const joins = (parties: ReadonlySet<string>, states: readonly string[]): boolean =>
  parties.size < 2 || [...parties].filter((id) => states.includes(id)).length >= Math.min(2, states.length);

/** True where the sentence states the year, the month of the last twelve, or where it is news of these days. */
function isThen(work: Work, sentence: Sentence, signed: string | null, isConcluded: boolean): boolean {
  if (signed === null) return false;
  const year = signed.slice(0, 4);
  if (sentence.text.includes(year) && new RegExp(`\\b${year}\\b`).test(sentence.text)) return true;
  if (work.asOf === null || signed.length < 7) return false;
  const apart = (Date.parse(work.asOf) - Date.parse(signed.length === 7 ? `${signed}-15` : signed)) / DAY;
  const month = MONTHS[Number(signed.slice(5, 7)) - 1] ?? '';
  if (apart > 0 && apart < 366) {
    const text = sentence.text.toLowerCase();
    if (text.includes(month) && new RegExp(`\\b${month}\\b(?!(?: \\d{1,2})?,? (?:19|20)\\d\\d)`).test(text))
      return true;
  }
  return isConcluded && signed.length === 10 && apart >= -1 && apart <= 5;
}
