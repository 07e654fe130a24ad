// Number of events of actors, places, agreements or articles.
// For each: OWNER
// Params: ids, eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, articleId
// Returns: owner, total
UNWIND $ids AS owner
MATCH {{PATH}}
WHERE {{EVENT_FILTER}}
RETURN owner AS owner, count(DISTINCT event) AS total
