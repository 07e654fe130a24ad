// Sentences that prove events.
// Params: ids
// Returns: eventId, articleId, sentence, start, end, quote, rule, extractor, confidence, attributedToId
UNWIND $ids AS eventId
MATCH (event:Event {id: eventId})-[evidence:EVIDENCED_BY]->(article:Article)
RETURN eventId AS eventId, article.id AS articleId, evidence.sentence AS sentence, evidence.start AS start, evidence.end AS end, evidence.quote AS quote,
  evidence.rule AS rule, evidence.extractor AS extractor, evidence.confidence AS confidence,
  evidence.attributedTo AS attributedToId
ORDER BY eventId, articleId, start, rule
