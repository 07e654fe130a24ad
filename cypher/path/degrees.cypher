// Number of edges that actors have, and of those that are links of events: what it costs, at most, to go on from there.
// Params: ids
// Returns: id, edges, links
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN id AS id, COUNT { (actor)--() } AS edges, COUNT { (actor)<-[:IN_RELATION|IN_RELATION_WITH]-() } AS links
