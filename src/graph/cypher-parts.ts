// Parts of Cypher that statements about filters, orders and groups share, by the closed list that a template is over.

/** A piece of evidence that meets the conditions on who published it, how sure it is and which words it has. */
const EVIDENCE = `($publisher = '' OR article.publisher = $publisher) AND evidence.confidence >= $minConfidence
      AND ($longest = '' OR (evidence.words CONTAINS $longest AND ALL(word IN $words WHERE evidence.words CONTAINS word)))`;

/** What events can be narrowed by beside dates, statuses and types; an empty string narrows nothing. */
const MATCHING = `($placeId = '' OR EXISTS { (event)-[:OCCURRED_AT]->(:Place {id: $placeId}) })
    AND ($agreementId = '' OR EXISTS { (event)-[:ABOUT]->(:Agreement {id: $agreementId}) })
    AND ($anyEvidence OR EXISTS {
      (event)-[evidence:EVIDENCED_BY]->(article:Article)
      WHERE ${EVIDENCE}
    })`;

export const SHARED_PARTS: Readonly<Record<string, string>> = { EVIDENCE, MATCHING };

type Parts = Readonly<Record<string, string>>;

const OTHER_ID = 'CASE WHEN link.sourceId = owner THEN link.targetId ELSE link.sourceId END';
const FIRST_DATE = "coalesce(min(CASE WHEN link.date <> '' THEN link.date END), '')";
const SAME = 'WITH id, value AS key1';

/**
 * What relations are sorted by: of a typed edge, of one over the whole graph, and of what the links of events add up to.
 * The names of a pair have between them what sorts before every letter, digit and space.
 */
const SORTS: Readonly<Record<string, Parts>> = {
  LAST: {
    EDGE_KEY: 'relation.lastDate',
    PAIR_KEY: 'relation.lastDate',
    VALUE: 'max(link.date)',
    PAIR_VALUE: 'max(link.date)',
    KEYED: SAME,
    PAIR_KEYED: SAME,
  },
  FIRST: {
    EDGE_KEY: 'relation.firstDate',
    PAIR_KEY: 'relation.firstDate',
    VALUE: FIRST_DATE,
    PAIR_VALUE: FIRST_DATE,
    KEYED: SAME,
    PAIR_KEYED: SAME,
  },
  COUNT: {
    EDGE_KEY: 'relation.count',
    PAIR_KEY: 'relation.count',
    VALUE: 'count(DISTINCT event)',
    PAIR_VALUE: 'count(DISTINCT event)',
    KEYED: SAME,
    PAIR_KEYED: SAME,
  },
  NAME: {
    EDGE_KEY: 'other.nameKey',
    PAIR_KEY: "source.nameKey + '\\t' + target.nameKey",
    VALUE: `min(${OTHER_ID})`,
    PAIR_VALUE: 'count(DISTINCT event)',
    KEYED: 'WITH id, value\n  MATCH (other:Actor {id: value})\n  WITH id, other.nameKey AS key1',
    PAIR_KEYED: `WITH id, sourceId, targetId
MATCH (source:Actor {id: sourceId})
MATCH (target:Actor {id: targetId})
WITH id, source.nameKey + '\\t' + target.nameKey AS key1`,
  },
};

/** Where to begin to look for events: at an actor's own, or at those few that a condition leaves. */
const STARTS: Readonly<Record<string, Parts>> = {
  All: {
    OF_OWNER: '(:Actor {id: owner})<-[link:IN_RELATION|IN_RELATION_WITH]-(event:Event)',
    OF_ALL: '(event:Event)-[link:IN_RELATION]->(:Actor)',
  },
  Place: startingFrom('(:Place {id: $placeId})<-[:OCCURRED_AT]-(event:Event)'),
  Agreement: startingFrom('(:Agreement {id: $agreementId})<-[:ABOUT]-(event:Event)'),
  Words: startingFrom('(event:Event)-[said:EVIDENCED_BY]->(:Article)\n  WHERE said.words CONTAINS $longest'),
};

function startingFrom(events: string): Parts {
  return {
    OF_OWNER: `${events}
  WITH DISTINCT owner, event
  MATCH (event)-[link:IN_RELATION|IN_RELATION_WITH]->(:Actor {id: owner})`,
    OF_ALL: `${events}
  WITH DISTINCT event
  MATCH (event)-[link:IN_RELATION]->(:Actor)`,
  };
}

