// Takes parties out of agreements.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (agreement:Agreement {id: row.id})<-[partyTo:PARTY_TO]-(party:Actor {id: row.party})
DELETE partyTo
