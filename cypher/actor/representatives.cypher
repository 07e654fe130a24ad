// Who represents actors, by name, in pages.
// Both ways.
// Params: ids, key1, key2, limit
// Returns: owner, key1, id, role
UNWIND $ids AS owner
CALL (owner) {
  MATCH (actor:Actor)-[represents:REPRESENTS]->(:Actor {id: owner})
  WHERE actor.nameKey {{ABOVE}}= $key1 AND (actor.nameKey <> $key1 OR actor.id {{ABOVE}} $key2)
  RETURN actor.nameKey AS key1,
    actor.id AS id, represents.role AS role
  ORDER BY key1 {{ASC}}, id {{ASC}}
  LIMIT $limit
}
RETURN owner AS owner, key1 AS key1,
  id AS id, role AS role
