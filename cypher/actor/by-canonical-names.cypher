// Actors whose canonical name has one of these keys.
// Params: keys
// Returns: nameKey, id, name, kind
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(actor:Actor)
WHERE actor.nameKey = key
RETURN key AS nameKey, actor.id AS id, actor.name AS name, actor.kind AS kind
