// Says up to which number changes are no longer kept.
// Params: trimmed
// Returns: nothing
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.trimmed = $trimmed
