// Number of articles that a list shows.
// Params: since, until, publisher, language, longest, words
// Returns: total
MATCH (article:Article)
WHERE article.sortDate >= $since AND article.sortDate <= $until
  AND ($publisher = '' OR article.publisher = $publisher)
  AND ($language = '' OR article.language = $language)
  AND ($longest = ''
    OR (article.titleWords CONTAINS $longest AND ALL(word IN $words WHERE article.titleWords CONTAINS word)))
RETURN count(article) AS total
