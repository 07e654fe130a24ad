// Says whom actors represent, in which role and when.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
MATCH (represented:Actor {id: row.represented})
MERGE (actor)-[represents:REPRESENTS]->(represented)
SET represents.role = row.role, represents.stamp = row.stamp,
  represents.from = row.from, represents.to = row.to, represents.terms = row.terms
