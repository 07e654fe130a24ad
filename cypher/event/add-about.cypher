// Says what events are about.
// For each: LABEL
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
MATCH (entity:{{LABEL}} {id: row.id})
CREATE (event)-[:ABOUT]->(entity)