/** What events are counted by: how an event leads to its group, and the group's key. */
const GROUPS: Readonly<Record<string, Parts>> = {
  RELATION: { TO_GROUP: '', GROUP_KEY: 'event.relation' },
  TYPE: { TO_GROUP: '', GROUP_KEY: 'event.type' },
  STATUS: { TO_GROUP: '', GROUP_KEY: 'event.status' },
  YEAR: { TO_GROUP: '', GROUP_KEY: 'substring(event.sortDate, 0, 4)' },
  PLACE: { TO_GROUP: 'WITH owner, event\n  MATCH (event)-[:OCCURRED_AT]->(group:Place)', GROUP_KEY: 'group.id' },
  AGREEMENT: { TO_GROUP: 'WITH owner, event\n  MATCH (event)-[:ABOUT]->(group:Agreement)', GROUP_KEY: 'group.id' },
  PUBLISHER: {
    TO_GROUP: `WITH owner, event
  MATCH (event)-[evidence:EVIDENCED_BY]->(article:Article)\n  WHERE ${EVIDENCE}`,
    GROUP_KEY: "coalesce(article.publisher, '')",
  },
  ACTOR: {
    TO_GROUP: 'WITH owner, event\n  MATCH (event)<-[:ACTOR_IN|RECIPIENT_IN]-(group:Actor)\n  WHERE group.id <> owner',
    GROUP_KEY: 'group.id',
  },
  ACTOR_KIND: {
    TO_GROUP: 'WITH owner, event\n  MATCH (event)<-[:ACTOR_IN|RECIPIENT_IN]-(group:Actor)\n  WHERE group.id <> owner',
    GROUP_KEY: 'group.kind',
  },
  COUNTRY: {
    TO_GROUP: 'WITH owner, event\n  MATCH (event)<-[:ACTOR_IN|RECIPIENT_IN]-(group:Actor)\n  WHERE group.id <> owner',
    GROUP_KEY: "coalesce(group.country, CASE WHEN group.kind = 'COUNTRY' THEN group.id ELSE '' END)",
  },
};

/** The same of relations, by the links of their events. */
const RELATION_GROUPS: Readonly<Record<string, Parts>> = {
  RELATION: { TO_GROUP: '', GROUP_KEY: 'link.type' },
  STATUS: { TO_GROUP: '', GROUP_KEY: 'link.status' },
  YEAR: { TO_GROUP: '', GROUP_KEY: 'substring(link.date, 0, 4)' },
  PLACE: { TO_GROUP: 'WITH owner, event, link\n  MATCH (event)-[:OCCURRED_AT]->(group:Place)', GROUP_KEY: 'group.id' },
  AGREEMENT: {
    TO_GROUP: 'WITH owner, event, link\n  MATCH (event)-[:ABOUT]->(group:Agreement)',
    GROUP_KEY: 'group.id',
  },
  PUBLISHER: {
    TO_GROUP: `WITH owner, event, link
  MATCH (event)-[evidence:EVIDENCED_BY]->(article:Article)\n  WHERE ${EVIDENCE}`,
    GROUP_KEY: "coalesce(article.publisher, '')",
  },
  ACTOR: { TO_GROUP: '', GROUP_KEY: OTHER_ID },
  ACTOR_KIND: {
    TO_GROUP: `WITH owner, event, link
  MATCH (group:Actor {id: ${OTHER_ID}})`,
    GROUP_KEY: 'group.kind',
  },
  COUNTRY: {
    TO_GROUP: `WITH owner, event, link
  MATCH (group:Actor {id: ${OTHER_ID}})`,
    GROUP_KEY: "coalesce(group.country, CASE WHEN group.kind = 'COUNTRY' THEN group.id ELSE '' END)",
  },
};

/** Parts that come with a value of a closed list. */
export const PARTS_OF: Readonly<Record<string, Readonly<Record<string, Parts>>>> = {
  SORT: SORTS,
  START: STARTS,
  GROUP: GROUPS,
  RELATION_GROUP: RELATION_GROUPS,
};
