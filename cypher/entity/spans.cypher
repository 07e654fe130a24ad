// Where articles name entities: of each mention its sentence, its start and its end, one after the other.
// For each: LABEL
// Params: rows
// Returns: id, articleId, spans
UNWIND $rows AS row
MATCH (entity:{{LABEL}} {id: row.id})-[mention:MENTIONED_IN]->(article:Article {id: row.articleId})
RETURN entity.id AS id, article.id AS articleId, mention.spans AS spans
