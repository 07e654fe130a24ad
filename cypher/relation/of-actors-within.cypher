// Relations of actors by their events of some statuses within a period, by the newest of these, in pages.
// Both ways.
// Params: ids, outTypes, inTypes, statuses, since, until, withId, key1, key2, limit
// Returns: owner, id, lastDate
UNWIND $ids AS owner
CALL (owner) {
  MATCH (actor:Actor {id: owner})<-[link:IN_RELATION|IN_RELATION_WITH]-(event:Event)
  WHERE ((link.sourceId = owner AND link.type IN $outTypes) OR (link.targetId = owner AND link.type IN $inTypes))
    AND link.status IN $statuses AND link.date >= $since AND link.date <= $until
    AND ($withId = '' OR link.sourceId = $withId OR link.targetId = $withId)
  WITH link.relationId AS id, max(link.date) AS lastDate
  WHERE lastDate {{BELOW}}= $key1 AND (lastDate <> $key1 OR id {{BELOW}} $key2)
  RETURN id, lastDate
  ORDER BY lastDate {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, id AS id, lastDate AS lastDate
