// Number of edges that actors have.
// Params: ids
// Returns: degree
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN COUNT { (actor)--() } AS degree
