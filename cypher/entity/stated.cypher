// What every article says of entities.
// For each: LABEL
// Params: ids
// Returns: id, stated
UNWIND $ids AS id
MATCH (entity:{{LABEL}} {id: id})-[mention:MENTIONED_IN]->(:Article)
RETURN id AS id, mention.stated AS stated
