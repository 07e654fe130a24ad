// Reads actors and what hangs on them: whom they represent, what they claim, where they are named.
import type { StatementOptions, Store } from './store.ts';
import type {
  ActorFilter,
  ActorRow,
  Keyed,
  MentionRow,
  Page,
  RepresentationRow,
  TerritorialClaimRow,
} from './types.ts';

export async function actorsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ActorRow>> {
  throw new Error('pending');
}
export async function actorsByNames(
  store: Store,
  names: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ActorRow>> {
  throw new Error('pending');
}
export async function listActors(
  store: Store,
  filter: ActorFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<ActorRow>[]> {
  throw new Error('pending');
}
export async function countActors(store: Store, filter: ActorFilter, options?: StatementOptions): Promise<number> {
  throw new Error('pending');
}
export async function representativesOf(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<RepresentationRow>[]>> {
  throw new Error('pending');
}
export async function countRepresentativesOf(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function representedBy(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<RepresentationRow>[]>> {
  throw new Error('pending');
}
export async function countRepresentedBy(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function claimsOfActors(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, TerritorialClaimRow[]>> {
  throw new Error('pending');
}
export async function mentionsOfActors(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<MentionRow>[]>> {
  throw new Error('pending');
}
export async function countMentionsOfActors(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
