// Relations by their ids.
// Params: rows
// Returns: id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $rows AS row
MATCH (source:Actor {id: row.sourceId})-[relation:{{TYPES}}]->(target:Actor {id: row.targetId})
WHERE relation.id = row.id
RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
  relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
  relation.articleCount AS articleCount
