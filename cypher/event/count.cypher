// Number of events that a list shows.
// Params: eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, articleId
// Returns: total
MATCH (event:Event)
WHERE {{EVENT_FILTER}}
RETURN count(event) AS total
