// Makes the places of countries that the graph did not hold before part of them.
// Params: rows
// Returns: nothing
UNWIND $rows AS id
MATCH (country:Actor {id: id})
MATCH (place:Place {country: id})
MERGE (place)-[:PART_OF]->(country)
