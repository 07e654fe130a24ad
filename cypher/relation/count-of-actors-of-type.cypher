// Number of relations of one type of actors, with the actors' own names, so that those take no statement of their own.
// For each: TYPE
// Params: ids, asSource, asTarget
// Returns: owner, total, name, kind
UNWIND $ids AS owner
MATCH (actor:Actor {id: owner})
RETURN owner AS owner, actor.name AS name, actor.kind AS kind,
  CASE WHEN $asSource THEN COUNT { (actor)-[:{{TYPE}}]->() } ELSE 0 END
  + CASE WHEN $asTarget THEN COUNT { (actor)<-[:{{TYPE}}]-() } ELSE 0 END AS total
