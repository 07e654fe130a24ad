// Number of those whom actors represent.
// Params: ids, year
// Returns: owner, total
UNWIND $ids AS id
MATCH (owner:Actor {id: id})
RETURN id AS owner, COUNT {
  (owner)-[represents:REPRESENTS]->()
  WHERE ($year = '' OR represents.terms IS NULL
    OR ANY(term IN represents.terms WHERE substring(term, 0, 4) <= $year AND substring(term, 5, 4) >= $year))
} AS total
