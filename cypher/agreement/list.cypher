// Agreements by name, in pages.
// Both ways.
// The CASE keeps Neo4j from reading the index twice, as it does for an OR over its keys.
// Params: kinds, statuses, partyId, prefix, longest, words, key1, key2, limit
// Returns: key1, id, name, kind, status, signedDate, aliases
MATCH (agreement:Agreement)
WHERE agreement.nameKey {{ABOVE}}= $key1 AND agreement.id IS NOT NULL
  AND CASE WHEN agreement.nameKey = $key1 THEN agreement.id {{ABOVE}} $key2 ELSE true END
  AND (size($kinds) = 0 OR agreement.kind IN $kinds)
  AND (size($statuses) = 0 OR agreement.status IN $statuses)
  AND ($partyId = '' OR EXISTS { (agreement)<-[:PARTY_TO]-(:Actor {id: $partyId}) })
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(agreement) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(agreement)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN agreement.nameKey AS key1, agreement.id AS id, agreement.name AS name, agreement.kind AS kind, agreement.status AS status,
  agreement.signedDate AS signedDate, agreement.aliases AS aliases
ORDER BY agreement.nameKey {{ASC}}, agreement.id {{ASC}}
LIMIT $limit
