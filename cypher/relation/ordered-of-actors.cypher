// Relations of actors in another order than by date, from the figures of their edges, in pages.
// For each: SORT
// Both ways.
// Params: ids, outTypes, inTypes, withId, key1, key2, limit
// Returns: owner, key1, id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $ids AS owner
CALL (owner) {
  MATCH (:Actor {id: owner})-[relation:{{TYPES}}]-(other:Actor)
  WHERE ((relation.sourceId = owner AND type(relation) IN $outTypes) OR (relation.targetId = owner AND type(relation) IN $inTypes))
    AND ($withId = '' OR other.id = $withId)
  WITH relation, {{EDGE_KEY}} AS key1
  WHERE key1 {{BELOW}}= $key1 AND (key1 <> $key1 OR relation.id {{BELOW}} $key2)
  WITH relation, key1, relation.id AS id
  ORDER BY key1 {{DESC}}, id {{DESC}}
  LIMIT $limit
  RETURN key1, id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
    relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
    relation.articleCount AS articleCount
}
RETURN owner AS owner, key1 AS key1, id AS id, sourceId AS sourceId, targetId AS targetId, count AS count,
  directCount AS directCount, firstDate AS firstDate, lastDate AS lastDate, articleCount AS articleCount
