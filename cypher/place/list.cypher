// Places by name, in pages.
// Both ways.
// The CASE keeps Neo4j from reading the index twice, as it does for an OR over its keys.
// Params: kinds, countryId, prefix, longest, words, key1, key2, limit
// Returns: key1, id, name, kind, aliases, latitude, longitude, wikidataId
MATCH (place:Place)
WHERE place.nameKey {{ABOVE}}= $key1 AND place.id IS NOT NULL
  AND CASE WHEN place.nameKey = $key1 THEN place.id {{ABOVE}} $key2 ELSE true END
  AND (size($kinds) = 0 OR place.kind IN $kinds)
  AND ($countryId = '' OR place.country = $countryId)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(place) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(place)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN place.nameKey AS key1, place.id AS id, place.name AS name, place.kind AS kind, place.aliases AS aliases,
  place.latitude AS latitude, place.longitude AS longitude, place.wikidataId AS wikidataId
ORDER BY place.nameKey {{ASC}}, place.id {{ASC}}
LIMIT $limit
