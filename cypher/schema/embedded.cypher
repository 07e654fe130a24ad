// Constraints and indexes of the embedded engine, where a unique constraint makes no index. Run by `migrate`.
CREATE CONSTRAINT actor_id_unique IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE INDEX actor_id IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE CONSTRAINT place_id_unique IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE INDEX place_id IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE CONSTRAINT agreement_id_unique IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE INDEX agreement_id IF NOT EXISTS FOR (n:Agreement) ON (n.id);
CREATE CONSTRAINT article_id_unique IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE INDEX article_id IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE CONSTRAINT event_id_unique IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_id IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE CONSTRAINT name_key_unique IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE;
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE CONSTRAINT ledger_id_unique IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE;
CREATE INDEX ledger_id IF NOT EXISTS FOR (n:Ledger) ON (n.id);
CREATE CONSTRAINT change_sequence_unique IF NOT EXISTS FOR (n:Change) REQUIRE n.sequence IS UNIQUE;
CREATE INDEX change_sequence IF NOT EXISTS FOR (n:Change) ON (n.sequence);
CREATE INDEX place_country IF NOT EXISTS FOR (n:Place) ON (n.country);
MERGE (ledger:Ledger {id: 'ledger'})
SET ledger.version = 2;
