// Which of some relations there are, as the index on the links of their events tells at the first: about one hit for each
// that is not there, whatever the degree of its ends.
// Params: rows, statuses, since, until
// Returns: id
UNWIND $rows AS row
CALL (row) {
  MATCH ()-[link:IN_RELATION]->()
  WHERE link.relationId = row.id AND link.eventId IS NOT NULL
    AND link.date >= $since AND link.date <= $until AND link.status IN $statuses
  RETURN link.relationId AS found
  LIMIT 1
}
RETURN found AS id
