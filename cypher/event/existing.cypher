// Which events are stored.
// Params: ids
// Returns: id
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN event.id AS id
