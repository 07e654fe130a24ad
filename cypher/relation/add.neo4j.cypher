// Adds figures to those of relations that are there, and tells which are, found by the index on their id: between two hubs the edge itself is far to find.
// For each: TYPE
// Params: rows
// Returns: id
UNWIND $rows AS row
MATCH ()-[relation:{{TYPE}} {id: row.id}]->()
SET relation.count = relation.count + row.count,
  relation.directCount = relation.directCount + row.directCount,
  relation.articleCount = relation.articleCount + row.articleCount,
  relation.firstDate = CASE
    WHEN relation.firstDate = '' OR (row.firstDate <> '' AND row.firstDate < relation.firstDate) THEN row.firstDate
    ELSE relation.firstDate END,
  relation.lastDate = CASE WHEN row.lastDate > relation.lastDate THEN row.lastDate ELSE relation.lastDate END
RETURN relation.id AS id
