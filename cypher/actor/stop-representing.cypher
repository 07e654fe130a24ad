// Takes back whom actors represent.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})-[represents:REPRESENTS]->(represented:Actor {id: row.represented})
DELETE represents
