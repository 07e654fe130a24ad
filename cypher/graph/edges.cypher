// Every edge that leaves nodes of one label, with its type, its ends and its properties.
// For each: NODE
// Params: keys
// Returns: source, type, targetLabel, target, properties
MATCH (source:{{NODE}})
WHERE coalesce(source.id, source.key) IN $keys
MATCH (source)-[edge]->(target)
RETURN coalesce(source.id, source.key) AS source, type(edge) AS type, labels(target)[0] AS targetLabel,
  coalesce(target.id, target.key) AS target, properties(edge) AS properties
