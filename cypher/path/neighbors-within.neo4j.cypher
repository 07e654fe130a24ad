// The same by the events of some statuses within a period, by at most so many links of events read in all, from the index
// on the links alone: one hit a link, where reading their properties takes five.
// Params: ids, types, statuses, since, until, anywhere, goalIds, limit
// Returns: owner, other, scanned, relations, events
UNWIND $ids AS owner
CALL (owner) {
  MATCH ()-[link:IN_RELATION]->()
  WHERE link.sourceId = owner AND link.date >= $since AND link.date <= $until
    AND link.status IS NOT NULL AND link.relationId IS NOT NULL
  RETURN link.relationId AS relationId, link.status AS status, 2 AS otherEnd
  UNION ALL
  WITH owner
  MATCH ()-[link:IN_RELATION_WITH]->()
  WHERE link.targetId = owner AND link.date >= $since AND link.date <= $until
    AND link.status IS NOT NULL AND link.relationId IS NOT NULL
  RETURN link.relationId AS relationId, link.status AS status, 1 AS otherEnd
}
WITH owner, relationId, status, otherEnd
LIMIT $limit
WITH owner, relationId, status, split(relationId, ':') AS parts, otherEnd
WITH owner, relationId, CASE
  WHEN parts[0] IN $types AND status IN $statuses AND ($anywhere OR parts[otherEnd] IN $goalIds) THEN parts[otherEnd]
  ELSE '' END AS other
RETURN owner AS owner, other AS other, count(relationId) AS scanned, count(DISTINCT relationId) AS relations,
  count(relationId) AS events
