// Adds relations.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})
MATCH (target:Actor {id: row.targetId})
{{EACH}}
FOREACH (new IN CASE WHEN row.type = '{{TYPE}}' THEN [row.properties] ELSE [] END |
  CREATE (source)-[relation:{{TYPE}}]->(target)
  SET relation = new
)
{{END}}
