// Number of events in any of some relations, each once.
// Params: rows, statuses, since, until
// Returns: total
UNWIND $rows AS row
MATCH (:Actor {id: row.sourceId})<-[link:IN_RELATION]-(:Event)
WHERE link.relationId IN row.ids AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
RETURN count(DISTINCT link.eventId) AS total
