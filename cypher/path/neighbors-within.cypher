// The same by the events of some statuses within a period, by at most so many links of events read in all.
// Params: ids, types, statuses, since, until, anywhere, goalIds, limit
// Returns: owner, other, scanned, relations, events
UNWIND $ids AS owner
MATCH (:Actor {id: owner})<-[link:IN_RELATION|IN_RELATION_WITH]-(:Event)
WITH owner, link
LIMIT $limit
WITH owner, link, CASE WHEN link.sourceId = owner THEN link.targetId ELSE link.sourceId END AS neighborId
WITH owner, link, CASE
  WHEN link.type IN $types AND link.status IN $statuses AND link.date >= $since AND link.date <= $until
    AND ($anywhere OR neighborId IN $goalIds) THEN neighborId
  ELSE '' END AS other
RETURN owner AS owner, other AS other, count(link) AS scanned, count(DISTINCT link.relationId) AS relations,
  count(link) AS events
