// Stores new figures of relations that are there, and tells which are.
// For each: TYPE
// Params: rows
// Returns: id
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPE}}]->(target:Actor {id: row.targetId})
SET relation = row.properties
RETURN relation.id AS id
