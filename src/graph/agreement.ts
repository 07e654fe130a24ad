// Reads agreements and what hangs on them.
import type { StatementOptions, Store } from './store.ts';
import type { ActorRow, AgreementFilter, AgreementRow, Keyed, MentionRow, Page } from './types.ts';

export async function agreementsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, AgreementRow>> {
  throw new Error('pending');
}
export async function agreementsByNames(
  store: Store,
  names: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, AgreementRow>> {
  throw new Error('pending');
}
export async function listAgreements(
  store: Store,
  filter: AgreementFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<AgreementRow>[]> {
  throw new Error('pending');
}
export async function countAgreements(
  store: Store,
  filter: AgreementFilter,
  options?: StatementOptions,
): Promise<number> {
  throw new Error('pending');
}
export async function agreementsOfActors(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<AgreementRow>[]>> {
  throw new Error('pending');
}
export async function countAgreementsOfActors(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function partiesOfAgreements(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<ActorRow>[]>> {
  throw new Error('pending');
}
export async function countPartiesOfAgreements(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function mentionsOfAgreements(
  store: Store,
  ids: readonly string[],
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<MentionRow>[]>> {
  throw new Error('pending');
}
export async function countMentionsOfAgreements(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
