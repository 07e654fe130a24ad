// When actors represent whom, as far as the reference data knows the offices of leaders: years, both included.
import { loadReference } from '../extract/reference.ts';

/** One office and its years; a year that is not known, or has not come, is null. */
export interface Term {
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the edge holds; nothing where the reference data does not know the person in an office there. */
export interface Tenure {
  readonly from: string | null;
  readonly to: string | null;
  readonly terms: readonly string[] | null;
}

const UNKNOWN: Tenure = { from: null, to: null, terms: null };
const EARLIEST = '0000';
const LATEST = '9999';

/**
 * Terms are stored as `2004-9999 foreign minister`, so that the database can compare their years. `from` and `to` are
 * those of the role that an article states: null where it is in several terms with other offices between, or in none.
 */
export function tenureOf(actorId: string, representedId: string, role: string | null): Tenure {
  const leader = loadReference().leadersById.get(actorId);
  const offices = leader?.offices.filter(({ country }) => (country ?? leader.country) === representedId) ?? [];
  if (offices.length === 0) return UNKNOWN;
  const terms = offices.map(({ title, from, to }) => ({ title, from: yearOf(from), to: yearOf(to) }));
  const [held, ...again] = terms.filter(({ title }) => title === role);
  const sole = again.length === 0 ? held : undefined;
  const stored = terms.map(({ title, from, to }) => `${from ?? EARLIEST}-${to ?? LATEST} ${title}`);
  return { from: sole?.from ?? null, to: sole?.to ?? null, terms: stored.sort() };
}

/** The stored term that a year is in: that of the role where it is, else the one that began last. */
export function termIn(terms: readonly string[] | null, role: string | null, year: string): Term | null {
  const current = (terms ?? []).map(parseTerm).filter(({ from, to }) => (from ?? '') <= year && (to ?? LATEST) >= year);
  return current.find(({ title }) => title === role) ?? current.at(-1) ?? null;
}

function parseTerm(stored: string): Term {
  const from = stored.slice(0, 4);
  const to = stored.slice(5, 9);
  return { title: stored.slice(10), from: from === EARLIEST ? null : from, to: to === LATEST ? null : to };
}

function yearOf(year: number | null | undefined): string | null {
  return year == null ? null : String(year).padStart(4, '0');
}
