// Stores what articles together say of events.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
SET event += row.properties
