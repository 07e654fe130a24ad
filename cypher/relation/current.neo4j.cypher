// Figures of relations as they stand, by the index on their id: between two hubs the edge itself is far to find.
// For each: TYPE
// Params: rows
// Returns: id, count, directCount, firstDate, lastDate, articleCount
UNWIND [row IN $rows | row.id] AS id
MATCH ()-[relation:{{TYPE}} {id: id}]->()
RETURN relation.id AS id, relation.count AS count, relation.directCount AS directCount,
  relation.firstDate AS firstDate, relation.lastDate AS lastDate, relation.articleCount AS articleCount
