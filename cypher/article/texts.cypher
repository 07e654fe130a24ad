// Texts of articles, apart because they are large.
// Params: ids
// Returns: id, text
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.text AS text
