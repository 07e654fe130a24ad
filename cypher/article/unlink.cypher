// Takes back all that an article says, before its new version is written.
// Params: articleId
// Returns: nothing
MATCH (article:Article {id: $articleId})<-[said:MENTIONED_IN|EVIDENCED_BY]-()
DELETE said
