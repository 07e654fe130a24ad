// Says in which article entities are named, and what the article says of them.
// For each: LABEL
// Params: articleId, rows
// Returns: nothing
MATCH (article:Article {id: $articleId})
UNWIND $rows AS row
MATCH (entity:{{LABEL}} {id: row.id})
CREATE (entity)-[mention:MENTIONED_IN]->(article)
SET mention = row.properties
