// Reads agreements, their parties and where they are named.
import { countMentions, prefixOf, readByName, readByNames, readMentions, readPagesByName } from './entity-reads.ts';
import { wantedWords } from './name-key.ts';
import { readByIds, readTotal, readTotals } from './pages.ts';
import type { StatementOptions, Store } from './store.ts';
import type { ActorRow, AgreementFilter, AgreementRow, Keyed, MentionFilter, MentionRow, Page } from './types.ts';

export function agreementsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, AgreementRow>> {
  return readByIds<AgreementRow>(store, 'agreement/by-ids', ids, options);
}

/** By name as given: a canonical name or any alias, in any case. */
export function agreementsByNames(
  store: Store,
  names: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, AgreementRow>> {
  return readByNames<AgreementRow>(store, 'agreement/by-names', names, options);
}

export function listAgreements(
  store: Store,
  filter: AgreementFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<AgreementRow>[]> {
  return readByName<AgreementRow>(store, 'agreement/list', paramsOf(filter), page, options);
}

export function countAgreements(store: Store, filter: AgreementFilter, options?: StatementOptions): Promise<number> {
  return readTotal(store, 'agreement/count', paramsOf(filter), options);
}

function paramsOf({ kinds = [], statuses = [], partyId = '', nameStartsWith, text }: AgreementFilter) {
  return { kinds, statuses, partyId, prefix: prefixOf(nameStartsWith), ...wantedWords(text) };
}

/** Newest article first. */
export function mentionsOfAgreements(
  store: Store,
  ids: readonly string[],
  filter: MentionFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<MentionRow>[]>> {
  return readMentions(store, 'Agreement', ids, filter, page, options);
}

export function countMentionsOfAgreements(
  store: Store,
  ids: readonly string[],
  filter: MentionFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return countMentions(store, 'Agreement', ids, filter, options);
}

/** Agreements to which actors are parties, by name. */
export function agreementsOfActors(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<AgreementRow>[]>> {
  return readPagesByName<AgreementRow>(store, 'agreement/of-actors', ids, page, options);
}

export function countAgreementsOfActors(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return readTotals(store, 'agreement/count-of-actors', { ids }, ids, options);
}

/** Parties of agreements, by name. */
export function partiesOfAgreements(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<ActorRow>[]>> {
  return readPagesByName<ActorRow>(store, 'agreement/parties', ids, page, options);
}

export function countPartiesOfAgreements(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  return readTotals(store, 'agreement/count-parties', { ids }, ids, options);
}
