// Ids of all actors in order, in pages.
// Params: after, limit
// Returns: id
MATCH (actor:Actor)
WHERE actor.id > $after
RETURN actor.id AS id
ORDER BY id
LIMIT $limit
