// Which version of an article is stored.
// Params: id
// Returns: factsHash
MATCH (article:Article {id: $id})
RETURN article.factsHash AS factsHash
