// Removes all relations of which actors are the source.
// Params: ids
// Returns: nothing
UNWIND $ids AS id
MATCH (:Actor {id: id})-[relation:{{TYPES}}]->(:Actor)
DELETE relation
