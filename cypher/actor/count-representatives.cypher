// Number of those who represent actors.
// Params: ids, year
// Returns: owner, total
UNWIND $ids AS id
MATCH (owner:Actor {id: id})
RETURN id AS owner, COUNT {
  ()-[represents:REPRESENTS]->(owner)
  WHERE ($year = '' OR represents.terms IS NULL
    OR ANY(term IN represents.terms WHERE substring(term, 0, 4) <= $year AND substring(term, 5, 4) >= $year))
} AS total
