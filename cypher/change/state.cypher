// Where the outbox stands: the graph that it tells of, its last change, and the last that is no longer kept.
// Params: none
// Returns: epoch, sequence, trimmed
MATCH (ledger:Ledger {id: 'ledger'})
RETURN coalesce(ledger.epoch, '') AS epoch, coalesce(ledger.sequence, 0) AS sequence,
  coalesce(ledger.trimmed, 0) AS trimmed
