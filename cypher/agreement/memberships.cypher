// Who is party to agreements, a row for each.
// Params: ids
// Returns: id, party, status, stamp
UNWIND $ids AS id
MATCH (agreement:Agreement {id: id})<-[partyTo:PARTY_TO]-(party:Actor)
RETURN id AS id, party.id AS party, partyTo.status AS status, partyTo.stamp AS stamp
