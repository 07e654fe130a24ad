// Relations of which actors are the source, as the links of events tell.
// Params: ids
// Returns: id
UNWIND $ids AS id
MATCH (:Actor {id: id})<-[link:IN_RELATION]-(:Event)
RETURN DISTINCT link.relationId AS id
ORDER BY id
