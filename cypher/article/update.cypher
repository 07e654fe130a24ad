// Stores an article in place of what was known of it.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
MATCH (article:Article {id: row.id})
SET article = row.properties
