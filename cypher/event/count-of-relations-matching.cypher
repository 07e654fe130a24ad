// Number of events in relations that meet conditions.
// Params: rows, statuses, since, until, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words
// Returns: owner, total
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})<-[link:IN_RELATION]-(event:Event)
WHERE link.relationId = row.id AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
  AND {{MATCHING}}
RETURN row.id AS owner, count(event) AS total
