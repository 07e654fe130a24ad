// Actors by their ids.
// Params: ids
// Returns: id, name, kind, aliases, countryId, wikidataId
UNWIND $ids AS wanted
MATCH (actor:Actor {id: wanted})
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases,
  actor.country AS countryId, actor.wikidataId AS wikidataId
