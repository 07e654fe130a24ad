// The middle of every write: takes back what an article said before, and writes what it says now, if anything.
import { TERRITORIAL_RELATIONS } from '../extract/types.ts';
import { appendChange, type ChangeKind } from './changes.ts';
import {
  ACTOR_RULES,
  AGREEMENT_RULES,
  type EntityRules,
  PLACE_RULES,
  settleEntities,
  writeEntities,
} from './entity-writes.ts';
import { refreshEvents, writeEvidence, writeNewEvents } from './event-writes.ts';
import type { Facts } from './facts.ts';
import { successionsOf } from './known.ts';
import type { Named } from './merge.ts';
import { addToRelations, recountRelations } from './relation-writes.ts';
import { type GraphTransaction, notMigrated, type Store } from './store.ts';
import type { WriteBatch } from './write-batch.ts';

/** What an article says of the world. */
export type ArticleFacts = Omit<Facts, 'hash'>;

/** What the former version of an article said. */
export interface Formerly {
  readonly actors: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly agreements: ReadonlyMap<string, string>;
  readonly eventIds: readonly string[];
}

export const NOTHING_FORMERLY: Formerly = { actors: new Map(), places: new Map(), agreements: new Map(), eventIds: [] };

/** What a write did to the graph. */
export interface Written {
  /** Events that went because no article tells them any more. */
  readonly eventsGone: number;
  /** Relations whose events, evidence or figures changed. */
  readonly relationsChanged: number;
  /** Entries that it added to the outbox. */
  readonly entries: number;
}

/**
 * Makes this transaction the only writer, and tells which version of an article is stored.
 * @throws EntenteError STORE_UNSUPPORTED where the store was never migrated.
 */
export async function lockArticle(
  store: Store,
  tx: GraphTransaction,
  articleId: string,
): Promise<{ readonly sequence: number; readonly factsHash: string | null }> {
  const [[ledger], [stored]] = await Promise.all([
    tx.run<{ sequence: number }>('article/lock', {}),
    tx.run<{ factsHash: string }>('article/hash', { id: articleId }),
  ]);
  if (ledger === undefined) throw notMigrated(store);
  return { sequence: ledger.sequence, factsHash: stored?.factsHash ?? null };
}

/** Removes the article's own mentions, evidence and claims. */
export async function takeBack(tx: GraphTransaction, articleId: string): Promise<Formerly> {
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

/** Writes the facts of an article whose former ones are taken back, and tells the outbox. */
export async function writeFacts(
  tx: GraphTransaction,
  batch: WriteBatch,
  articleId: string,
  facts: ArticleFacts,
  formerly: Formerly,
  change: { readonly kind: ChangeKind; readonly at: string },
): Promise<Written> {
  const eventIds = facts.events.map(({ id }) => id);
  const [actors, places, agreements, existingRows] = await Promise.all([
    writeEntities(tx, batch, ACTOR_RULES, articleId, facts.actors, formerly.actors),
    writeEntities(tx, batch, PLACE_RULES, articleId, facts.places, formerly.places),
    writeEntities(tx, batch, AGREEMENT_RULES, articleId, facts.agreements, formerly.agreements),
    eventIds.length === 0 ? [] : tx.run<{ id: string }>('event/existing', { ids: eventIds }),
  ]);
  batch.add('actor/succeed', successionsOf(actors.created));
  batch.add('place/join-new-countries', actors.created);
  for (const relation of TERRITORIAL_RELATIONS) {
    batch.add(`claim/create:${relation}`, claimRows(articleId, facts, relation));
  }
  const existing = new Set(existingRows.map(({ id }) => id));
  const newEvents = facts.events.filter(({ id }) => !existing.has(id));
  writeNewEvents(batch, newEvents, change.at);
  writeEvidence(batch, articleId, facts.evidence);
  await batch.run(tx);

  await settleEntities(tx, batch, ACTOR_RULES, actors);
  await settleEntities(tx, batch, PLACE_RULES, places);
  await settleEntities(tx, batch, AGREEMENT_RULES, agreements);
  const refreshed = await refreshEvents(tx, batch, [...new Set([...existing, ...formerly.eventIds])].sort());
  await addToRelations(tx, batch, newEvents, refreshed.touched);
  await recountRelations(tx, batch, refreshed.touched);
  const relationIds = new Set(refreshed.changed);
  for (const { happened, relations } of newEvents) if (happened) for (const { id } of relations) relationIds.add(id);
  const newEventIds = newEvents.map(({ id }) => id);
  const entries = appendChange(batch, { ...change, articleId, eventIds: newEventIds, relationIds });
  await batch.run(tx);
  return { eventsGone: refreshed.gone.length, relationsChanged: relationIds.size, entries };
}

function claimRows(articleId: string, { claims }: ArticleFacts, relation: string) {
  return claims
    .filter((claim) => claim.relation === relation)
    .map(({ actor, place, rule, confidence, evidence: { sentence, start, end, quote } }) => ({
      actorId: actor,
      placeId: place,
      properties: { articleId, rule, confidence, sentence, start, end, quote, since: null },
    }));
}
