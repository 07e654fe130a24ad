// Takes places out of their countries.
// Params: rows
// Returns: nothing
UNWIND $rows AS id
MATCH (place:Place {id: id})-[part:PART_OF]->(:Actor)
DELETE part
