// Numbers of events of the whole graph by group, the largest or the first key first.
// For each: GROUP
// Params: eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, articleId,
//   byKey, limit
// Returns: owner, key, total, groupCount, whole, rank
UNWIND [''] AS owner
CALL (owner) {
  MATCH (event:Event)
  WHERE {{EVENT_FILTER}}
  WITH owner, event
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
