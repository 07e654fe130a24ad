// Stores new figures of relations of one type.
// For each: TYPE
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPE}}]->(target:Actor {id: row.targetId})
SET relation = row.properties
