// Agreements by their ids.
// Params: ids
// Returns: id, name, kind, status, signedDate, aliases
UNWIND $ids AS wanted
MATCH (agreement:Agreement {id: wanted})
RETURN agreement.id AS id, agreement.name AS name, agreement.kind AS kind, agreement.status AS status,
  agreement.signedDate AS signedDate, agreement.aliases AS aliases
