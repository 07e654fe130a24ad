// What an article says of each entity that it names.
// For each: LABEL
// Params: articleId
// Returns: id, stated
MATCH (article:Article {id: $articleId})<-[mention:MENTIONED_IN]-(entity:{{LABEL}})
RETURN entity.id AS id, mention.stated AS stated
