// Relations of one type of actors, newest first, undated last, in pages, read from the index on either side: sorting the
// relations of a hub would read them all. Each comes with the other actor's name, and a row without an id tells that of
// an owner that exists, so that neither takes a statement of its own.
// For each: TYPE
// Both ways.
// Params: ids, asSource, asTarget, since, withFigures, key1, key2, limit
// Returns: owner, id, count, directCount, firstDate, lastDate, articleCount, name, kind
UNWIND $ids AS owner
CALL (owner) {
  CALL (owner) {
    WITH owner
    WHERE $asSource
    MATCH ()-[relation:{{TYPE}}]->(other)
    WHERE relation.sourceId = owner AND relation.lastDate >= $since AND relation.id IS NOT NULL
      AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
    RETURN relation, other
    ORDER BY relation.sourceId {{DESC}}, relation.lastDate {{DESC}}, relation.id {{DESC}}
    LIMIT $limit
    UNION ALL
    WITH owner
    WHERE $asTarget
    MATCH (other)-[relation:{{TYPE}}]->()
    WHERE relation.targetId = owner AND relation.lastDate >= $since AND relation.id IS NOT NULL
      AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
    RETURN relation, other
    ORDER BY relation.targetId {{DESC}}, relation.lastDate {{DESC}}, relation.id {{DESC}}
    LIMIT $limit
  }
  WITH relation, other, relation.lastDate AS lastDate, relation.id AS id
  ORDER BY lastDate {{DESC}}, id {{DESC}}
  LIMIT $limit
  RETURN id, lastDate, CASE WHEN $withFigures THEN relation.count END AS count, CASE WHEN $withFigures THEN relation.directCount END AS directCount, CASE WHEN $withFigures THEN relation.firstDate END AS firstDate,
    CASE WHEN $withFigures THEN relation.articleCount END AS articleCount, other.name AS name, other.kind AS kind
}
RETURN owner AS owner, id AS id, count AS count, directCount AS directCount, firstDate AS firstDate,
  lastDate AS lastDate, articleCount AS articleCount, name AS name, kind AS kind
UNION ALL
UNWIND $ids AS owner
MATCH (actor:Actor {id: owner})
RETURN owner AS owner, null AS id, null AS count, null AS directCount, null AS firstDate, null AS lastDate,
  null AS articleCount, actor.name AS name, actor.kind AS kind
