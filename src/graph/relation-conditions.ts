// What events can be narrowed by beside dates, statuses and types, as the statements take it.
import { wantedWords } from './name-key.ts';
import type { RelationFilter } from './types.ts';

/** Whether a filter asks for more than dates, statuses and types. */
export function hasConditions({ placeId, agreementId, publisher, minConfidence, text }: RelationFilter): boolean {
  return [placeId, agreementId, publisher, minConfidence, text].some((condition) => condition !== undefined);
}

/** What one piece of evidence must meet. */
export function evidenceOf({ publisher = '', minConfidence = 0, text }: RelationFilter) {
  return { publisher, minConfidence, ...wantedWords(text) };
}

/** What events must meet; of their evidence, one piece all of it. */
export function conditionsOf(filter: RelationFilter) {
  const { placeId = '', agreementId = '', publisher, minConfidence, text } = filter;
  const anyEvidence = [publisher, minConfidence, text].every((condition) => condition === undefined);
  return { placeId, agreementId, anyEvidence, ...evidenceOf(filter) };
}
