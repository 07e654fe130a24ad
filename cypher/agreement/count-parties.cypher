// Number of parties of agreements.
// Params: ids
// Returns: owner, total
UNWIND $ids AS id
MATCH (owner:Agreement {id: id})
RETURN id AS owner, COUNT { ()-[:PARTY_TO]->(owner) } AS total
