// Stores an article.
// Params: rows
// Returns: nothing
UNWIND $rows AS row
CREATE (article:Article)
SET article = row.properties
