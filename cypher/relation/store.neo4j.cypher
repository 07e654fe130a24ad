// Stores new figures of relations that are there, and tells which are, found by the index on their id: between two hubs the edge itself is far to find.
// Params: rows
// Returns: id
{{EACH UNION ALL}}
UNWIND [row IN $rows WHERE row.type = '{{TYPE}}'] AS row
MATCH ()-[relation:{{TYPE}} {id: row.id}]->()
SET relation = row.properties
RETURN relation.id AS id
{{END}}
