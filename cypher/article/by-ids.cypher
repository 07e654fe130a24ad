// Articles by their ids.
// Params: ids
// Returns: id, title, publisher, publishedAt, url, language, textHash
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})
RETURN article.id AS id, article.title AS title, article.publisher AS publisher, article.publishedAt AS publishedAt,
  article.url AS url, article.language AS language, article.textHash AS textHash
