// Agreements to which actors are parties, by name, in pages.
// Both ways.
// Params: ids, key1, key2, limit
// Returns: owner, key1, id, name, kind, status, signedDate, aliases
UNWIND $ids AS owner
CALL (owner) {
  MATCH (agreement:Agreement)<-[:PARTY_TO]-(:Actor {id: owner})
  WHERE agreement.nameKey {{ABOVE}}= $key1 AND (agreement.nameKey <> $key1 OR agreement.id {{ABOVE}} $key2)
  RETURN agreement.nameKey AS key1,
    agreement.id AS id, agreement.name AS name, agreement.kind AS kind, agreement.status AS status, agreement.signedDate AS signedDate, agreement.aliases AS aliases
  ORDER BY key1 {{ASC}}, id {{ASC}}
  LIMIT $limit
}
RETURN owner AS owner, key1 AS key1,
  id AS id, name AS name, kind AS kind, status AS status, signedDate AS signedDate, aliases AS aliases
