// Who claims and controls places, a row for each sentence that says so.
// Params: ids
// Returns: relation, actorId, placeId, since, articleId, sentence, start, end, quote, rule, confidence
UNWIND $ids AS id
MATCH (place:Place {id: id})<-[claim:CLAIMS|CONTROLS]-(actor:Actor)
RETURN type(claim) AS relation, actor.id AS actorId, place.id AS placeId, claim.since AS since,
  claim.articleId AS articleId, claim.sentence AS sentence, claim.start AS start, claim.end AS end, claim.quote AS quote,
  claim.rule AS rule, claim.confidence AS confidence
