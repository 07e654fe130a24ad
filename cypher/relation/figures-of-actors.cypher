// Figures of all relations of which actors are the source, from their events that happened.
// Params: ids, statuses
// Returns: id, count, directCount, firstDate, lastDate, articleCount
UNWIND $ids AS source
MATCH (:Actor {id: source})<-[link:IN_RELATION]-(event:Event)
WHERE link.status IN $statuses
WITH link.relationId AS id, link, event
MATCH (event)-[:EVIDENCED_BY]->(article:Article)
RETURN id AS id, count(DISTINCT event) AS count,
  count(DISTINCT CASE WHEN link.direct THEN event END) AS directCount,
  min(CASE WHEN link.date <> '' THEN link.date END) AS firstDate,
  max(link.date) AS lastDate, count(DISTINCT article) AS articleCount
