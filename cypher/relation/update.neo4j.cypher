// Stores new figures of relations of one type, found by the index on their id.
// For each: TYPE
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH ()-[relation:{{TYPE}} {id: row.id}]->()
SET relation = row.properties
