// What a relation's figures are, its id taken apart, and its figures counted from its events.
import { RELATION_TYPES, type RelationType } from '../extract/types.ts';
import { relationId } from './roll-up.ts';
import type { GraphTransaction } from './store.ts';

/** What a relation's edge holds beside its ids. Dates are empty where all its events are undated. */
export interface Figures {
  readonly count: number;
  readonly directCount: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly articleCount: number;
}

export interface RelationKey {
  readonly id: string;
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
}

/** Which events of a relation count; dates as they sort, the undated as the empty string. */
export interface LinkFilter {
  readonly statuses: readonly string[];
  readonly since: string;
  readonly until: string;
}

/**
 * Takes the id of a relation apart.
 * @returns undefined for what is no such id.
 */
export function parseRelationId(id: string): RelationKey | undefined {
  const [first, sourceId, targetId, ...rest] = id.split(':');
  const type = RELATION_TYPES.find((known) => known === first);
  if (type === undefined || !sourceId || !targetId || rest.length > 0) return undefined;
  return { id: relationId(type, sourceId, targetId), type, sourceId, targetId };
}

/** By the relation's id; one without such events is left out. */
export async function readFigures(
  tx: GraphTransaction,
  ids: readonly string[],
  filter: LinkFilter,
): Promise<Map<string, Figures>> {
  const keys = [...new Set(ids)].flatMap((id) => parseRelationId(id) ?? []);
  if (keys.length === 0) return new Map();
  const rows = keys.map(({ id, sourceId }) => ({ id, sourceId }));
  type Row = Figures & { readonly id: string; readonly firstDate: string | null };
  const found = await tx.run<Row>('relation/figures', { rows, ...filter });
  return new Map(found.map(({ id, firstDate, ...rest }) => [id, { ...rest, firstDate: firstDate ?? '' }]));
}
