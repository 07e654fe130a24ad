// The typed edges that leave actors, as they are stored.
// Params: ids
// Returns: id, sourceId, targetId, count, directCount, firstDate, lastDate, articleCount
UNWIND $ids AS source
MATCH (:Actor {id: source})-[relation:{{TYPES}}]->(:Actor)
RETURN relation.id AS id, relation.sourceId AS sourceId, relation.targetId AS targetId, relation.count AS count,
  relation.directCount AS directCount, relation.firstDate AS firstDate, relation.lastDate AS lastDate,
  relation.articleCount AS articleCount
