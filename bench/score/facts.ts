// What a careful reader takes from an article, as facts.json states it, and the rules by which a found fact agrees.
import { type EventStatus, HAPPENED_STATUSES, MUTUAL_RELATIONS, type RelationType } from '../../src/extract/types.ts';

export interface WantedRelation {
  readonly edge: RelationType;
  readonly a: string;
  readonly b: string;
  readonly status: EventStatus;
  /** Relations that a reader may as well take. */
  readonly alt?: readonly RelationType[];
  readonly date?: string;
  readonly place?: string;
}

interface WantedClaim {
  readonly actor: string;
  readonly place: string;
}

export interface ArticleFacts {
  readonly actors?: readonly string[];
  readonly forbiddenActors?: readonly string[];
  readonly places?: readonly string[];
  readonly agreements?: readonly string[];
  readonly required: readonly WantedRelation[];
  readonly forbidden?: readonly WantedRelation[];
  readonly claims?: readonly WantedClaim[];
  readonly controls?: readonly WantedClaim[];
}

/** One found event between one actor and one other; both sides with every name that they answer to. */
export interface FoundRelation {
  readonly edge: RelationType;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly status: EventStatus;
  readonly dates: readonly string[];
  readonly place: readonly string[];
  readonly quote: string;
}

/** A name without case, accents, marks and the words that come and go before it. */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\b(the|republic of|government of)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const KINDRED: readonly (readonly EventStatus[])[] = [
  ['OCCURRED', 'ONGOING'],
  ['PLANNED', 'PROPOSED'],
  ['FAILED', 'DENIED'],
];

export const isSameStatus = (one: EventStatus, other: EventStatus): boolean =>
  one === other || KINDRED.some((pair) => pair.includes(one) && pair.includes(other));

export const hasHappened = (found: FoundRelation): boolean => HAPPENED_STATUSES.includes(found.status);

/** True if a found relation is the wanted one, or one of its alternatives, whatever became of it. */
export function isRelation(found: FoundRelation, wanted: WantedRelation, alternatives = true): boolean {
  const edges = alternatives ? [wanted.edge, ...(wanted.alt ?? [])] : [wanted.edge];
  if (!edges.includes(found.edge)) return false;
  const [a, b] = [plain(wanted.a), plain(wanted.b)];
  if (found.a.includes(a) && found.b.includes(b)) return true;
  return MUTUAL_RELATIONS.has(found.edge) && found.a.includes(b) && found.b.includes(a);
}
