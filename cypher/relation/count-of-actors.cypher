// Number of relations of actors.
// Params: ids, outTypes, inTypes
// Returns: owner, total
UNWIND $ids AS owner
MATCH (actor:Actor {id: owner})
RETURN owner AS owner, {{EACH  + }}
  CASE WHEN '{{TYPE}}' IN $outTypes THEN COUNT { (actor)-[:{{TYPE}}]->() } ELSE 0 END
  + CASE WHEN '{{TYPE}}' IN $inTypes THEN COUNT { (actor)<-[:{{TYPE}}]-() } ELSE 0 END
  {{END}} AS total
