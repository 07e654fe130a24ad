// Removes events that no article is evidence for any more.
// Params: rows
// Returns: nothing
UNWIND $rows AS id
MATCH (event:Event {id: id})
DETACH DELETE event
