// The number of the last change to the graph: it grows with every article that is written or retracted.
// Params: none
// Returns: sequence
MATCH (ledger:Ledger {id: 'ledger'})
RETURN coalesce(ledger.sequence, 0) AS sequence
