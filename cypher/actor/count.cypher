// Number of actors that a list shows.
// Params: kinds, countryId, prefix, longest, words
// Returns: total
MATCH (actor:Actor)
WHERE (size($kinds) = 0 OR actor.kind IN $kinds)
  AND ($countryId = '' OR actor.country = $countryId)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(actor) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(actor)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN count(actor) AS total
