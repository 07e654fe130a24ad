// Number of events in relations of any of some actors, each once, by relation and the first so many characters of their date, from the
// index on the links alone: one hit a link, where reading their properties takes four.
// Params: ids, length, types, statuses, since, until, limit
// Returns: start, type, count
UNWIND $ids AS id
CALL (id) {
  MATCH (event)-[link:IN_RELATION]->()
  WHERE link.sourceId = id AND link.date >= $since AND link.date <= $until
    AND link.status IS NOT NULL AND link.status IN $statuses AND link.relationId IS NOT NULL
  RETURN event, link.date AS date, split(link.relationId, ':')[0] AS type
  UNION ALL
  WITH id
  MATCH (event)-[link:IN_RELATION_WITH]->()
  WHERE link.targetId = id AND link.date >= $since AND link.date <= $until
    AND link.status IS NOT NULL AND link.status IN $statuses AND link.relationId IS NOT NULL
  RETURN event, link.date AS date, split(link.relationId, ':')[0] AS type
}
WITH event, date, type
WHERE type IN $types
RETURN substring(date, 0, $length) AS start, type AS type, count(DISTINCT event) AS count
LIMIT $limit
