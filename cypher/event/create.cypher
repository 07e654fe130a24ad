// Adds events.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
CREATE (event:Event)
SET event = row.properties
