// Reads the typed relations between actors, and the events and sentences behind them.
import type { StatementOptions, Store } from './store.ts';
import type {
  ActorRelationFilter,
  EventRow,
  EvidenceRow,
  GraphRelationFilter,
  Keyed,
  Page,
  RelationFilter,
  RelationRow,
} from './types.ts';

export async function relationsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, RelationRow>> {
  throw new Error('pending');
}
export async function relationsOfActors(
  store: Store,
  ids: readonly string[],
  filter: ActorRelationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<RelationRow>[]>> {
  throw new Error('pending');
}
export async function countRelationsOfActors(
  store: Store,
  ids: readonly string[],
  filter: ActorRelationFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function listRelations(
  store: Store,
  filter: GraphRelationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<RelationRow>[]> {
  throw new Error('pending');
}
export async function countRelations(
  store: Store,
  filter: GraphRelationFilter,
  options?: StatementOptions,
): Promise<number> {
  throw new Error('pending');
}
export async function eventsOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  throw new Error('pending');
}
export async function countEventsOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function evidenceOfRelations(
  store: Store,
  ids: readonly string[],
  filter: RelationFilter,
  limit: number,
  options?: StatementOptions,
): Promise<Map<string, EvidenceRow[]>> {
  throw new Error('pending');
}
