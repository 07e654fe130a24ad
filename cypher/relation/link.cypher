// Puts events into relations: a link to the source and one to the target, so that either finds them.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
MATCH (source:Actor {id: row.sourceId})
MATCH (target:Actor {id: row.targetId})
CREATE (event)-[asSource:IN_RELATION]->(source)
SET asSource = row.properties
CREATE (event)-[asTarget:IN_RELATION_WITH]->(target)
SET asTarget = row.properties
