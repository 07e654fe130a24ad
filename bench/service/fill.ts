// Writes the measured graph into a migrated Neo4j, in batches, with every property that loading articles would give it.
import neo4j, { type Session } from 'neo4j-driver';
import type { Neo4jConfig } from '../../src/config.ts';
import { type EventType, MUTUAL_RELATIONS, type RelationType } from '../../src/extract/types.ts';
import { nameKey } from '../../src/graph/name-key.ts';
import {
  actorId,
  actorName,
  articleId,
  EVENTS_AN_ARTICLE,
  type GraphSize,
  type MadeEvent,
  makeEvents,
  quoteOf,
  sumUp,
} from './graph.ts';

const ROWS_A_TRANSACTION = 5_000;

/** Fills an empty graph; one that holds as many events already is left as it is. @returns whether it wrote. */
export async function fillGraph(config: Neo4jConfig, size: GraphSize): Promise<boolean> {
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    disableLosslessIntegers: true,
  });
  const session = driver.session({ database: config.database });
  try {
    const { records } = await session.run('MATCH (event:Event) RETURN count(event) AS events');
    if (records[0]?.get('events') === size.events) return false;
    await fill(session, size);
    await session.run('CALL db.awaitIndexes(300)');
    await session.run('CALL db.prepareForReplanning()').catch(() => undefined);
    return true;
  } finally {
    await session.close();
    await driver.close();
  }
}

async function fill(session: Session, size: GraphSize): Promise<void> {
  const write = async (statement: string, rows: Iterable<unknown>) => {
    for (const batch of inBatches(rows)) await session.run(`UNWIND $rows AS row ${statement}`, { rows: batch });
  };
  const actors = Array.from({ length: size.actors }, (_, index) => ({ id: actorId(index), name: actorName(index) }));
  await write(
    'CREATE (actor:Actor) SET actor = row',
    actors.map(({ id, name }) => ({
      id,
      name,
      nameKey: nameKey(name),
      kind: 'COUNTRY',
      aliases: [],
      country: null,
      wikidataId: null,
    })),
  );
  await write(
    `MATCH (actor:Actor {id: row.id})
     CREATE (:Name {key: row.key, words: ' ' + row.key})-[:NAMES]->(actor)`,
    actors.map(({ id, name }) => ({ id, key: nameKey(name) })),
  );

  const events = [...makeEvents(size)];
  const told = new Map<string, MadeEvent[]>();
  for (const event of events) for (const id of event.articleIds) told.set(id, [...(told.get(id) ?? []), event]);
  const articles = Array.from({ length: Math.ceil(size.events / EVENTS_AN_ARTICLE) }, (_, index) => index);
  const texts = new Map([...told].map(([id, list]) => [id, list.map(quoteOf)]));
  await write(
    'CREATE (article:Article) SET article = row',
    articles.map((index) => {
      const id = articleId(index);
      const publishedAt = `20${String(index % 20).padStart(2, '0')}-01-${String(1 + (index % 28)).padStart(2, '0')}`;
      const title = `Article ${index}`;
      return {
        id,
        title,
        publisher: `Paper ${index % 50}`,
        publishedAt,
        url: `https://news.example/${index}`,
        language: 'en',
        text: (texts.get(id) ?? []).join(' '),
        textHash: id,
        factsHash: id,
        sortDate: publishedAt,
        titleWords: ` ${nameKey(title)}`,
      };
    }),
  );
  await write(
    'CREATE (event:Event) SET event = row',
    events.map(({ id, relation, status, date }) => ({
      id,
      type: TYPES[relation] ?? 'CONSULT',
      mode: null,
      relation,
      status,
      dateStart: date,
      dateEnd: date,
      datePrecision: 'DAY',
      contexts: [],
      recordedAt: '2026-01-01T00:00:00.000Z',
      sortDate: date,
    })),
  );
  const properties = (event: MadeEvent) => ({
    relationId: `${event.relation}:${event.sourceId}:${event.targetId}`,
    type: event.relation,
    sourceId: event.sourceId,
    targetId: event.targetId,
    eventId: event.id,
    date: event.date,
    status: event.status,
    direct: true,
  });
  await write(
    `MATCH (event:Event {id: row.eventId})
     MATCH (source:Actor {id: row.sourceId})
     MATCH (target:Actor {id: row.targetId})
     CREATE (source)-[:ACTOR_IN]->(event), (target)-[:ACTOR_IN]->(event)
     CREATE (event)-[asSource:IN_RELATION]->(source) SET asSource = row
     CREATE (event)-[asTarget:IN_RELATION_WITH]->(target) SET asTarget = row`,
    events.filter(({ relation }) => MUTUAL_RELATIONS.has(relation)).map(properties),
  );
  await write(
    `MATCH (event:Event {id: row.eventId})
     MATCH (source:Actor {id: row.sourceId})
     MATCH (target:Actor {id: row.targetId})
     CREATE (source)-[:ACTOR_IN]->(event), (target)-[:RECIPIENT_IN]->(event)
     CREATE (event)-[asSource:IN_RELATION]->(source) SET asSource = row
     CREATE (event)-[asTarget:IN_RELATION_WITH]->(target) SET asTarget = row`,
    events.filter(({ relation }) => !MUTUAL_RELATIONS.has(relation)).map(properties),
  );
  await write(
    `MATCH (event:Event {id: row.eventId})
     MATCH (article:Article {id: row.articleId})
     CREATE (event)-[evidence:EVIDENCED_BY]->(article) SET evidence = row.properties`,
    evidenceOf(told, texts),
  );
  const relations = sumUp(events);
  for (const type of new Set(relations.map((relation) => relation.type))) {
    await write(
      `MATCH (source:Actor {id: row.sourceId})
       MATCH (target:Actor {id: row.targetId})
       CREATE (source)-[relation:${type}]->(target) SET relation = row`,
      relations.filter((relation) => relation.type === type).map(({ type: _type, ...row }) => row),
    );
  }
}

/** The PLOVER types of the relations that are made. */
const TYPES: Partial<Record<RelationType, EventType>> = {
  NEGOTIATED_WITH: 'CONSULT',
  MET_WITH: 'CONSULT',
  VISITED: 'CONSULT',
  SIGNED_WITH: 'AGREE',
  ACCUSED: 'ACCUSE',
  REJECTED: 'REJECT',
  SUPPORTED: 'SUPPORT',
  SANCTIONED: 'SANCTION',
};

function* evidenceOf(told: ReadonlyMap<string, readonly MadeEvent[]>, texts: ReadonlyMap<string, readonly string[]>) {
  for (const [articleId, list] of told) {
    let start = 0;
    for (const [sentence, event] of list.entries()) {
      const quote = texts.get(articleId)?.[sentence] ?? '';
      const { relation } = event;
      const state = {
        type: TYPES[relation] ?? 'CONSULT',
        mode: null,
        dateStart: event.date,
        dateEnd: event.date,
        datePrecision: 'DAY',
        contexts: [],
        place: null,
        aboutAgreements: [],
        aboutPlaces: [],
      };
      const end = start + quote.length;
      yield {
        eventId: event.id,
        articleId,
        properties: {
          sentence,
          start,
          end,
          quote,
          rule: 'bench',
          extractor: 'rules',
          confidence: 0.9,
          attributedTo: null,
          stated: JSON.stringify(state),
        },
      };
      start = end + 1;
    }
  }
}

function* inBatches<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_A_TRANSACTION) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
