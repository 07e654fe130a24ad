// Relations of actors by their events of some statuses within a period, by the newest of these, in pages, from the index on
// the links alone: one hit a link, where reading their properties takes five.
// Both ways.
// Params: ids, outTypes, inTypes, statuses, since, until, withId, key1, key2, limit
// Returns: owner, id, lastDate
UNWIND $ids AS owner
CALL (owner) {
  CALL (owner) {
    MATCH ()-[link:IN_RELATION]->()
    WHERE link.sourceId = owner AND link.date >= $since AND link.date <= $until
      AND link.status IS NOT NULL AND link.status IN $statuses AND link.relationId IS NOT NULL
    WITH link.relationId AS id, link.date AS date, split(link.relationId, ':') AS parts
    WHERE parts[0] IN $outTypes AND ($withId = '' OR parts[2] = $withId)
    RETURN id, date
    UNION ALL
    WITH owner
    MATCH ()-[link:IN_RELATION_WITH]->()
    WHERE link.targetId = owner AND link.date >= $since AND link.date <= $until
      AND link.status IS NOT NULL AND link.status IN $statuses AND link.relationId IS NOT NULL
    WITH link.relationId AS id, link.date AS date, split(link.relationId, ':') AS parts
    WHERE parts[0] IN $inTypes AND ($withId = '' OR parts[1] = $withId)
    RETURN id, date
  }
  WITH id, max(date) AS lastDate
  WHERE lastDate {{BELOW}}= $key1 AND (lastDate <> $key1 OR id {{BELOW}} $key2)
  RETURN id, lastDate
  ORDER BY lastDate {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, id AS id, lastDate AS lastDate
