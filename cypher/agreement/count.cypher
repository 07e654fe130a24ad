// Number of agreements that a list shows.
// Params: kinds, statuses, partyId, prefix, longest, words
// Returns: total
MATCH (agreement:Agreement)
WHERE (size($kinds) = 0 OR agreement.kind IN $kinds)
  AND (size($statuses) = 0 OR agreement.status IN $statuses)
  AND ($partyId = '' OR EXISTS { (agreement)<-[:PARTY_TO]-(:Actor {id: $partyId}) })
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(agreement) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(agreement)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN count(agreement) AS total
