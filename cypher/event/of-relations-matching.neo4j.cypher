// Events in relations that meet conditions, newest first, undated last, in pages, by the index on the links.
// Both ways.
// Params: rows, statuses, since, until, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, key1, key2, limit
// Returns: owner, key1, id, type, mode, relation, status, dateStart, dateEnd, datePrecision, contexts, recordedAt
UNWIND $rows AS row
CALL (row) {
  MATCH (event:Event)-[link:IN_RELATION]->(:Actor)
  WHERE link.relationId = row.id AND link.eventId IS NOT NULL
    AND link.date {{BELOW}}= $key1 AND (link.date <> $key1 OR link.eventId {{BELOW}} $key2)
    AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
    AND {{MATCHING}}
  WITH event, link
  ORDER BY link.relationId {{DESC}}, link.date {{DESC}}, link.eventId {{DESC}}
  LIMIT $limit
  RETURN link.date AS key1, event.id AS id, event.type AS type, event.mode AS mode, event.relation AS relation, event.status AS status,
    event.dateStart AS dateStart, event.dateEnd AS dateEnd, event.datePrecision AS datePrecision,
    event.contexts AS contexts, event.recordedAt AS recordedAt
}
RETURN row.id AS owner, key1 AS key1, id AS id, type AS type, mode AS mode, relation AS relation, status AS status, dateStart AS dateStart, dateEnd AS dateEnd, datePrecision AS datePrecision, contexts AS contexts, recordedAt AS recordedAt
