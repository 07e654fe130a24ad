// Actors that a name may mean, with the number of articles that mention them.
// Params: keys
// Returns: nameKey, canonical, mentions, id, name, kind, aliases, countryId, wikidataId
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(actor:Actor)
RETURN key AS nameKey, actor.nameKey = key AS canonical, COUNT { (actor)-[:MENTIONED_IN]->() } AS mentions,
  actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases,
  actor.country AS countryId, actor.wikidataId AS wikidataId
