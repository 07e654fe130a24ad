// Every node of one label with its properties, in pages by key.
// For each: NODE
// Params: after, limit
// Returns: key, properties
MATCH (node:{{NODE}})
WHERE coalesce(node.id, node.key) > $after
RETURN coalesce(node.id, node.key) AS key, properties(node) AS properties
ORDER BY key
LIMIT $limit
