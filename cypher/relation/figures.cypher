// Figures of relations from their events of some statuses within a period.
// Params: rows, statuses, since, until
// Returns: id, count, directCount, firstDate, lastDate, articleCount
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})<-[link:IN_RELATION]-(event:Event)
WHERE link.relationId = row.id AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
WITH row.id AS id, link, event
MATCH (event)-[:EVIDENCED_BY]->(article:Article)
RETURN id AS id, count(DISTINCT event) AS count,
  count(DISTINCT CASE WHEN link.direct THEN event END) AS directCount,
  min(CASE WHEN link.date <> '' THEN link.date END) AS firstDate,
  max(link.date) AS lastDate, count(DISTINCT article) AS articleCount
