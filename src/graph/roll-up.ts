// Which relations an event belongs to: those of its actors, and those of the countries and bodies that they represent.
import { MUTUAL_RELATIONS, type RelationType } from '../extract/types.ts';

/** One typed relation that an event is part of. */
export interface EventRelation {
  /** `TYPE:source:target`. */
  readonly id: string;
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
  /** Between two actors of the event itself, not those whom they represent. */
  readonly direct: boolean;
}

export interface Parties {
  readonly relation: RelationType;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** Person → body → country. */
const LONGEST_CHAIN = 2;

/** Of a mutual relation the smaller id is the source, so that the two directions are one edge. */
export function relationId(type: RelationType, sourceId: string, targetId: string): string {
  return `${type}:${sourceId}:${targetId}`;
}

/**
 * Each side stands for itself and for those whom it represents, and every such pair is a relation; but what an actor
 * does as part of those whom it represents is no relation between them (Putin and Russia).
 * @param represents whom an actor represents, as one article says.
 */
export function relationsOfEvent(parties: Parties, represents: ReadonlyMap<string, string>): EventRelation[] {
  const found = new Map<string, EventRelation>();
  const mutual = MUTUAL_RELATIONS.has(parties.relation);
  for (const [left, right] of sidesOf(parties, mutual)) {
    const lefts = [left, ...chainOf(left, represents)];
    const rights = [right, ...chainOf(right, represents)];
    for (const a of lefts) {
      for (const b of rights) {
        if (a === b || chainOf(a, represents).includes(b) || chainOf(b, represents).includes(a)) continue;
        const [sourceId, targetId] = mutual && b < a ? [b, a] : [a, b];
        const id = relationId(parties.relation, sourceId, targetId);
        const direct = (a === left && b === right) || found.get(id)?.direct === true;
        found.set(id, { id, type: parties.relation, sourceId, targetId, direct });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same event told by several articles belongs to the relations that any of them gives. */
export function unite(relations: readonly EventRelation[]): EventRelation[] {
  const united = new Map<string, EventRelation>();
  for (const relation of relations) {
    if (united.get(relation.id)?.direct !== true) united.set(relation.id, relation);
  }
  return [...united.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Pairs of participants; the parties of a mutual relation that nobody starts are all actors. */
function sidesOf({ actors, recipients }: Parties, mutual: boolean): [string, string][] {
  if (recipients.length > 0) return actors.flatMap((a) => recipients.map((b): [string, string] => [a, b]));
  if (!mutual) return [];
  return actors.flatMap((a, index) => actors.slice(index + 1).map((b): [string, string] => [a, b]));
}

function chainOf(actor: string, represents: ReadonlyMap<string, string>): string[] {
  const chain: string[] = [];
  let next = represents.get(actor);
  while (next !== undefined && chain.length < LONGEST_CHAIN && next !== actor && !chain.includes(next)) {
    chain.push(next);
    next = represents.get(next);
  }
  return chain;
}
