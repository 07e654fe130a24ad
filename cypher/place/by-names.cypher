// Places that a name may mean, with the number of articles that mention them.
// Params: keys
// Returns: nameKey, canonical, mentions, id, name, kind, aliases, latitude, longitude, wikidataId
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(place:Place)
RETURN key AS nameKey, place.nameKey = key AS canonical, COUNT { (place)-[:MENTIONED_IN]->() } AS mentions,
  place.id AS id, place.name AS name, place.kind AS kind, place.aliases AS aliases,
  place.latitude AS latitude, place.longitude AS longitude, place.wikidataId AS wikidataId
