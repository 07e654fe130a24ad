// Actors as they stand.
// Params: ids
// Returns: id, name, kind, aliases
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases
