// Who takes part in events, a row for each; one row without an actor for an event that has none.
// Params: ids
// Returns: id, relation, status, part, actorId
UNWIND $ids AS id
MATCH (event:Event {id: id})
OPTIONAL MATCH (event)<-[part:ACTOR_IN|RECIPIENT_IN]-(actor:Actor)
RETURN id AS id, event.relation AS relation, event.status AS status, type(part) AS part, actor.id AS actorId
