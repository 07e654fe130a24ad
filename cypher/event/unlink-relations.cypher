// Takes events out of their relations, before they are put into them anew.
// Params: rows
// Returns: nothing
UNWIND $rows AS id
MATCH (event:Event {id: id})-[link:IN_RELATION|IN_RELATION_WITH]->(:Actor)
DELETE link
