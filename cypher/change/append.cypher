// Appends changes to the outbox, numbered without a gap: the transaction holds the ledger's lock, so numbers follow commits.
// Params: rows, epoch
// Returns: nothing
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.sequence = coalesce(ledger.sequence, 0) + size($rows), ledger.epoch = coalesce(ledger.epoch, $epoch)
WITH ledger.sequence - size($rows) AS before
UNWIND $rows AS row
CREATE (change:Change)
SET change = row.properties, change.sequence = before + row.number
