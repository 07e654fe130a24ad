// Events of actors, places, agreements or articles, newest first, undated last, in pages.
// For each: OWNER
// Both ways.
// Params: ids, eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, articleId, key1, key2, limit
// Returns: owner, key1, id, type, mode, relation, status, dateStart, dateEnd, datePrecision, contexts, recordedAt
UNWIND $ids AS owner
CALL (owner) {
  MATCH {{PATH}}
  WHERE event.sortDate {{BELOW}}= $key1 AND (event.sortDate <> $key1 OR event.id {{BELOW}} $key2)
    AND {{EVENT_FILTER}}
  WITH DISTINCT event
  RETURN event.sortDate AS key1, event.id AS id, event.type AS type, event.mode AS mode, event.relation AS relation, event.status AS status,
    event.dateStart AS dateStart, event.dateEnd AS dateEnd, event.datePrecision AS datePrecision,
    event.contexts AS contexts, event.recordedAt AS recordedAt
  ORDER BY key1 {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, key1 AS key1, id AS id, type AS type, mode AS mode, relation AS relation, status AS status, dateStart AS dateStart, dateEnd AS dateEnd, datePrecision AS datePrecision, contexts AS contexts, recordedAt AS recordedAt
