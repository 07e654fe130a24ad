// Events in any of some relations, each once, newest first, undated last, in pages, a page of each relation read from the
// index on the links: either actor may be a hub.
// Both ways.
// Params: rows, statuses, since, until, key1, key2, limit
// Returns: key1, id, type, mode, relation, status, dateStart, dateEnd, datePrecision, contexts, recordedAt
UNWIND $rows AS row
UNWIND row.ids AS relationId
CALL (relationId) {
  MATCH (event)-[link:IN_RELATION]->()
  WHERE link.relationId = relationId AND link.eventId IS NOT NULL
    AND link.date {{BELOW}}= $key1 AND (link.date <> $key1 OR link.eventId {{BELOW}} $key2)
    AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
  WITH event, link
  ORDER BY link.relationId {{DESC}}, link.date {{DESC}}, link.eventId {{DESC}}
  LIMIT $limit
  RETURN event, link.date AS key1
}
WITH DISTINCT event, key1
ORDER BY key1 {{DESC}}, event.id {{DESC}}
LIMIT $limit
RETURN key1 AS key1, event.id AS id, event.type AS type, event.mode AS mode, event.relation AS relation, event.status AS status,
  event.dateStart AS dateStart, event.dateEnd AS dateEnd, event.datePrecision AS datePrecision,
  event.contexts AS contexts, event.recordedAt AS recordedAt
