// Removes entities that no article names any more.
// For each: LABEL
// Params: rows
// Returns: nothing
UNWIND $rows AS id
MATCH (entity:{{LABEL}} {id: id})
DETACH DELETE entity
