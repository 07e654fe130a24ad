// Stores new figures of relations that are there, and tells which are, found by the index on their id: between two hubs the edge itself is far to find.
// For each: TYPE
// Params: rows
// Returns: id
UNWIND $rows AS row
MATCH ()-[relation:{{TYPE}} {id: row.id}]->()
SET relation = row.properties
RETURN relation.id AS id
