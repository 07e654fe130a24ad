// Reads places, who claims them and where they are named.
import { countMentions, prefixOf, readByName, readByNames, readClaims, readMentions } from './entity-reads.ts';
import { wantedWords } from './name-key.ts';
import { readByIds, readTotal } from './pages.ts';
import type { StatementOptions, Store } from './store.ts';
import type { Keyed, MentionFilter, MentionRow, Page, PlaceFilter, PlaceRow, TerritorialClaimRow } from './types.ts';

export function placesByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, PlaceRow>> {
  return readByIds<PlaceRow>(store, 'place/by-ids', ids, options);
}

/** By name as given: a canonical name or any alias, in any case. */
export function placesByNames(
  store: Store,
  names: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, PlaceRow>> {
  return readByNames<PlaceRow>(store, 'place/by-names', names, options);
}

export function listPlaces(
  store: Store,
  filter: PlaceFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<PlaceRow>[]> {
  return readByName<PlaceRow>(store, 'place/list', paramsOf(filter), page, options);
}

export function countPlaces(store: Store, filter: PlaceFilter, options?: StatementOptions): Promise<number> {
  return readTotal(store, 'place/count', paramsOf(filter), options);
}

function paramsOf({ kinds = [], countryId = '', nameStartsWith, text }: PlaceFilter) {
  return { kinds, countryId, prefix: prefixOf(nameStartsWith), ...wantedWords(text) };
}

/** Newest article first. */
export function mentionsOfPlaces(
  store: Store,
  ids: readonly string[],
  filter: MentionFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<MentionRow>[]>> {
  return readMentions(store, 'Place', ids, filter, page, options);
}

export function countMentionsOfPlaces(
  store: Store,
  ids: readonly string[],
  filter: MentionFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return countMentions(store, 'Place', ids, filter, options);
}

export function claimsOnPlaces(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, TerritorialClaimRow[]>> {
  return readClaims(store, 'claim/on-places', ids, options);
}
