// Number of events in relations.
// Params: rows, statuses, since, until
// Returns: owner, total
UNWIND $rows AS row
MATCH (:Actor {id: row.sourceId})<-[link:IN_RELATION]-(event:Event)
WHERE link.relationId = row.id AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
RETURN row.id AS owner, count(event) AS total
