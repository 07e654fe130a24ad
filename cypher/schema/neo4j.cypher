// Constraints and indexes in Neo4j. Run by `migrate`; does nothing where they exist.
// A unique id is an index too. Relationship indexes name their keys in the order in which pages read them.
CREATE CONSTRAINT actor_id_unique IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id_unique IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id_unique IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id_unique IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id_unique IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_key_unique IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT ledger_id_unique IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_sequence_unique IF NOT EXISTS FOR (n:Change) REQUIRE n.sequence IS UNIQUE;
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.nameKey, n.id);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.nameKey, n.id);
CREATE INDEX agreement_name IF NOT EXISTS FOR (n:Agreement) ON (n.nameKey, n.id);
CREATE INDEX place_country IF NOT EXISTS FOR (n:Place) ON (n.country);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.sortDate, n.id);
CREATE INDEX event_time IF NOT EXISTS FOR (n:Event) ON (n.sortDate, n.relation, n.status);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.sortDate, n.id);
CREATE TEXT INDEX name_words IF NOT EXISTS FOR (n:Name) ON (n.words);
CREATE TEXT INDEX article_title IF NOT EXISTS FOR (n:Article) ON (n.titleWords);
CREATE TEXT INDEX evidence_words IF NOT EXISTS FOR ()-[r:EVIDENCED_BY]-() ON (r.words);
CREATE INDEX in_relation_date IF NOT EXISTS FOR ()-[r:IN_RELATION]-() ON (r.relationId, r.date, r.eventId);
DROP INDEX in_relation_source IF EXISTS;
DROP INDEX in_relation_target IF EXISTS;
CREATE INDEX in_relation_of_source IF NOT EXISTS FOR ()-[r:IN_RELATION]-() ON (r.sourceId, r.date, r.status, r.relationId);
CREATE INDEX in_relation_of_target IF NOT EXISTS FOR ()-[r:IN_RELATION_WITH]-() ON (r.targetId, r.date, r.status, r.relationId);
CREATE INDEX actor_in_date IF NOT EXISTS FOR ()-[r:ACTOR_IN]-() ON (r.actorId, r.date, r.eventId);
CREATE INDEX actor_in_relation IF NOT EXISTS FOR ()-[r:ACTOR_IN]-() ON (r.actorId, r.relation, r.date, r.eventId);
CREATE INDEX recipient_in_relation IF NOT EXISTS FOR ()-[r:RECIPIENT_IN]-() ON (r.actorId, r.relation, r.date, r.eventId);
CREATE INDEX recipient_in_date IF NOT EXISTS FOR ()-[r:RECIPIENT_IN]-() ON (r.actorId, r.date, r.eventId);
CREATE CONSTRAINT {{TYPE}}_id IF NOT EXISTS FOR ()-[r:{{TYPE}}]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX {{TYPE}}_of_source IF NOT EXISTS FOR ()-[r:{{TYPE}}]-() ON (r.sourceId, r.lastDate, r.id);
CREATE INDEX {{TYPE}}_of_target IF NOT EXISTS FOR ()-[r:{{TYPE}}]-() ON (r.targetId, r.lastDate, r.id);
CREATE INDEX {{TYPE}}_most_of_source IF NOT EXISTS FOR ()-[r:{{TYPE}}]-() ON (r.sourceId, r.count, r.id);
CREATE INDEX {{TYPE}}_most_of_target IF NOT EXISTS FOR ()-[r:{{TYPE}}]-() ON (r.targetId, r.count, r.id);
CREATE INDEX {{TYPE}}_newest IF NOT EXISTS FOR ()-[r:{{TYPE}}]-() ON (r.lastDate, r.id);
MATCH (ledger:Ledger {id: 'ledger'})
WHERE ledger.version < 2
MATCH (actor:Actor)-[part:ACTOR_IN|RECIPIENT_IN]->(event:Event)
WHERE part.actorId IS NULL
CALL (actor, part, event) {
  SET part = {actorId: actor.id, eventId: event.id, date: event.sortDate, relation: event.relation, status: event.status}
} IN TRANSACTIONS OF 5000 ROWS;
MERGE (ledger:Ledger {id: 'ledger'})
SET ledger.version = 2;
