// Relations of one type of actors, newest first, undated last, in pages: on the source's side and on the target's. Each
// comes with the other actor's name, and a row without an id tells that of an owner that exists.
// For each: TYPE
// Both ways.
// Params: ids, asSource, asTarget, since, withFigures, key1, key2, limit
// Returns: owner, id, count, directCount, firstDate, lastDate, articleCount, name, kind
UNWIND $ids AS owner
CALL (owner) {
  MATCH (:Actor {id: owner})-[relation:{{TYPE}}]-(other:Actor)
  WHERE (($asSource AND relation.sourceId = owner) OR ($asTarget AND relation.targetId = owner))
    AND relation.lastDate >= $since
    AND relation.lastDate {{BELOW}}= $key1 AND (relation.lastDate <> $key1 OR relation.id {{BELOW}} $key2)
  RETURN relation.id AS id, CASE WHEN $withFigures THEN relation.count END AS count, CASE WHEN $withFigures THEN relation.directCount END AS directCount,
    CASE WHEN $withFigures THEN relation.firstDate END AS firstDate, relation.lastDate AS lastDate, CASE WHEN $withFigures THEN relation.articleCount END AS articleCount,
    other.name AS name, other.kind AS kind
  ORDER BY lastDate {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, id AS id, count AS count, directCount AS directCount, firstDate AS firstDate,
  lastDate AS lastDate, articleCount AS articleCount, name AS name, kind AS kind
UNION ALL
UNWIND $ids AS owner
MATCH (actor:Actor {id: owner})
RETURN owner AS owner, null AS id, null AS count, null AS directCount, null AS firstDate, null AS lastDate,
  null AS articleCount, actor.name AS name, actor.kind AS kind
