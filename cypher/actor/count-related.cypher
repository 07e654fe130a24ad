// Number of actors that stand in a relation to each of some others.
// Params: conditions, kinds, countryId, prefix, longest, words
// Returns: total
UNWIND $conditions AS condition
MATCH (actor:Actor)-[relation:{{TYPES}}]-(:Actor {id: condition.id})
WHERE (relation.targetId = condition.id AND type(relation) IN condition.outTypes)
  OR (relation.sourceId = condition.id AND type(relation) IN condition.inTypes)
WITH actor, count(DISTINCT condition.at) AS met
WHERE met = size($conditions)
  AND (size($kinds) = 0 OR actor.kind IN $kinds)
  AND ($countryId = '' OR actor.country = $countryId)
  AND ($prefix = '' OR EXISTS { (name:Name)-[:NAMES]->(actor) WHERE name.key STARTS WITH $prefix })
  AND ($longest = '' OR EXISTS {
    (name:Name)-[:NAMES]->(actor)
    WHERE name.words CONTAINS $longest AND ALL(word IN $words WHERE name.words CONTAINS word)
  })
RETURN count(actor) AS total
