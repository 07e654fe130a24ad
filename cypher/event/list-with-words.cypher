// Events of which a sentence has some words, newest first, undated last, in pages.
// Both ways.
// Params: eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, articleId, key1, key2, limit
// Returns: key1, id, type, mode, relation, status, dateStart, dateEnd, datePrecision, contexts, recordedAt
MATCH (event:Event)-[said:EVIDENCED_BY]->(:Article)
WHERE said.words CONTAINS $longest
WITH DISTINCT event
WHERE event.sortDate {{BELOW}}= $key1 AND (event.sortDate <> $key1 OR event.id {{BELOW}} $key2) AND event.id IS NOT NULL
  AND {{EVENT_FILTER}}
RETURN event.sortDate AS key1, event.id AS id, event.type AS type, event.mode AS mode, event.relation AS relation, event.status AS status,
  event.dateStart AS dateStart, event.dateEnd AS dateEnd, event.datePrecision AS datePrecision,
  event.contexts AS contexts, event.recordedAt AS recordedAt
ORDER BY event.sortDate {{DESC}}, event.id {{DESC}}
LIMIT $limit
