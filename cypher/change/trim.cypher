// Removes changes that are no longer kept.
// Params: sequences
// Returns: nothing
UNWIND $sequences AS wanted
MATCH (change:Change {sequence: wanted})
DELETE change
