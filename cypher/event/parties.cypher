// Who takes part in events, a row for each.
// Params: ids
// Returns: id, part, actorId
UNWIND $ids AS id
MATCH (event:Event {id: id})<-[part:ACTOR_IN|RECIPIENT_IN]-(actor:Actor)
RETURN id AS id, type(part) AS part, actor.id AS actorId
