// The same of events that are dated in some ways only.
// Params: length, types, statuses, since, until, precisions, limit
// Returns: start, type, count
MATCH (event:Event)
WHERE event.sortDate >= $since AND event.sortDate <= $until
  AND event.relation IS NOT NULL AND event.relation IN $types AND event.status IS NOT NULL AND event.status IN $statuses
  AND event.datePrecision IN $precisions
WITH event, substring(event.sortDate, 0, $length) AS start, event.relation AS type
RETURN start AS start, type AS type, count(event) AS count
LIMIT $limit
