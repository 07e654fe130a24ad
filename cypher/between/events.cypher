// Events in any of some relations, each once, newest first, undated last, in pages.
// Both ways.
// Params: rows, statuses, since, until, key1, key2, limit
// Returns: key1, id, type, mode, relation, status, dateStart, dateEnd, datePrecision, contexts, recordedAt
UNWIND $rows AS row
MATCH (:Actor {id: row.sourceId})<-[link:IN_RELATION]-(event:Event)
WHERE link.relationId IN row.ids
  AND link.date {{BELOW}}= $key1 AND (link.date <> $key1 OR link.eventId {{BELOW}} $key2)
  AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
WITH DISTINCT event, link.date AS key1
ORDER BY key1 {{DESC}}, event.id {{DESC}}
LIMIT $limit
RETURN key1 AS key1, event.id AS id, event.type AS type, event.mode AS mode, event.relation AS relation, event.status AS status,
  event.dateStart AS dateStart, event.dateEnd AS dateEnd, event.datePrecision AS datePrecision,
  event.contexts AS contexts, event.recordedAt AS recordedAt
