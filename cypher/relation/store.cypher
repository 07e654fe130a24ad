// Stores new figures of relations that are there, and tells which are.
// Params: rows
// Returns: id
{{EACH UNION ALL}}
UNWIND [row IN $rows WHERE row.type = '{{TYPE}}'] AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPE}}]->(target:Actor {id: row.targetId})
SET relation = row.properties
RETURN relation.id AS id
{{END}}
