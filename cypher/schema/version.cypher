// Which version of the schema the store was migrated to.
// Params: none
// Returns: version
MATCH (ledger:Ledger {id: 'ledger'})
RETURN ledger.version AS version
