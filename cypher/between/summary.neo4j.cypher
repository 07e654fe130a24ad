// Number of events in relations by status, and their first and last dates, by the index on the links: either actor may be a hub.
// Params: rows, statuses, since, until
// Returns: id, status, count, firstDate, lastDate
UNWIND $rows AS row
UNWIND row.ids AS relationId
MATCH ()-[link:IN_RELATION]->()
WHERE link.relationId = relationId AND link.eventId IS NOT NULL
  AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
RETURN relationId AS id, link.status AS status, count(link) AS count,
  min(CASE WHEN link.date <> '' THEN link.date END) AS firstDate, max(link.date) AS lastDate
