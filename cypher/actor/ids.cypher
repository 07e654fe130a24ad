// Ids of all actors in order, in pages, with the number of links from events to relations of which each is the source.
// Params: after, limit
// Returns: id, links
MATCH (actor:Actor)
WHERE actor.id > $after
RETURN actor.id AS id, COUNT { (actor)<-[:IN_RELATION]-() } AS links
ORDER BY id
LIMIT $limit
