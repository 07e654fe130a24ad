// Events of actors, newest first, undated last, in pages, from the indexes on whoever takes part: sorting the events of
// a hub would read them all, 18,000 at the large size of the bench where this reads a page.
// Both ways.
// Params: ids, statuses, since, until, key1, key2, limit
// Returns: owner, key1, id, type, mode, relation, status, dateStart, dateEnd, datePrecision, contexts, recordedAt
UNWIND $ids AS owner
CALL (owner) {
  CALL (owner) {
    MATCH (:Actor)-[part:ACTOR_IN]->(event)
    WHERE part.actorId = owner AND part.eventId IS NOT NULL
      AND part.date {{BELOW}}= $key1 AND (part.date <> $key1 OR part.eventId {{BELOW}} $key2)
      AND part.date >= $since AND part.date <= $until
      AND (size($statuses) = 0 OR part.status IN $statuses)
    RETURN event, part.date AS key1, part.eventId AS id
    ORDER BY part.actorId {{DESC}}, part.date {{DESC}}, part.eventId {{DESC}}
    LIMIT $limit
    UNION
    MATCH (:Actor)-[part:RECIPIENT_IN]->(event)
    WHERE part.actorId = owner AND part.eventId IS NOT NULL
      AND part.date {{BELOW}}= $key1 AND (part.date <> $key1 OR part.eventId {{BELOW}} $key2)
      AND part.date >= $since AND part.date <= $until
      AND (size($statuses) = 0 OR part.status IN $statuses)
    RETURN event, part.date AS key1, part.eventId AS id
    ORDER BY part.actorId {{DESC}}, part.date {{DESC}}, part.eventId {{DESC}}
    LIMIT $limit
  }
  RETURN event, key1, id
  ORDER BY key1 {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, key1 AS key1, id AS id, event.type AS type, event.mode AS mode, event.relation AS relation,
  event.status AS status, event.dateStart AS dateStart, event.dateEnd AS dateEnd, event.datePrecision AS datePrecision,
  event.contexts AS contexts, event.recordedAt AS recordedAt
