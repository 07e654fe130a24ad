// Actors that stand in a relation to each of some others, by name, in pages. Starts from whichever of the others has the
// fewest relations, and tests the rest in the order of the list, by the index on the links of events, until the page is
// full.
// Both ways.
// Params: conditions, kinds, countryId, prefix, longest, words, key1, key2, limit
// Returns: key1, id, name, kind, aliases, countryId, wikidataId
UNWIND $conditions AS condition
MATCH (party:Actor {id: condition.id})
WITH condition AS first, party, {{EACH  + }}
  CASE WHEN '{{TYPE}}' IN condition.outTypes THEN COUNT { (party)<-[:{{TYPE}}]-() } ELSE 0 END
  + CASE WHEN '{{TYPE}}' IN condition.inTypes THEN COUNT { (party)-[:{{TYPE}}]->() } ELSE 0 END
  {{END}} AS degree
ORDER BY degree
LIMIT 1
CALL (first, party) {
  MATCH (party)<-[relation:{{TYPES}}]-(actor:Actor)
  WHERE type(relation) IN first.outTypes
  RETURN actor
  UNION
  MATCH (party)-[relation:{{TYPES}}]->(actor:Actor)
  WHERE type(relation) IN first.inTypes
  RETURN actor
}
WITH first, actor
WHERE actor.nameKey {{ABOVE}}= $key1 AND (actor.nameKey <> $key1 OR actor.id {{ABOVE}} $key2)
WITH first, actor
ORDER BY actor.nameKey {{ASC}}, actor.id {{ASC}}
WITH first, actor
WHERE all(other IN $conditions WHERE other.at = first.at OR EXISTS {
    UNWIND [type IN other.outTypes | type + ':' + actor.id + ':' + other.id]
      + [type IN other.inTypes | type + ':' + other.id + ':' + actor.id] AS relationId
    MATCH ()-[link:IN_RELATION]->()
    WHERE link.relationId = relationId AND link.date >= '' AND link.eventId IS NOT NULL AND link.status IN ['OCCURRED', 'ONGOING']
  })
  AND (size($kinds) = 0 OR actor.kind IN $kinds)
  AND ($countryId = '' OR actor.country = $countryId)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(actor) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(actor)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN actor.nameKey AS key1, actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases,
  actor.country AS countryId, actor.wikidataId AS wikidataId
LIMIT $limit
