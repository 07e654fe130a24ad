// Number of relations of actors that have events of some statuses within a period, from the index on the links alone: one
// hit a link, where reading their properties takes five.
// Params: ids, outTypes, inTypes, statuses, since, until, withId
// Returns: owner, total
UNWIND $ids AS owner
CALL (owner) {
  MATCH ()-[link:IN_RELATION]->()
  WHERE link.sourceId = owner AND link.date >= $since AND link.date <= $until
    AND link.status IS NOT NULL AND link.status IN $statuses AND link.relationId IS NOT NULL
  WITH link.relationId AS id, split(link.relationId, ':') AS parts
  WHERE parts[0] IN $outTypes AND ($withId = '' OR parts[2] = $withId)
  RETURN id
  UNION ALL
  WITH owner
  MATCH ()-[link:IN_RELATION_WITH]->()
  WHERE link.targetId = owner AND link.date >= $since AND link.date <= $until
    AND link.status IS NOT NULL AND link.status IN $statuses AND link.relationId IS NOT NULL
  WITH link.relationId AS id, split(link.relationId, ':') AS parts
  WHERE parts[0] IN $inTypes AND ($withId = '' OR parts[1] = $withId)
  RETURN id
}
RETURN owner AS owner, count(DISTINCT id) AS total
