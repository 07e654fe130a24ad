// Relations of actors, newest first, undated last, in pages. A relation counts on its source's side for the types of
// `outTypes` and on its target's for those of `inTypes`.
// Both ways.
// Params: ids, outTypes, inTypes, since, key1, key2, limit
// Returns: owner, id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $ids AS owner
CALL (owner) {
  MATCH (actor:Actor {id: owner})-[relation:{{TYPES}}]-(:Actor)
  WHERE ((relation.sourceId = owner AND type(relation) IN $outTypes) OR (relation.targetId = owner AND type(relation) IN $inTypes))
    AND relation.lastDate >= $since
    AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
  RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
    relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
    relation.articleCount AS articleCount
  ORDER BY lastDate {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, id AS id, sourceId AS sourceId, targetId AS targetId, count AS count,
  directCount AS directCount, firstDate AS firstDate, lastDate AS lastDate, articleCount AS articleCount
