// Makes actors parties to agreements.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (agreement:Agreement {id: row.id})
MATCH (party:Actor {id: row.party})
MERGE (party)-[partyTo:PARTY_TO]->(agreement)
SET partyTo.status = row.status, partyTo.stamp = row.stamp
