// Makes entities findable by names.
// For each: LABEL
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (entity:{{LABEL}} {id: row.id})
MERGE (name:Name {key: row.key})
ON CREATE SET name.words = ' ' + row.key
MERGE (name)-[:NAMES]->(entity)
