// Figures of relations anew from the events that happened in them, by the index on the links.
// Params: rows, statuses
// Returns: id, count, directCount, firstDate, lastDate, articleCount
UNWIND $rows AS row
MATCH (event:Event)-[link:IN_RELATION]->(:Actor)
WHERE link.relationId = row.id AND link.date >= '' AND link.eventId IS NOT NULL AND link.status IN $statuses
WITH row.id AS id, link, event
MATCH (event)-[:EVIDENCED_BY]->(article:Article)
RETURN id AS id, count(DISTINCT event) AS count,
  count(DISTINCT CASE WHEN link.direct THEN event END) AS directCount,
  min(CASE WHEN link.date <> '' THEN link.date END) AS firstDate,
  max(link.date) AS lastDate, count(DISTINCT article) AS articleCount
