// Who and what events link, a row for each.
// Params: ids
// Returns: eventId, link, label, id
UNWIND $ids AS eventId
MATCH (event:Event {id: eventId})-[link:ACTOR_IN|RECIPIENT_IN|OCCURRED_AT|ABOUT]-(entity)
RETURN eventId AS eventId, type(link) AS link, labels(entity)[0] AS label, entity.id AS id
