// Writes the bench's graph into Neo4j in the model of the product, with the product's own statements where it has one
// for many articles at once, and picks the actors that the questions are about.
import type { Driver } from 'neo4j-driver';
import type { ExtractedEvent } from '../../src/extract/types.ts';
import { HAPPENED_STATUSES } from '../../src/extract/types.ts';
import { readStatements } from '../../src/graph/cypher.ts';
import { writeNewEvents } from '../../src/graph/event-writes.ts';
import type { EventFacts } from '../../src/graph/facts.ts';
import type { EventState } from '../../src/graph/merge.ts';
import { nameKey, nameKeys } from '../../src/graph/name-key.ts';
import { type Figures, parseRelationId, type RelationKey } from '../../src/graph/relation-figures.ts';
import { createRelation } from '../../src/graph/relation-writes.ts';
import { relationsOfEvent } from '../../src/graph/roll-up.ts';
import type { Store } from '../../src/graph/store.ts';
import { WriteBatch } from '../../src/graph/write-batch.ts';
import { countArticles, type DrawnEvent, drawActor, drawArticle, drawEvents, type GraphSize } from './graph.ts';

const ROWS_A_TRANSACTION = 5_000;
const RECORDED_AT = '2026-01-01T00:00:00.000Z';

const ADD_EVIDENCE = `UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
MATCH (article:Article {id: row.articleId})
CREATE (event)-[evidence:EVIDENCED_BY]->(article)
SET evidence = row.properties`;

const ADD_MENTIONS = `UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
MATCH (article:Article {id: row.articleId})
CREATE (actor)-[:MENTIONED_IN {count: 1, first: row.first, stated: '{}'}]->(article)`;

/** @param tell is told what is being written. */
export async function writeGraph(
  store: Store,
  driver: Driver,
  size: GraphSize,
  tell: (message: string) => void,
): Promise<void> {
  // Indexes on edges are made when the edges are there: filling them one by one takes several times as long.
  for (const { text } of readStatements('neo4j').schema) if (!text.includes('()-[')) await driver.executeQuery(text);
  await driver.executeQuery('CALL db.awaitIndexes(300)');
  const write = (batch: WriteBatch) => store.write((tx) => batch.run(tx), { timeoutMs: 600_000 });

  tell(`${size.actors} actors`);
  for (const ranks of chunks(range(size.actors), ROWS_A_TRANSACTION)) await write(actorsOf(size, ranks));
  tell(`${countArticles(size)} articles`);
  for (const numbers of chunks(range(countArticles(size)), ROWS_A_TRANSACTION)) await write(articlesOf(numbers));
  tell(`${size.events} events`);
  const relations = new Map<string, { key: RelationKey; figures: Figures; articles: Set<string> }>();
  for (const events of chunks(drawEvents(size), ROWS_A_TRANSACTION)) {
    const batch = new WriteBatch();
    const facts = events.map(factsOf);
    writeNewEvents(batch, facts, RECORDED_AT);
    await write(batch);
    await driver.executeQuery(ADD_EVIDENCE, { rows: events.flatMap(evidenceOf) });
    await driver.executeQuery(ADD_MENTIONS, { rows: mentionsOf(events) });
    for (const [index, fact] of facts.entries()) addUp(relations, fact, events[index] as DrawnEvent);
  }
  tell(`${relations.size} relations`);
  for (const some of chunks(relations.values(), ROWS_A_TRANSACTION)) {
    const batch = new WriteBatch();
    for (const { key, figures, articles } of some) {
      createRelation(batch, key, { ...figures, articleCount: articles.size });
    }
    await write(batch);
  }
  tell('indexes');
  await store.migrate();
}

function actorsOf(size: GraphSize, ranks: readonly number[]): WriteBatch {
  const batch = new WriteBatch();
  for (const rank of ranks) {
    const { id, name, kind, aliases } = drawActor(size, rank);
    const properties = { id, name, nameKey: nameKey(name), kind, aliases, country: null, wikidataId: null };
    batch.add('entity/create:Actor', [{ properties }]);
    batch.add(
      'entity/add-names:Actor',
      nameKeys(name, aliases).map((key) => ({ id, key })),
    );
  }
  return batch;
}

function articlesOf(numbers: readonly number[]): WriteBatch {
  const batch = new WriteBatch();
  for (const number of numbers) {
    const { id, title, publishedAt } = drawArticle(number);
    const properties = {
      ...{ id, title, publisher: 'The Bench', publishedAt, url: `https://bench.example/${id}`, language: 'en' },
      ...{ textHash: id, text: title, sortDate: publishedAt, titleWords: ` ${nameKey(title)}`, factsHash: id },
    };
    batch.add('article/create', [{ properties }]);
  }
  return batch;
}

function stateOf({ type, mode, date }: DrawnEvent): EventState {
  const dates = { dateStart: date, dateEnd: date, datePrecision: date === null ? null : 'DAY' };
  return { type, mode, ...dates, contexts: [], place: null, aboutAgreements: [], aboutPlaces: [] };
}

function factsOf(event: DrawnEvent): EventFacts {
  const { id, relation, status, actors, recipients } = event;
  const relations = relationsOfEvent({ relation, actors, recipients }, new Map());
  const happened = HAPPENED_STATUSES.some((known) => known === status);
  return { id, state: stateOf(event), event: event as unknown as ExtractedEvent, relations, happened };
}

function evidenceOf(event: DrawnEvent) {
  return event.evidence.map(({ articleId, start, quote }) => ({
    eventId: event.id,
    articleId,
    properties: {
      ...{ sentence: start / 100, start, end: start + quote.length, quote, rule: 'bench', extractor: 'rules' },
      ...{ confidence: 0.9, attributedTo: null, stated: JSON.stringify(stateOf(event)) },
    },
  }));
}

function mentionsOf(events: readonly DrawnEvent[]) {
  return events.flatMap(({ actors, recipients, evidence }) =>
    [...actors, ...recipients].map((id, at) => ({ id, articleId: evidence[0]?.articleId, first: at })),
  );
}

function addUp(
  relations: Map<string, { key: RelationKey; figures: Figures; articles: Set<string> }>,
  { relations: found, state, happened }: EventFacts,
  { evidence }: DrawnEvent,
): void {
  for (const { id } of happened ? found : []) {
    const key = parseRelationId(id);
    if (key === undefined) continue;
    const date = state.dateStart ?? '';
    const { figures, articles } = relations.get(id) ?? { figures: undefined, articles: new Set<string>() };
    for (const { articleId } of evidence) articles.add(articleId);
    const dates = [figures?.firstDate ?? '', date].filter((day) => day !== '').sort();
    const count = (figures?.count ?? 0) + 1;
    const lastDate = [figures?.lastDate ?? '', date].sort()[1] ?? '';
    relations.set(id, {
      key,
      articles,
      figures: { count, directCount: count, firstDate: dates[0] ?? '', lastDate, articleCount: 0 },
    });
  }
}

function* range(end: number): Generator<number> {
  for (let number = 0; number < end; number++) yield number;
}

function* chunks<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
