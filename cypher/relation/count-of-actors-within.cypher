// Number of relations of actors that have events of some statuses within a period.
// Params: ids, outTypes, inTypes, statuses, since, until, withId
// Returns: owner, total
UNWIND $ids AS owner
MATCH (actor:Actor {id: owner})<-[link:IN_RELATION|IN_RELATION_WITH]-(event:Event)
WHERE ((link.sourceId = owner AND link.type IN $outTypes) OR (link.targetId = owner AND link.type IN $inTypes))
  AND link.status IN $statuses AND link.date >= $since AND link.date <= $until
  AND ($withId = '' OR link.sourceId = $withId OR link.targetId = $withId)
RETURN owner AS owner, count(DISTINCT link.relationId) AS total
