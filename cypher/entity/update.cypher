// Stores actors, places or agreements in place of what was known of them.
// For each: LABEL
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (entity:{{LABEL}} {id: row.id})
SET entity = row.properties
