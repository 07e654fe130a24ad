// Agreements as they stand.
// Params: ids
// Returns: id, name, kind, aliases, status, stamp, signedDate
UNWIND $ids AS id
MATCH (agreement:Agreement {id: id})
RETURN agreement.id AS id, agreement.name AS name, agreement.kind AS kind, agreement.aliases AS aliases,
  agreement.status AS status, agreement.stamp AS stamp, agreement.signedDate AS signedDate
