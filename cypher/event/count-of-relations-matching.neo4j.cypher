// Number of events in relations that meet conditions, by the index on the links.
// Params: rows, statuses, since, until, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words
// Returns: owner, total
UNWIND $rows AS row
MATCH (event:Event)-[link:IN_RELATION]->(:Actor)
WHERE link.relationId = row.id AND link.eventId IS NOT NULL AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
  AND {{MATCHING}}
RETURN row.id AS owner, count(event) AS total
