// Number of events in relations, by the index on the links.
// Params: rows, statuses, since, until
// Returns: owner, total
UNWIND $rows AS row
MATCH (event:Event)-[link:IN_RELATION]->(:Actor)
WHERE link.relationId = row.id AND link.eventId IS NOT NULL
  AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
RETURN row.id AS owner, count(event) AS total
