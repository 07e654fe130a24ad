// Number of places that a list shows.
// Params: kinds, countryId, prefix, longest, words
// Returns: total
MATCH (place:Place)
WHERE (size($kinds) = 0 OR place.kind IN $kinds)
  AND ($countryId = '' OR place.country = $countryId)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(place) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(place)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN count(place) AS total
