// Number of relations of the whole graph, or among some actors, that have events that meet conditions.
// For each: START
// Params: all, amongIds, types, statuses, since, until, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words
// Returns: total
MATCH {{OF_ALL}}
WHERE link.date >= $since AND link.date <= $until AND link.status IN $statuses AND link.type IN $types
    AND ($all OR (link.sourceId IN $amongIds AND link.targetId IN $amongIds))
    AND {{MATCHING}}
RETURN count(DISTINCT link.relationId) AS total
