// Figures of relations as they stand.
// For each: TYPE
// Params: rows
// Returns: id, count, directCount, firstDate, lastDate, articleCount
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPE}}]->(target:Actor {id: row.targetId})
RETURN relation.id AS id, relation.count AS count, relation.directCount AS directCount,
  relation.firstDate AS firstDate, relation.lastDate AS lastDate, relation.articleCount AS articleCount
