// Takes the lock that lets one writer at a time change the graph, and tells the number of the last change.
// Params: none
// Returns: sequence
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writer = 'ingest'
RETURN coalesce(ledger.sequence, 0) AS sequence
