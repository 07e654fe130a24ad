// Reads places and what hangs on them.
import type { StatementOptions, Store } from './store.ts';
import type { Keyed, MentionRow, Page, PlaceFilter, PlaceRow, TerritorialClaimRow } from './types.ts';

export async function placesByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, PlaceRow>> {
  throw new Error('pending');
}
export async function placesByNames(
  store: Store,
  names: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, PlaceRow>> {
  throw new Error('pending');
}
export async function listPlaces(
  store: Store,
  filter: PlaceFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<PlaceRow>[]> {
  throw new Error('pending');
}
export async function countPlaces(store: Store, filter: PlaceFilter, options?: StatementOptions): Promise<number> {
  throw new Error('pending');
}
export async function claimsOnPlaces(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, TerritorialClaimRow[]>> {
  throw new Error('pending');
}
export async function mentionsOfPlaces(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<MentionRow>[]>> {
  throw new Error('pending');
}
export async function countMentionsOfPlaces(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
