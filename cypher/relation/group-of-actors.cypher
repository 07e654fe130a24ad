// Numbers of relations of actors by group, and of the events in them, the largest or the first key first.
// For each: RELATION_GROUP, START
// Params: ids, outTypes, inTypes, statuses, since, until, withId, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words,
//   byKey, limit
// Returns: owner, key, total, events, groupCount, whole, rank
UNWIND $ids AS owner
CALL (owner) {
  MATCH {{OF_OWNER}}
  WHERE ((link.sourceId = owner AND link.type IN $outTypes) OR (link.targetId = owner AND link.type IN $inTypes))
    AND link.status IN $statuses AND link.date >= $since AND link.date <= $until
    AND ($withId = '' OR link.sourceId = $withId OR link.targetId = $withId)
    AND {{MATCHING}}
  WITH owner, event, link
  {{TO_GROUP}}
  WITH event, link, {{GROUP_KEY}} AS key
  WHERE key <> ''
  WITH key, count(DISTINCT link.relationId) AS total, count(DISTINCT event) AS events
  ORDER BY CASE WHEN $byKey THEN 0 ELSE total END DESC, key
  WITH collect(key) AS keys, collect(total) AS totals, collect(events) AS eventCounts, count(key) AS groupCount, sum(total) AS whole
  UNWIND range(0, size(keys) - 1) AS place
  WITH keys, totals, eventCounts, groupCount, whole, place
  WHERE place < $limit
  RETURN keys[place] AS key, totals[place] AS total, eventCounts[place] AS events, groupCount, whole, place
}
RETURN owner AS owner, key AS key, total AS total, events AS events, groupCount AS groupCount, whole AS whole, place AS rank
