// What every article says of events, a row for each piece of evidence.
// Params: ids
// Returns: id, relation, status, articleId, stated
UNWIND $ids AS id
MATCH (event:Event {id: id})-[evidence:EVIDENCED_BY]->(article:Article)
RETURN id AS id, event.relation AS relation, event.status AS status, article.id AS articleId, evidence.stated AS stated
