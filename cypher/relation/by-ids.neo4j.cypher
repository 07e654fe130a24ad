// Relations by their ids, by the index on them: between two hubs the edge itself is far to find.
// Params: rows
// Returns: id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
{{EACH UNION ALL}}
UNWIND [row IN $rows WHERE row.type = '{{TYPE}}'] AS row
MATCH ()-[relation:{{TYPE}} {id: row.id}]->()
RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
  relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
  relation.articleCount AS articleCount
{{END}}
