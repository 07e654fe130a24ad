// Articles that name entities, newest first, undated last, in pages.
// For each: LABEL
// Both ways.
// Params: ids, publisher, since, until, key1, key2, limit
// Returns: owner, key1, articleId, count, first
UNWIND $ids AS owner
CALL (owner) {
  MATCH (entity:{{LABEL}} {id: owner})-[mention:MENTIONED_IN]->(article:Article)
  WHERE mention.count > 0
    AND ($publisher = '' OR article.publisher = $publisher)
    AND article.sortDate >= $since AND article.sortDate <= $until
    AND article.sortDate {{BELOW}}= $key1 AND (article.sortDate <> $key1 OR article.id {{BELOW}} $key2)
  RETURN article.sortDate AS sortDate, article.id AS articleId, mention.count AS mentions, mention.first AS first
  ORDER BY sortDate {{DESC}}, articleId {{DESC}}
  LIMIT $limit
}
RETURN owner AS owner, sortDate AS key1, articleId AS articleId, mentions AS count, first AS first
