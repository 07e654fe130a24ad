// Changes by their numbers. Every number is asked for by itself: both engines find equal values by their index.
// Params: sequences
// Returns: sequence, kind, articleId, part, at, eventIds, relationIds
UNWIND $sequences AS wanted
MATCH (change:Change {sequence: wanted})
RETURN change.sequence AS sequence, change.kind AS kind, change.articleId AS articleId, change.part AS part,
  change.at AS at, change.eventIds AS eventIds, change.relationIds AS relationIds
ORDER BY sequence
