// Says which sentences of an article prove events.
// Params: articleId, rows
// Returns: nothing
MATCH (article:Article {id: $articleId})
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
CREATE (event)-[evidence:EVIDENCED_BY]->(article)
SET evidence = row.properties
