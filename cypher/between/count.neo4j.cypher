// Number of events in any of some relations, each once, by the index on the links: either actor may be a hub.
// Params: rows, statuses, since, until
// Returns: total
UNWIND $rows AS row
UNWIND row.ids AS relationId
MATCH ()-[link:IN_RELATION]->()
WHERE link.relationId = relationId AND link.eventId IS NOT NULL
  AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
RETURN count(DISTINCT link.eventId) AS total
