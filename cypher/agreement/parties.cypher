// Parties of agreements, by name, in pages.
// Both ways.
// Params: ids, key1, key2, limit
// Returns: owner, key1, id, name, kind, aliases, countryId, wikidataId
UNWIND $ids AS owner
CALL (owner) {
  MATCH (actor:Actor)-[:PARTY_TO]->(:Agreement {id: owner})
  WHERE actor.nameKey {{ABOVE}}= $key1 AND (actor.nameKey <> $key1 OR actor.id {{ABOVE}} $key2)
  RETURN actor.nameKey AS key1,
    actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases, actor.country AS countryId, actor.wikidataId AS wikidataId
  ORDER BY key1 {{ASC}}, id {{ASC}}
  LIMIT $limit
}
RETURN owner AS owner, key1 AS key1,
  id AS id, name AS name, kind AS kind, aliases AS aliases, countryId AS countryId, wikidataId AS wikidataId
