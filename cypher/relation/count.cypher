// Number of relations of the whole graph.
// Params: types, since
// Returns: total
MATCH (:Actor)-[relation:{{TYPES}}]->(:Actor)
WHERE type(relation) IN $types AND relation.lastDate >= $since
RETURN count(relation) AS total
