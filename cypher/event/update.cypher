// Stores what articles together say of events, and their date on the edges of those who take part.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
SET event += row.properties
WITH event, row
MATCH (event)<-[part:ACTOR_IN|RECIPIENT_IN]-(:Actor)
SET part.date = row.properties.sortDate
