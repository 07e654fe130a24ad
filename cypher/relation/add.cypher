// Adds figures to those of relations that are there, and tells which are.
// For each: TYPE
// Params: rows
// Returns: id
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPE}}]->(target:Actor {id: row.targetId})
SET relation.count = relation.count + row.count,
  relation.directCount = relation.directCount + row.directCount,
  relation.articleCount = relation.articleCount + row.articleCount,
  relation.firstDate = CASE
    WHEN relation.firstDate = '' OR (row.firstDate <> '' AND row.firstDate < relation.firstDate) THEN row.firstDate
    ELSE relation.firstDate END,
  relation.lastDate = CASE WHEN row.lastDate > relation.lastDate THEN row.lastDate ELSE relation.lastDate END
RETURN relation.id AS id
