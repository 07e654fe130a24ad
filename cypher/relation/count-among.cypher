// Number of relations among some actors.
// Params: amongIds, types, since
// Returns: total
UNWIND $amongIds AS among
MATCH (:Actor {id: among})-[relation:{{TYPES}}]->(target:Actor)
WHERE target.id IN $amongIds AND type(relation) IN $types AND relation.lastDate >= $since
RETURN count(relation) AS total
