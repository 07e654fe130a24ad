// Number of relations of actors that have events that meet conditions.
// For each: START
// Params: ids, outTypes, inTypes, statuses, since, until, withId, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words
// Returns: owner, total
UNWIND $ids AS owner
CALL (owner) {
  MATCH {{OF_OWNER}}
  WHERE ((link.sourceId = owner AND link.type IN $outTypes) OR (link.targetId = owner AND link.type IN $inTypes))
    AND link.status IN $statuses AND link.date >= $since AND link.date <= $until
    AND ($withId = '' OR link.sourceId = $withId OR link.targetId = $withId)
    AND {{MATCHING}}
  RETURN count(DISTINCT link.relationId) AS total
}
RETURN owner AS owner, total AS total
