// Events by their ids.
// Params: ids
// Returns: id, type, mode, relation, status, dateStart, dateEnd, datePrecision, contexts, recordedAt
UNWIND $ids AS wanted
MATCH (event:Event {id: wanted})
RETURN event.id AS id, event.type AS type, event.mode AS mode, event.relation AS relation, event.status AS status,
  event.dateStart AS dateStart, event.dateEnd AS dateEnd, event.datePrecision AS datePrecision,
  event.contexts AS contexts, event.recordedAt AS recordedAt
