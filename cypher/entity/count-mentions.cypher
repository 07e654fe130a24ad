// Number of articles that name entities.
// For each: LABEL
// Params: ids, publisher, since, until
// Returns: owner, total
UNWIND $ids AS owner
MATCH (entity:{{LABEL}} {id: owner})
RETURN owner AS owner, COUNT {
  (entity)-[mention:MENTIONED_IN]->(article:Article)
  WHERE mention.count > 0
    AND ($publisher = '' OR article.publisher = $publisher)
    AND article.sortDate >= $since AND article.sortDate <= $until
} AS total
