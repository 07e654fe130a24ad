// Ids of all events in order, in pages.
// Params: after, limit
// Returns: id
MATCH (event:Event)
WHERE event.id > $after
RETURN event.id AS id
ORDER BY id
LIMIT $limit
