// Relations of the whole graph by their events of some statuses within a period, by the newest of these, in pages.
// Both ways.
// Params: all, amongIds, types, statuses, since, until, key1, key2, limit
// Returns: id, lastDate
MATCH (event:Event)-[link:IN_RELATION]->(:Actor)
WHERE event.sortDate >= $since AND event.sortDate <= $until AND link.status IN $statuses AND link.type IN $types
  AND ($all OR (link.sourceId IN $amongIds AND link.targetId IN $amongIds))
WITH link.relationId AS id, max(link.date) AS lastDate
WHERE lastDate {{BELOW}}= $key1 AND (lastDate <> $key1 OR id {{BELOW}} $key2)
RETURN id AS id, lastDate AS lastDate
ORDER BY lastDate {{DESC}}, id {{DESC}}
LIMIT $limit
