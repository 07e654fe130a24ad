// Relations of the whole graph, or among some actors, by those of their events that meet conditions, in any order, in pages.
// For each: SORT, START
// Both ways.
// Params: all, amongIds, types, statuses, since, until, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words,
//   key1, key2, limit
// Returns: key1, id
MATCH {{OF_ALL}}
WHERE link.date >= $since AND link.date <= $until AND link.status IN $statuses AND link.type IN $types
    AND ($all OR (link.sourceId IN $amongIds AND link.targetId IN $amongIds))
    AND {{MATCHING}}
WITH link.relationId AS id, link.sourceId AS sourceId, link.targetId AS targetId, {{PAIR_VALUE}} AS value
{{PAIR_KEYED}}
WHERE key1 {{BELOW}}= $key1 AND (key1 <> $key1 OR id {{BELOW}} $key2)
RETURN key1 AS key1, id AS id
ORDER BY key1 {{DESC}}, id {{DESC}}
LIMIT $limit
