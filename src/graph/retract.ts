// Takes one article out of the graph in one transaction, and with it all that no other article says.
import { type ArticleFacts, lockArticle, takeBack, writeFacts } from './article-writes.ts';
import { trimNowAndThen, USUAL_RETENTION } from './changes.ts';
import type { IngestOptions } from './ingest.ts';
import type { Store } from './store.ts';
import { WriteBatch } from './write-batch.ts';

/** What went with an article. */
export interface Retracted {
  /** Events that only it told of. */
  readonly eventsGone: number;
  /** Relations whose events, evidence or figures changed, those that are gone included. */
  readonly relationsChanged: number;
}

const NO_FACTS: ArticleFacts = {
  actors: new Map(),
  places: new Map(),
  agreements: new Map(),
  claims: [],
  events: [],
  evidence: [],
};

/**
 * The graph is then as if the article had never been loaded (but for `recordedAt`).
 * @returns undefined where the graph holds no such article.
 * @throws EntenteError of the store; nothing is taken out then.
 */
export async function retract(
  store: Store,
  articleId: string,
  options: IngestOptions = {},
): Promise<Retracted | undefined> {
  const { now = new Date(), retention = USUAL_RETENTION } = options;
  const { retracted, ...written } = await store.write(async (tx) => {
    const { sequence, factsHash } = await lockArticle(store, tx, articleId);
    if (factsHash === null) return { retracted: undefined, sequence, added: 0 };
    const formerly = await takeBack(tx, articleId);
    const batch = new WriteBatch();
    batch.add('article/delete', [articleId]);
    const change = { kind: 'RETRACTED' as const, at: now.toISOString() };
    const { entries, ...retracted } = await writeFacts(tx, batch, articleId, NO_FACTS, formerly, change);
    return { retracted, sequence: sequence + entries, added: entries };
  }, options);
  await trimNowAndThen(store, written, retention, options);
  return retracted;
}
