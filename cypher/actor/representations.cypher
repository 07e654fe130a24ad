// Whom actors represent, and in which role, a row for each.
// Params: ids
// Returns: id, represented, role, stamp
UNWIND $ids AS id
MATCH (actor:Actor {id: id})-[represents:REPRESENTS]->(represented:Actor)
RETURN id AS id, represented.id AS represented, represents.role AS role, represents.stamp AS stamp
