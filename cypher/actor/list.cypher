// Actors by name, in pages.
// Both ways.
// The CASE keeps Neo4j from reading the index twice, as it does for an OR over its keys.
// Params: kinds, countryId, prefix, longest, words, key1, key2, limit
// Returns: key1, id, name, kind, aliases, countryId, wikidataId
MATCH (actor:Actor)
WHERE actor.nameKey {{ABOVE}}= $key1 AND actor.id IS NOT NULL
  AND CASE WHEN actor.nameKey = $key1 THEN actor.id {{ABOVE}} $key2 ELSE true END
  AND (size($kinds) = 0 OR actor.kind IN $kinds)
  AND ($countryId = '' OR actor.country = $countryId)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(actor) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(actor)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN actor.nameKey AS key1, actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases,
  actor.country AS countryId, actor.wikidataId AS wikidataId
ORDER BY actor.nameKey {{ASC}}, actor.id {{ASC}}
LIMIT $limit
