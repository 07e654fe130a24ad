// Relations of actors by those of their events that meet conditions, in any order, in pages.
// For each: SORT, START
// Both ways.
// Params: ids, outTypes, inTypes, statuses, since, until, withId, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words,
//   key1, key2, limit
// Returns: owner, key1, id
UNWIND $ids AS owner
CALL (owner) {
  MATCH {{OF_OWNER}}
  WHERE ((link.sourceId = owner AND link.type IN $outTypes) OR (link.targetId = owner AND link.type IN $inTypes))
    AND link.status IN $statuses AND link.date >= $since AND link.date <= $until
    AND ($withId = '' OR link.sourceId = $withId OR link.targetId = $withId)
    AND {{MATCHING}}
  WITH link.relationId AS id, {{VALUE}} AS value
  {{KEYED}}
  WHERE key1 {{BELOW}}= $key1 AND (key1 <> $key1 OR id {{BELOW}} $key2)
  RETURN id, key1
  ORDER BY key1 {{DESC}}, id {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, key1 AS key1, id AS id
