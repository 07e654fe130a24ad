// Number of those who represent actors.
// Params: ids
// Returns: owner, total
UNWIND $ids AS id
MATCH (owner:Actor {id: id})
RETURN id AS owner, COUNT { ()-[:REPRESENTS]->(owner) } AS total
