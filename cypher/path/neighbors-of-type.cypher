// Whom actors are related to by one type of relation, by at most so many relations read in all; those that are not asked for come under the empty id.
// `anywhere` is false where only relations to one of the goals lead on.
// For each: TYPE
// Params: ids, since, anywhere, goalIds, limit
// Returns: owner, other, scanned, relations, events
UNWIND $ids AS owner
MATCH (:Actor {id: owner})-[relation:{{TYPE}}]-(neighbor)
WITH owner, relation, neighbor
LIMIT $limit
WITH owner, relation, neighbor,
  ($since = '' OR relation.lastDate >= $since) AS fits
WITH owner, relation, CASE WHEN fits THEN neighbor.id ELSE '' END AS neighborId
WITH owner, relation, CASE WHEN $anywhere OR neighborId IN $goalIds THEN neighborId ELSE '' END AS other
RETURN owner AS owner, other AS other, count(relation) AS scanned, count(relation) AS relations,
  sum(CASE WHEN other <> '' THEN relation.count ELSE 0 END) AS events
