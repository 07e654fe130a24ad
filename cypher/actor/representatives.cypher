// Who represents actors, by name, in pages.
// Both ways.
// Params: ids, year, key1, key2, limit
// Returns: owner, key1, id, role, from, to, terms
UNWIND $ids AS owner
CALL (owner) {
  MATCH (actor:Actor)-[represents:REPRESENTS]->(:Actor {id: owner})
  WHERE actor.nameKey {{ABOVE}}= $key1 AND (actor.nameKey <> $key1 OR actor.id {{ABOVE}} $key2)
    AND ($year = '' OR represents.terms IS NULL
      OR ANY(term IN represents.terms WHERE substring(term, 0, 4) <= $year AND substring(term, 5, 4) >= $year))
  RETURN actor.nameKey AS key1,
    actor.id AS id, represents.role AS role, represents.from AS since, represents.to AS until, represents.terms AS terms
  ORDER BY key1 {{ASC}}, id {{ASC}}
  LIMIT $limit
}
RETURN owner AS owner, key1 AS key1,
  id AS id, role AS role, since AS from, until AS to, terms AS terms
