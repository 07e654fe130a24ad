// Relations between two actors one of whom has few.
// Params: pairs, types
// Returns: id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $pairs AS pair
MATCH (one:Actor {id: pair.oneId})
MATCH (other:Actor {id: pair.otherId})
MATCH (one)-[relation:{{TYPES}}]-(other)
WHERE type(relation) IN $types
RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
  relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
  relation.articleCount AS articleCount
