// Number of events in relations by status, and their first and last dates.
// Params: rows, statuses, since, until
// Returns: id, status, count, firstDate, lastDate
UNWIND $rows AS row
MATCH (:Actor {id: row.sourceId})<-[link:IN_RELATION]-(:Event)
WHERE link.relationId IN row.ids AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
RETURN link.relationId AS id, link.status AS status, count(link) AS count,
  min(CASE WHEN link.date <> '' THEN link.date END) AS firstDate, max(link.date) AS lastDate
