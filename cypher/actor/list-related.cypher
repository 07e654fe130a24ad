// Actors that stand in a relation to each of some others, by name, in pages.
// Both ways.
// Params: conditions, kinds, countryId, prefix, longest, words, key1, key2, limit
// Returns: key1, id, name, kind, aliases, countryId, wikidataId
UNWIND $conditions AS condition
MATCH (actor:Actor)-[relation:{{TYPES}}]-(:Actor {id: condition.id})
WHERE (relation.targetId = condition.id AND type(relation) IN condition.outTypes)
  OR (relation.sourceId = condition.id AND type(relation) IN condition.inTypes)
WITH actor, count(DISTINCT condition.at) AS met
WHERE met = size($conditions)
  AND actor.nameKey {{ABOVE}}= $key1 AND (actor.nameKey <> $key1 OR actor.id {{ABOVE}} $key2)
  AND (size($kinds) = 0 OR actor.kind IN $kinds)
  AND ($countryId = '' OR actor.country = $countryId)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(actor) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(actor)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN actor.nameKey AS key1, actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases,
  actor.country AS countryId, actor.wikidataId AS wikidataId
ORDER BY key1 {{ASC}}, id {{ASC}}
LIMIT $limit
