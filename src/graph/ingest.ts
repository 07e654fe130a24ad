// Writes one article's facts in one transaction: again changes nothing, changed it replaces what it alone said.
import { type Extraction, TERRITORIAL_RELATIONS } from '../extract/types.ts';
import {
  ACTOR_RULES,
  AGREEMENT_RULES,
  type EntityRules,
  PLACE_RULES,
  settleEntities,
  writeEntities,
} from './entity-writes.ts';
import { refreshEvents, writeEvidence, writeNewEvents } from './event-writes.ts';
import { type Facts, readFacts } from './facts.ts';
import { successionsOf } from './known.ts';
import type { Named } from './merge.ts';
import { nameKey } from './name-key.ts';
import { addToRelations, recountRelations } from './relation-writes.ts';
import { type GraphTransaction, notMigrated, type StatementOptions, type Store } from './store.ts';
import { WriteBatch } from './write-batch.ts';

/** What became of an article. */
export type IngestOutcome = 'created' | 'unchanged' | 'replaced';

export interface IngestOptions extends StatementOptions {
  /** When events new to the graph are said to be recorded. */
  readonly now?: Date;
}

/**
 * Stores an extraction under its article's id. Whatever the order of articles, and however often one was loaded or a
 * load was cut short, the same articles give the same graph (but for `recordedAt`).
 * @throws EntenteError of the store; nothing is written then.
 */
export async function ingest(
  store: Store,
  extraction: Extraction,
  options: IngestOptions = {},
): Promise<IngestOutcome> {
  const facts = readFacts(extraction);
  const recordedAt = (options.now ?? new Date()).toISOString();
  return store.write(async (tx) => {
    const [[ledger], [stored]] = await Promise.all([
      tx.run('article/lock', {}),
      tx.run<{ factsHash: string }>('article/hash', { id: extraction.article.id }),
    ]);
    if (ledger === undefined) throw notMigrated(store);
    if (stored?.factsHash === facts.hash) return 'unchanged';
    const replaces = stored !== undefined;
    await writeArticle(tx, extraction, facts, recordedAt, replaces);
    return replaces ? 'replaced' : 'created';
  }, options);
}

async function writeArticle(
  tx: GraphTransaction,
  { article }: Extraction,
  facts: Facts,
  recordedAt: string,
  replaces: boolean,
): Promise<void> {
  const formerly = replaces ? await takeBack(tx, article.id) : NOTHING;
  const batch = new WriteBatch();
  const properties = {
    ...article,
    sortDate: article.publishedAt ?? '',
    titleWords: ` ${nameKey(article.title ?? '')}`,
    factsHash: facts.hash,
  };
  if (replaces) batch.add('article/update', [{ id: article.id, properties }]);
  else batch.add('article/create', [{ properties }]);

  const eventIds = facts.events.map(({ id }) => id);
  const [actors, places, agreements, existingRows] = await Promise.all([
    writeEntities(tx, batch, ACTOR_RULES, article.id, facts.actors, formerly.actors),
    writeEntities(tx, batch, PLACE_RULES, article.id, facts.places, formerly.places),
    writeEntities(tx, batch, AGREEMENT_RULES, article.id, facts.agreements, formerly.agreements),
    eventIds.length === 0 ? [] : tx.run<{ id: string }>('event/existing', { ids: eventIds }),
  ]);
  batch.add('actor/succeed', successionsOf(actors.created));
  batch.add('place/join-new-countries', actors.created);
  for (const relation of TERRITORIAL_RELATIONS) {
    batch.add(`claim/create:${relation}`, claimRows(article.id, facts, relation));
  }
  const existing = new Set(existingRows.map(({ id }) => id));
  const newEvents = facts.events.filter(({ id }) => !existing.has(id));
  writeNewEvents(batch, newEvents, recordedAt);
  writeEvidence(batch, article.id, facts.evidence);
  await batch.run(tx);

  await settleEntities(tx, batch, ACTOR_RULES, actors);
  await settleEntities(tx, batch, PLACE_RULES, places);
  await settleEntities(tx, batch, AGREEMENT_RULES, agreements);
  const touched = await refreshEvents(tx, batch, [...new Set([...existing, ...formerly.eventIds])].sort());
  await addToRelations(tx, batch, newEvents, touched);
  await recountRelations(tx, batch, touched);
  await batch.run(tx);
}

/** What the former version of an article said. */
interface Formerly {
  readonly actors: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly agreements: ReadonlyMap<string, string>;
  readonly eventIds: readonly string[];
}

const NOTHING: Formerly = { actors: new Map(), places: new Map(), agreements: new Map(), eventIds: [] };

/** Removes the article's own mentions, evidence and claims. */
async function takeBack(tx: GraphTransaction, articleId: string): Promise<Formerly> {
  const said = async <State extends Named>({ label }: EntityRules<State>) => {
    const rows = await tx.run<{ id: string; stated: string }>(`article/stated:${label}`, { articleId });
    return new Map(rows.map(({ id, stated }) => [id, stated]));
  };
  const [actors, places, agreements, events] = await Promise.all([
    said(ACTOR_RULES),
    said(PLACE_RULES),
    said(AGREEMENT_RULES),
    tx.run<{ id: string }>('article/event-ids', { articleId }),
  ]);
  for (const relation of TERRITORIAL_RELATIONS) await tx.run(`claim/delete:${relation}`, { articleId });
  await tx.run('article/unlink', { articleId });
  return { actors, places, agreements, eventIds: events.map(({ id }) => id) };
}

function claimRows(articleId: string, { claims }: Facts, relation: string) {
  return claims
    .filter((claim) => claim.relation === relation)
    .map(({ actor, place, rule, confidence, evidence: { sentence, start, end, quote } }) => ({
      actorId: actor,
      placeId: place,
      properties: { articleId, rule, confidence, sentence, start, end, quote, since: null },
    }));
}
