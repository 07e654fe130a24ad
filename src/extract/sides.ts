// Who does it to whom: the slots of a rule that fired, read until both sides of the event are named.
import { impliedActors } from './implied.ts';
import { accordParties, bothProtagonists, mediatedParties } from './parties.ts';
import { principalOf, unique } from './resolve.ts';
import type { Rule } from './rules/rule.ts';
import { readSlot, type View } from './slots.ts';
import { MUTUAL_RELATIONS } from './types.ts';
import type { ActorEntity, Frame, NounPhrase, Sentence, VerbGroup, Work } from './work.ts';

/** What is known when a rule fires. */
export interface Known {
  /** Frames of this sentence so far. */
  readonly here: readonly Frame[];
  /** The phrases that met a verb rule's condition on the object. */
  readonly matched: readonly NounPhrase[];
}

// "A and B met C": two on one side do not yet make all.
const OTHER_SIDE = new Set(['with', 'object', 'between', 'with|to']);

/** What a slot takes off the confidence: whoever comes later, is where it was done or is not named may be another. */
const DOUBT: Readonly<Record<string, number>> = {
  later: 0.75,
  'place-doer': 0.8,
  counterpart: 0.75,
  'taken-up': 0.85,
  parties: 0.85,
  both: 0.75,
};

interface Parties {
  readonly pairs: readonly (readonly [ActorEntity[], ActorEntity[]])[];
  readonly confidence: number;
}

/** Who does it to whom by the rule's slots, or the reason why nobody does. */
export function findParties(
  work: Work,
  sentence: Sentence,
  rule: Rule,
  verb: VerbGroup | null,
  noun: NounPhrase | null,
  { here, matched }: Known,
): Parties | string {
  const principals = new Set<string>();
  const view: View = {
    work,
    sentence,
    verb,
    noun,
    doers: principals,
    matched,
    taken: (actor) => principals.has(principalOf(work, actor)),
  };
  const read = (slot: string): ActorEntity[] => {
    if (slot === 'counterpart') return impliedActors(view, rule, here);
    if (slot === 'taken-up') return impliedActors(view, rule, here, false);
    if (slot === 'parties') return mediatedParties(view, here);
    if (slot === 'accord') return accordParties(view, here);
    return slot === 'both' ? bothProtagonists(view) : readSlot(view, slot);
  };
  const canAct = (actor: ActorEntity): boolean => actor.kind !== 'MEDIA';
  const word = sentence.tokens[noun?.head ?? verb?.main ?? 0]?.text ?? '';
  const isReciprocal = rule.reciprocal === true || isEachOther(sentence, verb);
  if (MUTUAL_RELATIONS.has(rule.relation) || isReciprocal) {
    let all: ActorEntity[] = [];
    let confidence = rule.confidence;
    // Whom "with" or the object names is the other side, however many stand on this one.
    let others: ActorEntity[] = [];
    for (const slot of [...rule.source, ...rule.target]) {
      const isOther = OTHER_SIDE.has(slot) || (rule.twoSided === true && !rule.source.includes(slot));
      if (principals.size > 1 && !isOther) continue;
      // What one slot has named, another may name again for the same side; only a new side counts.
      const found = read(slot).filter((actor) => canAct(actor) && !view.taken(actor));
      if (isOther && slot !== 'between' && all.length > 0) others = unique([...others, ...found]);
      all = unique([...all, ...found]);
      for (const actor of found) principals.add(principalOf(work, actor));
      if (found.length > 0) confidence *= DOUBT[slot] ?? 1;
    }
    if (principals.size < 2 || (rule.twoSided === true && others.length === 0))
      return all.length === 0
        ? `no party of "${word}" is named`
        : `only ${all.map((actor) => actor.name).join(' and ')} is named as a party of "${word}"`;
    if (MUTUAL_RELATIONS.has(rule.relation)) return { pairs: [[all, []]], confidence };
    if (others.length > 0) {
      const side = all.filter((actor) => !others.includes(actor));
      return {
        pairs: [
          [side, others],
          [others, side],
        ],
        confidence,
      };
    }
    return {
      pairs: [...principals].map(
        (id) =>
          [
            all.filter((actor) => principalOf(work, actor) === id),
            all.filter((actor) => principalOf(work, actor) !== id),
          ] as const,
      ),
      confidence,
    };
  }
  let confidence = rule.confidence;
  let sources: ActorEntity[] = [];
  for (const slot of rule.source) {
    sources = read(slot).filter(canAct);
    if (sources.length === 0) continue;
    confidence *= DOUBT[slot] ?? 1;
    break;
  }
  if (sources.length === 0) return `nobody is named as the doer of "${word}"`;
  for (const actor of sources) principals.add(principalOf(work, actor));
  for (const slot of rule.target) {
    const targets = read(slot).filter((actor) => canAct(actor) && !view.taken(actor));
    if (targets.length === 0) continue;
    return { pairs: [[sources, targets]], confidence: confidence * (DOUBT[slot] ?? 1) };
  }
  return `nobody is named to whom ${sources.map((actor) => actor.name).join(' and ')} did "${word}"`;
}

/** "accused each other", "each side accused the other": each does it to the others. */
function isEachOther(sentence: Sentence, verb: VerbGroup | null): boolean {
  if (verb === null) return false;
  const { tokens } = sentence;
  const at = tokens[verb.last + 1]?.pos === 'ADP' ? verb.last + 2 : verb.last + 1;
  const words = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`;
  if (/^(each other|one another)$/.test(words)) return true;
  const subject = tokens[verb.subject[0]?.first ?? -1]?.lower ?? '';
  return words === 'the other' && /^(each|both)$/.test(subject);
}
