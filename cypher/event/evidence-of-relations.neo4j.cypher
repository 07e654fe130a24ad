// Sentences that prove relations, those of the newest events first, by the index on the links.
// Params: rows, statuses, since, until, limit, withArticles
// Returns: owner, date, eventId, articleId, sentence, start, end, quote, rule, extractor, confidence, attributedToId,
//   title, publisher, publishedAt, url, language, textHash
UNWIND $rows AS row
CALL (row) {
  MATCH (event:Event)-[link:IN_RELATION]->(:Actor)
  WHERE link.relationId = row.id AND link.eventId IS NOT NULL
    AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
  WITH event, link
  ORDER BY link.relationId DESC, link.date DESC, link.eventId DESC
  LIMIT $limit
  RETURN event, link.date AS date
}
MATCH (event)-[evidence:EVIDENCED_BY]->(article:Article)
RETURN row.id AS owner, date AS date, event.id AS eventId, article.id AS articleId, evidence.sentence AS sentence, evidence.start AS start, evidence.end AS end, evidence.quote AS quote,
  evidence.rule AS rule, evidence.extractor AS extractor, evidence.confidence AS confidence,
  evidence.attributedTo AS attributedToId,
  CASE WHEN $withArticles THEN article.title END AS title,
  CASE WHEN $withArticles THEN article.publisher END AS publisher,
  CASE WHEN $withArticles THEN article.publishedAt END AS publishedAt,
  CASE WHEN $withArticles THEN article.url END AS url,
  CASE WHEN $withArticles THEN article.language END AS language,
  CASE WHEN $withArticles THEN article.textHash END AS textHash
ORDER BY owner, date DESC, eventId DESC, articleId, start, rule
