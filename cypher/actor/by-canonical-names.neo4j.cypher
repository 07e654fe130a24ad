// Actors whose canonical name has one of these keys, by the index on it: half of what going over the names reads.
// Params: keys
// Returns: nameKey, id, name, kind
UNWIND $keys AS key
MATCH (actor:Actor)
WHERE actor.nameKey = key AND actor.id IS NOT NULL
RETURN key AS nameKey, actor.id AS id, actor.name AS name, actor.kind AS kind
