// Number of articles that a list shows.
// Params: since, until, publisher
// Returns: total
MATCH (article:Article)
WHERE article.sortDate >= $since AND article.sortDate <= $until
  AND ($publisher = '' OR article.publisher = $publisher)
RETURN count(article) AS total
