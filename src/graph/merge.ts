// How what several articles say of one thing becomes one node: rules that give the same whatever the order of loading.
import { ACTOR_KINDS, AGREEMENT_KINDS, DATE_PRECISIONS, PLACE_KINDS } from '../extract/types.ts';

// Every rule here is associative, commutative and idempotent, so a node can be merged with one more article's words
// without reading the others', and comes out the same as when all of them are merged anew.

export interface Named {
  readonly name: string;
  readonly kind: string;
  /** Without the name, sorted. */
  readonly aliases: readonly string[];
}

/** What articles say of an office or a party; of two, the later stamp's stands. */
export interface Said<Value> {
  readonly value: Value;
  /**
   * Publication date and id of the article that says it, a space between: so that an article without a date sorts before
   * all others.
   */
  readonly stamp: string;
}

export interface ActorState extends Named {
  /** By id of the represented, the role. */
  readonly represents: Readonly<Record<string, Said<string | null>>>;
}

export interface PlaceState extends Named {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
}

export interface AgreementState extends Named {
  readonly status: Said<string>;
  readonly signedDate: string | null;
  /** By id of the party, the agreement's status as the article about it says. */
  readonly parties: Readonly<Record<string, Said<string>>>;
}

export interface EventState {
  readonly type: string;
  readonly mode: string | null;
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: string | null;
  readonly contexts: readonly string[];
  readonly place: string | null;
  readonly aboutAgreements: readonly string[];
  readonly aboutPlaces: readonly string[];
}

export function mergeActors(a: ActorState, b: ActorState): ActorState {
  return { ...mergeNamed(a, b, ACTOR_KINDS), represents: mergeSaid(a.represents, b.represents) };
}

/** Whom the actor represents by the latest word; of two, the smaller id. */
export function countryOf({ represents }: ActorState): string | null {
  let latest: string | null = null;
  for (const id of Object.keys(represents).sort()) {
    if (latest === null || rank(represents[id]) > rank(represents[latest])) latest = id;
  }
  return latest;
}

export function mergePlaces(a: PlaceState, b: PlaceState): PlaceState {
  const [{ latitude, longitude }] = [a, b].sort(byCoordinates) as [PlaceState, PlaceState];
  return { ...mergeNamed(a, b, PLACE_KINDS), latitude, longitude, country: smaller(a.country, b.country) };
}

export function mergeAgreements(a: AgreementState, b: AgreementState): AgreementState {
  return {
    ...mergeNamed(a, b, AGREEMENT_KINDS),
    status: later(a.status, b.status),
    signedDate: morePrecise(a.signedDate, b.signedDate),
    parties: mergeSaid(a.parties, b.parties),
  };
}

export function mergeEvents(a: EventState, b: EventState): EventState {
  return {
    type: smaller(a.type, b.type) ?? a.type,
    mode: smaller(a.mode, b.mode),
    dateStart: smaller(a.dateStart, b.dateStart),
    dateEnd: smaller(a.dateEnd, b.dateEnd),
    datePrecision: earlierIn(DATE_PRECISIONS, a.datePrecision, b.datePrecision),
    contexts: union(a.contexts, b.contexts),
    place: smaller(a.place, b.place),
    aboutAgreements: union(a.aboutAgreements, b.aboutAgreements),
    aboutPlaces: union(a.aboutPlaces, b.aboutPlaces),
  };
}

/** The aliases of one article, in the form that merging gives. */
export function withAliases<Kind extends string>(name: string, kind: Kind, aliases: readonly string[]) {
  return { name, kind, aliases: union(aliases, []).filter((alias) => alias !== name) };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

function mergeNamed(a: Named, b: Named, kinds: readonly string[]): Named {
  const name = nameRank(a.name) <= nameRank(b.name) ? a.name : b.name;
  const aliases = union([...a.aliases, a.name], [...b.aliases, b.name]).filter((alias) => alias !== name);
  return { name, kind: earlierIn(kinds, a.kind, b.kind) ?? a.kind, aliases };
}

/** Things with one id have one canonical name, but for case: a headline's capitals lose. */
function nameRank(name: string): string {
  return `${name === name.toUpperCase() ? 1 : 0}${name}`;
}

function rank(said: Said<string | null> | undefined): string {
  return said === undefined ? '' : `${said.value === null ? 0 : 1}${said.stamp}|${said.value ?? ''}`;
}

function later<Value extends string | null>(a: Said<Value>, b: Said<Value>): Said<Value> {
  return rank(a) >= rank(b) ? a : b;
}

function mergeSaid<Value extends string | null>(
  a: Readonly<Record<string, Said<Value>>>,
  b: Readonly<Record<string, Said<Value>>>,
): Record<string, Said<Value>> {
  const merged: Record<string, Said<Value>> = { ...a };
  for (const [id, said] of Object.entries(b)) {
    const other = merged[id];
    merged[id] = other === undefined ? said : later(other, said);
  }
  return merged;
}

function smaller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

function earlierIn(order: readonly string[], a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  const distance = order.indexOf(a) - order.indexOf(b);
  if (distance === 0) return smaller(a, b);
  return distance < 0 ? a : b;
}

function morePrecise(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a.length === b.length) return smaller(a, b);
  return a.length > b.length ? a : b;
}

function byCoordinates(a: PlaceState, b: PlaceState): number {
  const [aLatitude, aLongitude, bLatitude, bLongitude] = [a.latitude, a.longitude, b.latitude, b.longitude];
  if (aLatitude === null || aLongitude === null) return 1;
  if (bLatitude === null || bLongitude === null) return -1;
  return aLatitude - bLatitude || aLongitude - bLongitude;
}
