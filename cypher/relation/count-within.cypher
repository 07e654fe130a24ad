// Number of relations that have events of some statuses within a period.
// Params: all, amongIds, types, statuses, since, until
// Returns: total
MATCH (event:Event)-[link:IN_RELATION]->(:Actor)
WHERE event.sortDate >= $since AND event.sortDate <= $until AND link.status IN $statuses AND link.type IN $types
  AND ($all OR (link.sourceId IN $amongIds AND link.targetId IN $amongIds))
RETURN count(DISTINCT link.relationId) AS total
