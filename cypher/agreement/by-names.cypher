// Agreements that a name may mean, with the number of articles that mention them.
// Params: keys
// Returns: nameKey, canonical, mentions, id, name, kind, status, signedDate, aliases
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(agreement:Agreement)
RETURN key AS nameKey, agreement.nameKey = key AS canonical, COUNT { (agreement)-[:MENTIONED_IN]->() } AS mentions,
  agreement.id AS id, agreement.name AS name, agreement.kind AS kind, agreement.status AS status,
  agreement.signedDate AS signedDate, agreement.aliases AS aliases
