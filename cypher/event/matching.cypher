// Which of some events a filter lets through.
// Params: ids, eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, articleId,
//   anyEvidence, publisher, minConfidence, longest, words
// Returns: id
UNWIND $ids AS wanted
MATCH (event:Event {id: wanted})
WHERE {{EVENT_FILTER}}
RETURN event.id AS id
