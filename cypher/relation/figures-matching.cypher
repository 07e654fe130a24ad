// Figures of relations from those of their events and sentences that meet conditions.
// Params: rows, statuses, since, until, placeId, agreementId, publisher, minConfidence, longest, words
// Returns: id, count, directCount, firstDate, lastDate, articleCount
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})<-[link:IN_RELATION]-(event:Event)
WHERE link.relationId = row.id AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
  AND ($placeId = '' OR EXISTS { (event)-[:OCCURRED_AT]->(:Place {id: $placeId}) })
  AND ($agreementId = '' OR EXISTS { (event)-[:ABOUT]->(:Agreement {id: $agreementId}) })
WITH row.id AS id, link, event
MATCH (event)-[evidence:EVIDENCED_BY]->(article:Article)
WHERE {{EVIDENCE}}
RETURN id AS id, count(DISTINCT event) AS count,
  count(DISTINCT CASE WHEN link.direct THEN event END) AS directCount,
  min(CASE WHEN link.date <> '' THEN link.date END) AS firstDate,
  max(link.date) AS lastDate, count(DISTINCT article) AS articleCount
