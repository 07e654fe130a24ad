// Makes entities unfindable by names that nobody gives them any more.
// For each: LABEL
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (name:Name {key: row.key})-[names:NAMES]->(entity:{{LABEL}} {id: row.id})
DELETE names
