// What the reference data says of actors beyond any article: which state continues which, and Wikidata's ids.
import { loadReference } from '../extract/reference.ts';

/** The actor's id in Wikidata, where it is a country. */
export function wikidataIdOf(actorId: string): string | null {
  return loadReference().countries.get(actorId)?.wikidataId ?? null;
}

/** Successions that one of the actors is part of, on either side. */
export function successionsOf(actorIds: readonly string[]): { successorId: string; predecessorId: string }[] {
  const ids = new Set(actorIds);
  const found = [];
  for (const { id: predecessorId, successors } of loadReference().countries.values()) {
    for (const successorId of successors) {
      if (ids.has(predecessorId) || ids.has(successorId)) found.push({ successorId, predecessorId });
    }
  }
  return found;
}
