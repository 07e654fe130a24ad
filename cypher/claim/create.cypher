// Says that actors claim or control places, each edge with the sentence of one article.
// For each: CLAIM
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actorId})
MATCH (place:Place {id: row.placeId})
CREATE (actor)-[claim:{{CLAIM}}]->(place)
SET claim = row.properties
