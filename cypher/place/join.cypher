// Makes places part of their country, where the graph holds it.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (place:Place {id: row.id})
MATCH (country:Actor {id: row.countryId})
MERGE (place)-[:PART_OF]->(country)
