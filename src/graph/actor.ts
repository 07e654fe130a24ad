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
import { nameKey, wantedWords } from './name-key.ts';
import { readByIds, readTotal, readTotals } from './pages.ts';
import { sidesOf } from './relation.ts';
import type { StatementOptions, Store } from './store.ts';
import { termIn } from './terms.ts';
import type {
  ActorFilter,
  ActorRow,
  Keyed,
  MentionFilter,
  MentionRow,
  NamedActor,
  Page,
  RepresentationFilter,
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

export function namedActors(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, NamedActor>> {
  return readByIds<NamedActor>(store, 'actor/named', ids, options);
}

/**
 * By name as given: a canonical name or any alias, in any case. One canonical name settles it; only what that leaves open
 * is looked for among all names.
 */
export async function actorsByNames(
  store: Store,
  names: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, NamedActor>> {
  const keys = [...new Set(names.map(nameKey))].filter((key) => key !== '');
  if (keys.length === 0) return new Map();
  const byKey = new Map<string, NamedActor[]>();
  type Row = NamedActor & { readonly nameKey: string };
  for (const { nameKey: key, ...actor } of await store.read<Row>('actor/by-canonical-names', { keys }, options)) {
    byKey.set(key, [...(byKey.get(key) ?? []), actor]);
  }
  const found = new Map<string, NamedActor>();
  const open: string[] = [];
  for (const name of names) {
    const [only, ...others] = byKey.get(nameKey(name)) ?? [];
    if (only !== undefined && others.length === 0) found.set(name, only);
    else open.push(name);
  }
  for (const [name, actor] of await readByNames<ActorRow>(store, 'actor/by-names', open, options)) {
    found.set(name, actor);
  }
  return found;
}

export function listActors(
  store: Store,
  filter: ActorFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<ActorRow>[]> {
  if (filter.relatedTo !== undefined && filter.relatedTo.length > 0) {
    return readByName<ActorRow>(store, 'actor/list-related', relatedParamsOf(filter), page, options);
  }
  return readByName<ActorRow>(store, 'actor/list', paramsOf(filter), page, options);
}

export function countActors(store: Store, filter: ActorFilter, options?: StatementOptions): Promise<number> {
  if (filter.relatedTo !== undefined && filter.relatedTo.length > 0) {
    return readTotal(store, 'actor/count-related', relatedParamsOf(filter), options);
  }
  return readTotal(store, 'actor/count', paramsOf(filter), options);
}

function relatedParamsOf({ relatedTo = [], ...filter }: ActorFilter) {
  const conditions = relatedTo.map(({ actorId: id, ...condition }, at) => ({ at, id, ...sidesOf(condition) }));
  return { ...paramsOf(filter), conditions };
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
interface Other extends Pick<RepresentationRow, 'role' | 'from' | 'to'> {
  readonly id: string;
  readonly terms: readonly string[] | null;
}

/** Who represents actors, by name. */
export function representativesOf(
  store: Store,
  ids: readonly string[],
  filter: RepresentationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<RepresentationRow>[]>> {
  const see = (representedId: string, other: Other) => ({ representedId, representativeId: other.id });
  return readRepresentations(store, 'actor/representatives', ids, filter, page, see, options);
}

export function countRepresentativesOf(
  store: Store,
  ids: readonly string[],
  filter: RepresentationFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return readTotals(store, 'actor/count-representatives', { ids, year: yearIn(filter) }, ids, options);
}

/** Whom actors represent, by name. */
export function representedBy(
  store: Store,
  ids: readonly string[],
  filter: RepresentationFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<RepresentationRow>[]>> {
  const see = (representativeId: string, other: Other) => ({ representativeId, representedId: other.id });
  return readRepresentations(store, 'actor/represented', ids, filter, page, see, options);
}

export function countRepresentedBy(
  store: Store,
  ids: readonly string[],
  filter: RepresentationFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return readTotals(store, 'actor/count-represented', { ids, year: yearIn(filter) }, ids, options);
}

async function readRepresentations(
  store: Store,
  statement: string,
  ids: readonly string[],
  filter: RepresentationFilter,
  page: Page,
  see: (owner: string, other: Other) => Pick<RepresentationRow, 'representedId' | 'representativeId'>,
  options: StatementOptions | undefined,
): Promise<Map<string, Keyed<RepresentationRow>[]>> {
  const year = yearIn(filter);
  const lists = await readPagesByName<Other>(store, statement, ids, page, options, { year });
  const rowOf = (owner: string, other: Other): RepresentationRow => {
    const { role, from, to, terms } = other;
    const term = year === '' ? null : termIn(terms, role, year);
    return {
      ...see(owner, other),
      ...(term === null ? { role, from, to } : { role: term.title, from: term.from, to: term.to }),
    };
  };
  return new Map(
    [...lists].map(([owner, rows]) => [owner, rows.map(({ key, row }) => ({ key, row: rowOf(owner, row) }))]),
  );
}

function yearIn({ asOf = '' }: RepresentationFilter): string {
  return asOf.slice(0, 4);
}

export function claimsOfActors(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, TerritorialClaimRow[]>> {
  return readClaims(store, 'claim/of-actors', ids, options);
}
