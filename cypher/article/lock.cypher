// Takes the lock that lets one writer at a time change the graph.
// Params: none
// Returns: id
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writer = 'ingest'
RETURN ledger.id AS id
