// Which of some relations there are, as the links of their events tell.
// Params: rows, statuses, since, until
// Returns: id
UNWIND $rows AS row
MATCH (:Actor {id: row.sourceId})<-[link:IN_RELATION]-(:Event)
WHERE link.relationId = row.id AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
WITH DISTINCT row.id AS id
RETURN id AS id
