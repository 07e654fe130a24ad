// Says where events happened.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
MATCH (place:Place {id: row.id})
CREATE (event)-[:OCCURRED_AT]->(place)
