// The same of events that are dated in some ways only.
// Params: ids, length, types, statuses, since, until, precisions, limit
// Returns: start, type, count
UNWIND $ids AS id
MATCH (:Actor {id: id})<-[link:IN_RELATION|IN_RELATION_WITH]-(event:Event)
WHERE link.date >= $since AND link.date <= $until AND link.status IN $statuses AND link.type IN $types
  AND event.datePrecision IN $precisions
WITH event, substring(link.date, 0, $length) AS start, link.type AS type
RETURN start AS start, type AS type, count(DISTINCT event) AS count
LIMIT $limit
