// Reads actors and what hangs on them: whom they represent, what they claim, where they are named.
import {
  countMentions,
  prefixOf,
  readByName,
  readByNames,
  readClaims,
  readMentions,
  readPagesByName,
} from './entity-reads.ts';
import { wantedWords } from './name-key.ts';
import { readByIds, readTotal, readTotals } from './pages.ts';
import type { StatementOptions, Store } from './store.ts';
import type {
  ActorFilter,
  ActorRow,
  Keyed,
  MentionFilter,
  MentionRow,
  Page,
  RepresentationRow,
  TerritorialClaimRow,
} from './types.ts';

export function actorsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ActorRow>> {
  return readByIds<ActorRow>(store, 'actor/by-ids', ids, options);
}

/** By name as given: a canonical name or any alias, in any case. */
export function actorsByNames(
  store: Store,
  names: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, ActorRow>> {
  return readByNames<ActorRow>(store, 'actor/by-names', names, options);
}

export function listActors(
  store: Store,
  filter: ActorFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<ActorRow>[]> {
  return readByName<ActorRow>(store, 'actor/list', paramsOf(filter), page, options);
}

export function countActors(store: Store, filter: ActorFilter, options?: StatementOptions): Promise<number> {
  return readTotal(store, 'actor/count', paramsOf(filter), options);
}

function paramsOf({ kinds = [], countryId = '', nameStartsWith, text }: ActorFilter) {
  return { kinds, countryId, prefix: prefixOf(nameStartsWith), ...wantedWords(text) };
}

/** Newest article first. */
export function mentionsOfActors(
  store: Store,
  ids: readonly string[],
  filter: MentionFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<MentionRow>[]>> {
  return readMentions(store, 'Actor', ids, filter, page, options);
}

export function countMentionsOfActors(
  store: Store,
  ids: readonly string[],
  filter: MentionFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return countMentions(store, 'Actor', ids, filter, options);
}

/** The other end of a representation. */
interface Other {
  readonly id: string;
  readonly role: string | null;
}

/** Who represents actors, by name. */
export async function representativesOf(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<RepresentationRow>[]>> {
  const lists = await readPagesByName<Other>(store, 'actor/representatives', ids, page, options);
  const see = (representedId: string, { key, row: { id, role } }: Keyed<Other>) => ({
    key,
    row: { representedId, representativeId: id, role },
  });
  return new Map([...lists].map(([owner, rows]) => [owner, rows.map((row) => see(owner, row))]));
}

export function countRepresentativesOf(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return readTotals(store, 'actor/count-representatives', { ids }, ids, options);
}

/** Whom actors represent, by name. */
export async function representedBy(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<RepresentationRow>[]>> {
  const lists = await readPagesByName<Other>(store, 'actor/represented', ids, page, options);
  const see = (representativeId: string, { key, row: { id, role } }: Keyed<Other>) => ({
    key,
    row: { representativeId, representedId: id, role },
  });
  return new Map([...lists].map(([owner, rows]) => [owner, rows.map((row) => see(owner, row))]));
}

export function countRepresentedBy(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return readTotals(store, 'actor/count-represented', { ids }, ids, options);
}

export function claimsOfActors(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, TerritorialClaimRow[]>> {
  return readClaims(store, 'claim/of-actors', ids, options);
}
