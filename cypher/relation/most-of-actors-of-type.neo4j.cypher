// Relations of one type of actors, the most events first, in pages, read from the index on either side: sorting the
// relations of a hub would read them all.
// For each: TYPE
// Both ways.
// Params: ids, asSource, asTarget, key1, key2, limit
// Returns: owner, id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $ids AS owner
CALL (owner) {
  CALL (owner) {
    WITH owner
    WHERE $asSource
    MATCH ()-[relation:{{TYPE}}]->()
    WHERE relation.sourceId = owner AND relation.id IS NOT NULL
      AND relation.count {{BELOW}}= $key1 AND (relation.count <> $key1 OR relation.id {{BELOW}} $key2)
    RETURN relation
    ORDER BY relation.sourceId {{DESC}}, relation.count {{DESC}}, relation.id {{DESC}}
    LIMIT $limit
    UNION ALL
    WITH owner
    WHERE $asTarget
    MATCH ()-[relation:{{TYPE}}]->()
    WHERE relation.targetId = owner AND relation.id IS NOT NULL
      AND relation.count {{BELOW}}= $key1 AND (relation.count <> $key1 OR relation.id {{BELOW}} $key2)
    RETURN relation
    ORDER BY relation.targetId {{DESC}}, relation.count {{DESC}}, relation.id {{DESC}}
    LIMIT $limit
  }
  RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
    relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
    relation.articleCount AS articleCount
  ORDER BY count {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, id AS id, sourceId AS sourceId, targetId AS targetId, count AS count,
  directCount AS directCount, firstDate AS firstDate, lastDate AS lastDate, articleCount AS articleCount
