// Joins states to those that they continue, where the graph holds both.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (successor:Actor {id: row.successorId})
MATCH (predecessor:Actor {id: row.predecessorId})
MERGE (successor)-[:SUCCESSOR_OF]->(predecessor)
