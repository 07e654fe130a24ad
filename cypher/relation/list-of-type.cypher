// Relations of one type of the whole graph, newest first, undated last, in pages.
// For each: TYPE
// Both ways.
// Params: since, key1, key2, limit
// Returns: id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
MATCH ()-[relation:{{TYPE}}]->()
WHERE relation.lastDate >= $since AND relation.id IS NOT NULL
  AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
  relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
  relation.articleCount AS articleCount
ORDER BY relation.lastDate {{DESC}}, relation.id {{DESC}}
LIMIT $limit
