// Sentences that meet conditions and prove relations, those of the newest events first.
// Params: rows, statuses, since, until, placeId, agreementId, anyEvidence, publisher, minConfidence, longest, words, limit
// Returns: owner, date, eventId, articleId, sentence, start, end, quote, rule, extractor, confidence, attributedToId
UNWIND $rows AS row
CALL (row) {
  MATCH (source:Actor {id: row.sourceId})<-[link:IN_RELATION]-(event:Event)
  WHERE link.relationId = row.id
    AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
    AND {{MATCHING}}
  WITH event, link
  ORDER BY link.date DESC, link.eventId DESC
  LIMIT $limit
  RETURN event, link.date AS date
}
MATCH (event)-[evidence:EVIDENCED_BY]->(article:Article)
WHERE {{EVIDENCE}}
RETURN row.id AS owner, date AS date, event.id AS eventId, article.id AS articleId, evidence.sentence AS sentence, evidence.start AS start, evidence.end AS end, evidence.quote AS quote,
  evidence.rule AS rule, evidence.extractor AS extractor, evidence.confidence AS confidence,
  evidence.attributedTo AS attributedToId
ORDER BY owner, date DESC, eventId DESC, articleId, start, rule
