// Takes the lock that lets one article be written at a time, and tells what is stored of the article.
// Params: id
// Returns: id, textHash, factsHash
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writer = 'ingest'
WITH ledger
OPTIONAL MATCH (article:Article {id: $id})
RETURN article.id AS id, article.textHash AS textHash, article.factsHash AS factsHash
