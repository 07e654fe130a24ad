// Removes relations that no event is left in.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPES}}]->(target:Actor {id: row.targetId})
WHERE relation.id = row.id
DELETE relation
