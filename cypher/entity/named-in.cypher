// Entities that articles name, in the order of the text, in pages.
// For each: LABEL
// Both ways.
// Params: ids, first, id, limit
// Returns: articleId, entityId, count, first
UNWIND $ids AS articleId
CALL (articleId) {
  MATCH (entity:{{LABEL}})-[mention:MENTIONED_IN]->(:Article {id: articleId})
  WHERE mention.count > 0
    AND (mention.first {{ABOVE}} $first OR (mention.first = $first AND entity.id {{ABOVE}} $id))
  RETURN entity.id AS entityId, mention.count AS mentions, mention.first AS firstMention
  ORDER BY firstMention {{ASC}}, entityId {{ASC}}
  LIMIT $limit
}
RETURN articleId AS articleId, entityId AS entityId, mentions AS count, firstMention AS first
