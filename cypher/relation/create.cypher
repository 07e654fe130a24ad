// Adds relations of one type.
// For each: TYPE
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})
MATCH (target:Actor {id: row.targetId})
CREATE (source)-[relation:{{TYPE}}]->(target)
SET relation = row.properties
