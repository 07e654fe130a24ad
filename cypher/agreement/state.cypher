// Agreements as they stand, a row for each party.
// Params: ids
// Returns: id, name, kind, aliases, status, stamp, signedDate, party, partyStatus, partyStamp
UNWIND $ids AS id
MATCH (agreement:Agreement {id: id})
OPTIONAL MATCH (agreement)<-[partyTo:PARTY_TO]-(party:Actor)
RETURN agreement.id AS id, agreement.name AS name, agreement.kind AS kind, agreement.aliases AS aliases,
  agreement.status AS status, agreement.stamp AS stamp, agreement.signedDate AS signedDate,
  party.id AS party, partyTo.status AS partyStatus, partyTo.stamp AS partyStamp
