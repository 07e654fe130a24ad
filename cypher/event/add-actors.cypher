// Says who does an event, or to whom it is done.
// For each: PART
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
MATCH (actor:Actor {id: row.id})
CREATE (actor)-[:{{PART}}]->(event)
