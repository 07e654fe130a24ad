// What actors are called, by their ids: all that most questions ask of them.
// Params: ids
// Returns: id, name, kind
UNWIND $ids AS wanted
MATCH (actor:Actor {id: wanted})
RETURN wanted AS id, actor.name AS name, actor.kind AS kind
