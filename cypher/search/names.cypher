// Names of entities in which every word begins as asked, the best first: the whole name, its beginning, then shorter ones.
// For each: LABEL
// Params: key, words, longest, limit
// Returns: label, id, key, canonical
MATCH (found:Name)-[:NAMES]->(entity:{{LABEL}})
WHERE found.words CONTAINS $longest AND ALL(word IN $words WHERE found.words CONTAINS word)
RETURN '{{LABEL}}' AS label, entity.id AS id, found.key AS key, entity.nameKey AS canonical
ORDER BY found.key = $key DESC, found.key STARTS WITH $key DESC, size(found.key), found.key, id
LIMIT $limit
