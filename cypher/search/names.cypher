// Names of entities in which every word begins as asked, the best first: the whole name, its beginning, then shorter ones.
// For each: LABEL
// Params: key, words, longest, limit
// Returns: label, id, key, name
MATCH (name:Name)-[:NAMES]->(entity:{{LABEL}})
WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
RETURN '{{LABEL}}' AS label, entity.id AS id, name.key AS key, entity.nameKey AS name
ORDER BY name.key = $key DESC, name.key STARTS WITH $key DESC, size(name.key), name.key, id
LIMIT $limit
