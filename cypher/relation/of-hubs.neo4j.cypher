// Relations of actors with many edges, newest first, undated last, in pages, each type read from its index on either side and merged:
// sorting the relations of a hub would read them all.
// Both ways.
// Params: ids, outTypes, inTypes, since, key1, key2, limit
// Returns: owner, id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $ids AS owner
CALL (owner) {
  CALL (owner) {
    {{EACH UNION ALL}}
    WITH owner
    WHERE '{{TYPE}}' IN $outTypes
    MATCH ()-[relation:{{TYPE}}]->()
    WHERE relation.sourceId = owner AND relation.lastDate >= $since AND relation.id IS NOT NULL
      AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
    RETURN relation
    ORDER BY relation.sourceId {{DESC}}, relation.lastDate {{DESC}}, relation.id {{DESC}}
    LIMIT $limit
    UNION ALL
    WITH owner
    WHERE '{{TYPE}}' IN $inTypes
    MATCH ()-[relation:{{TYPE}}]->()
    WHERE relation.targetId = owner AND relation.lastDate >= $since AND relation.id IS NOT NULL
      AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
    RETURN relation
    ORDER BY relation.targetId {{DESC}}, relation.lastDate {{DESC}}, relation.id {{DESC}}
    LIMIT $limit
    {{END}}
  }
  RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
    relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
    relation.articleCount AS articleCount
  ORDER BY lastDate {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, id AS id, sourceId AS sourceId, targetId AS targetId, count AS count,
  directCount AS directCount, firstDate AS firstDate, lastDate AS lastDate, articleCount AS articleCount
