// Articles, newest first, undated last, in pages.
// Both ways.
// Params: since, until, publisher, language, longest, words, key1, key2, limit
// Returns: key1, id, title, publisher, publishedAt, url, language, textHash
MATCH (article:Article)
WHERE article.sortDate {{BELOW}}= $key1 AND (article.sortDate <> $key1 OR article.id {{BELOW}} $key2) AND article.id IS NOT NULL
  AND article.sortDate >= $since AND article.sortDate <= $until
  AND ($publisher = '' OR article.publisher = $publisher)
  AND ($language = '' OR article.language = $language)
  AND ($longest = ''
    OR (article.titleWords CONTAINS $longest AND ALL(word IN $words WHERE article.titleWords CONTAINS word)))
RETURN article.sortDate AS key1, article.id AS id, article.title AS title, article.publisher AS publisher, article.publishedAt AS publishedAt,
  article.url AS url, article.language AS language, article.textHash AS textHash
ORDER BY article.sortDate {{DESC}}, article.id {{DESC}}
LIMIT $limit
