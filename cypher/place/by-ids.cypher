// Places by their ids.
// Params: ids
// Returns: id, name, kind, aliases, latitude, longitude, wikidataId
UNWIND $ids AS wanted
MATCH (place:Place {id: wanted})
RETURN place.id AS id, place.name AS name, place.kind AS kind, place.aliases AS aliases,
  place.latitude AS latitude, place.longitude AS longitude, place.wikidataId AS wikidataId
