// How much the graph holds.
// Params: none
// Returns: articles, actors, places, agreements, events, evidence, relations
RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } AS actors, COUNT { (:Place) } AS places,
  COUNT { (:Agreement) } AS agreements, COUNT { (:Event) } AS events, COUNT { ()-[:EVIDENCED_BY]->() } AS evidence,
  {{EACH  + }}COUNT { ()-[:{{TYPE}}]->() }{{END}} AS relations
