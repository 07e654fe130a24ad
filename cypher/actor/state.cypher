// Actors as they stand, a row for each whom they represent.
// Params: ids
// Returns: id, name, kind, aliases, represented, role, stamp
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
OPTIONAL MATCH (actor)-[represents:REPRESENTS]->(represented:Actor)
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases,
  represented.id AS represented, represents.role AS role, represents.stamp AS stamp
