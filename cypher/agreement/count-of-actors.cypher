// Number of agreements to which actors are parties.
// Params: ids
// Returns: owner, total
UNWIND $ids AS id
MATCH (owner:Actor {id: id})
RETURN id AS owner, COUNT { (owner)-[:PARTY_TO]->() } AS total
