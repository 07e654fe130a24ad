// Number of events by their relation and the first so many characters of their date, from the index alone.
// Params: length, types, statuses, since, until, limit
// Returns: start, type, count
MATCH (event:Event)
WHERE event.sortDate >= $since AND event.sortDate <= $until
  AND event.relation IS NOT NULL AND event.relation IN $types AND event.status IS NOT NULL AND event.status IN $statuses
WITH event, substring(event.sortDate, 0, $length) AS start, event.relation AS type
RETURN start AS start, type AS type, count(event) AS count
LIMIT $limit
