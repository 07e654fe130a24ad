// Number of articles that name entities.
// For each: LABEL
// Params: ids
// Returns: owner, total
UNWIND $ids AS owner
MATCH (entity:{{LABEL}} {id: owner})
RETURN owner AS owner, COUNT { (entity)-[mention:MENTIONED_IN]->() WHERE mention.count > 0 } AS total
