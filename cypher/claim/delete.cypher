// Takes back what an article says of claims.
// For each: CLAIM
// Params: articleId
// Returns: nothing
MATCH (article:Article {id: $articleId})<-[:MENTIONED_IN]-(actor:Actor)-[claim:{{CLAIM}}]->(:Place)
WHERE claim.articleId = $articleId
DELETE claim
