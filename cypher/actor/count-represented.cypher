// Number of those whom actors represent.
// Params: ids
// Returns: owner, total
UNWIND $ids AS id
MATCH (owner:Actor {id: id})
RETURN id AS owner, COUNT { (owner)-[:REPRESENTS]->() } AS total
