// Number of relations of actors that something happened in since a date, with one other actor or with all.
// Params: ids, outTypes, inTypes, since, withId
// Returns: owner, total
UNWIND $ids AS owner
MATCH (actor:Actor {id: owner})-[relation:{{TYPES}}]-(other:Actor)
WHERE ((relation.sourceId = owner AND type(relation) IN $outTypes) OR (relation.targetId = owner AND type(relation) IN $inTypes))
  AND relation.lastDate >= $since AND ($withId = '' OR other.id = $withId)
RETURN owner AS owner, count(relation) AS total
