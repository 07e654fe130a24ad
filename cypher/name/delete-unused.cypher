// Removes names that name nothing.
// Params: rows
// Returns: nothing
UNWIND $rows AS key
MATCH (name:Name {key: key})
WHERE NOT EXISTS { (name)-[:NAMES]->() }
DELETE name
