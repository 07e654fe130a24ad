// Relations among some actors, newest first, undated last, in pages.
// Both ways.
// Params: amongIds, types, since, key1, key2, limit
// Returns: id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $amongIds AS among
MATCH (:Actor {id: among})-[relation:{{TYPES}}]->(target:Actor)
WHERE target.id IN $amongIds AND type(relation) IN $types AND relation.lastDate >= $since
  AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
  relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
  relation.articleCount AS articleCount
ORDER BY lastDate {{DESC}}, id {{DESC}}
LIMIT $limit
