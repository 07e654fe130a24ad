// Places as they stand.
// Params: ids
// Returns: id, name, kind, aliases, latitude, longitude, country
UNWIND $ids AS id
MATCH (place:Place {id: id})
RETURN place.id AS id, place.name AS name, place.kind AS kind, place.aliases AS aliases,
  place.latitude AS latitude, place.longitude AS longitude, place.country AS country
