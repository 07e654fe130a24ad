// Adds actors, places or agreements.
// For each: LABEL
// Params: rows
// Returns: nothing
UNWIND $rows AS row
CREATE (entity:{{LABEL}})
SET entity = row.properties
