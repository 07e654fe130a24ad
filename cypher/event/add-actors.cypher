// Says who does an event, or to whom it is done. The edge repeats what lists of an actor's events are read by.
// For each: PART
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
MATCH (actor:Actor {id: row.id})
CREATE (actor)-[part:{{PART}}]->(event)
SET part = row.properties
