// Relations that events are in.
// Params: ids
// Returns: relationId, status
UNWIND $ids AS id
MATCH (event:Event {id: id})-[link:IN_RELATION]->(:Actor)
RETURN DISTINCT link.relationId AS relationId, link.status AS status
