// Number of entities that articles name.
// For each: LABEL
// Params: ids
// Returns: articleId, total
UNWIND $ids AS articleId
MATCH (article:Article {id: articleId})
RETURN articleId AS articleId,
  COUNT { (:{{LABEL}})-[mention:MENTIONED_IN]->(article) WHERE mention.count > 0 } AS total
