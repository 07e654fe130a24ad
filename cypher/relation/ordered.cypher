// Relations of the whole graph, or among some actors, in another order than by date, in pages.
// For each: SORT
// Both ways.
// Params: all, amongIds, types, key1, key2, limit
// Returns: key1, id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
MATCH (source:Actor)-[relation:{{TYPES}}]->(target:Actor)
WHERE type(relation) IN $types AND ($all OR (source.id IN $amongIds AND target.id IN $amongIds))
WITH relation, {{PAIR_KEY}} AS key1
WHERE key1 {{BELOW}}= $key1 AND (key1 <> $key1 OR relation.id {{BELOW}} $key2)
WITH relation, key1, relation.id AS id
ORDER BY key1 {{DESC}}, id {{DESC}}
LIMIT $limit
RETURN key1 AS key1, id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
  relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
  relation.articleCount AS articleCount
ORDER BY key1 {{DESC}}, id {{DESC}}
