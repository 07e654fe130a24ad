// Number of places that a list shows.
// Params: kinds, prefix
// Returns: total
MATCH (place:Place)
WHERE (size($kinds) = 0 OR place.kind IN $kinds)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(place) WHERE name.key STARTS WITH $prefix })
RETURN count(place) AS total
