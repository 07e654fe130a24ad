// Removes articles.
// Params: rows
// Returns: nothing
UNWIND $rows AS id
MATCH (article:Article {id: id})
DETACH DELETE article
