// Events that an article is evidence for.
// Params: articleId
// Returns: id
MATCH (article:Article {id: $articleId})<-[:EVIDENCED_BY]-(event:Event)
RETURN DISTINCT event.id AS id
