// The links of events to the sources and targets of their relations, as they are stored.
// Params: ids
// Returns: eventId, end, actorId, relationId, type, sourceId, targetId, date, status, direct, linkedId
UNWIND $ids AS eventId
MATCH (event:Event {id: eventId})-[link:IN_RELATION|IN_RELATION_WITH]->(actor:Actor)
RETURN eventId AS eventId, type(link) AS end, actor.id AS actorId, link.relationId AS relationId, link.type AS type,
  link.sourceId AS sourceId, link.targetId AS targetId, link.date AS date, link.status AS status, link.direct AS direct,
  link.eventId AS linkedId
