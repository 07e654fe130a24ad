// Removes relations of one type that no event is left in.
// For each: TYPE
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPE}}]->(target:Actor {id: row.targetId})
DELETE relation
