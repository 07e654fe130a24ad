// When changes were made.
// Params: sequences
// Returns: sequence, at
UNWIND $sequences AS wanted
MATCH (change:Change {sequence: wanted})
RETURN change.sequence AS sequence, change.at AS at
ORDER BY sequence
