// Articles in whose titles every word begins as asked, the best first like names.
// Params: key, words, longest, limit
// Returns: id, key
MATCH (article:Article)
WHERE article.titleWords CONTAINS $longest AND ALL(word IN $words WHERE article.titleWords CONTAINS word)
RETURN article.id AS id, article.titleWords AS key
ORDER BY article.titleWords = $key DESC, article.titleWords STARTS WITH $key DESC, size(article.titleWords), article.titleWords, id
LIMIT $limit
