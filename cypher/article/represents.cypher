// Whom actors represent, article by article.
// Params: articleIds
// Returns: articleId, actorId, represented
UNWIND $articleIds AS articleId
MATCH (article:Article {id: articleId})<-[mention:MENTIONED_IN]-(actor:Actor)
WHERE mention.represents IS NOT NULL
RETURN articleId AS articleId, actor.id AS actorId, mention.represents AS represented
