// Numbers of events of actors, places, agreements or articles by group, the largest or the first key first.
// For each: OWNER, GROUP
// Params: ids, eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, articleId,
//   byKey, limit
// Returns: owner, key, total, groupCount, whole, rank
UNWIND $ids AS owner
CALL (owner) {
  MATCH {{PATH}}
  WHERE {{EVENT_FILTER}}
  WITH DISTINCT owner, event
  {{TO_GROUP}}
  WITH event, {{GROUP_KEY}} AS key
  WHERE key <> ''
  WITH key, count(DISTINCT event) AS total
  ORDER BY CASE WHEN $byKey THEN 0 ELSE total END DESC, key
  WITH collect(key) AS keys, collect(total) AS totals, count(key) AS groupCount, sum(total) AS whole
  UNWIND range(0, size(keys) - 1) AS place
  WITH keys, totals, groupCount, whole, place
  WHERE place < $limit
  RETURN keys[place] AS key, totals[place] AS total, groupCount, whole, place
}
RETURN owner AS owner, key AS key, total AS total, groupCount AS groupCount, whole AS whole, place AS rank
