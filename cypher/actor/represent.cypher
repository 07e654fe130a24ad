// Says whom actors represent, and in which role.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
MATCH (represented:Actor {id: row.represented})
MERGE (actor)-[represents:REPRESENTS]->(represented)
SET represents.role = row.role, represents.stamp = row.stamp
