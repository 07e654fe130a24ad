// Sentences that prove events.
// Params: ids, withArticles
// Returns: eventId, articleId, sentence, start, end, quote, rule, extractor, confidence, attributedToId,
//   title, publisher, publishedAt, url, language, textHash
UNWIND $ids AS eventId
MATCH (event:Event {id: eventId})-[evidence:EVIDENCED_BY]->(article:Article)
RETURN eventId AS eventId, article.id AS articleId, evidence.sentence AS sentence, evidence.start AS start, evidence.end AS end, evidence.quote AS quote,
  evidence.rule AS rule, evidence.extractor AS extractor, evidence.confidence AS confidence,
  evidence.attributedTo AS attributedToId,
  CASE WHEN $withArticles THEN article.title END AS title,
  CASE WHEN $withArticles THEN article.publisher END AS publisher,
  CASE WHEN $withArticles THEN article.publishedAt END AS publishedAt,
  CASE WHEN $withArticles THEN article.url END AS url,
  CASE WHEN $withArticles THEN article.language END AS language,
  CASE WHEN $withArticles THEN article.textHash END AS textHash
ORDER BY eventId, articleId, start, rule
