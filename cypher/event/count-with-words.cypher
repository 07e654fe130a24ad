// Number of events of which a sentence has some words.
// Params: eventTypes, types, statuses, since, until, actorIds, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, articleId
// Returns: total
MATCH (event:Event)-[said:EVIDENCED_BY]->(:Article)
WHERE said.words CONTAINS $longest
WITH DISTINCT event
WHERE {{EVENT_FILTER}}
RETURN count(event) AS total
