// Reads events, whom and what they link, and the sentences that prove them.
import type { StatementOptions, Store } from './store.ts';
import type { EventFilter, EventLinks, EventRow, EvidenceRow, Keyed, Page } from './types.ts';

export async function eventsByIds(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, EventRow>> {
  throw new Error('pending');
}
export async function eventLinks(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, EventLinks>> {
  throw new Error('pending');
}
export async function evidenceOfEvents(
  store: Store,
  ids: readonly string[],
  options?: StatementOptions,
): Promise<Map<string, EvidenceRow[]>> {
  throw new Error('pending');
}
export async function listEvents(
  store: Store,
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Keyed<EventRow>[]> {
  throw new Error('pending');
}
export async function countEvents(store: Store, filter: EventFilter, options?: StatementOptions): Promise<number> {
  throw new Error('pending');
}
export async function eventsOfActors(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  throw new Error('pending');
}
export async function countEventsOfActors(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function eventsOfPlaces(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  throw new Error('pending');
}
export async function countEventsOfPlaces(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function eventsOfAgreements(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  throw new Error('pending');
}
export async function countEventsOfAgreements(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
export async function eventsOfArticles(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  page: Page,
  options?: StatementOptions,
): Promise<Map<string, Keyed<EventRow>[]>> {
  throw new Error('pending');
}
export async function countEventsOfArticles(
  store: Store,
  ids: readonly string[],
  filter: EventFilter,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  throw new Error('pending');
}
