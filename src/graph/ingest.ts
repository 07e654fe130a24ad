// Writes one article's facts in one transaction: again changes nothing, changed it replaces what it alone said.
import type { Extraction } from '../extract/types.ts';
import { lockArticle, NOTHING_FORMERLY, takeBack, writeFacts } from './article-writes.ts';
import { type Retention, trimNowAndThen, USUAL_RETENTION } from './changes.ts';
import { readFacts } from './facts.ts';
import { nameKey } from './name-key.ts';
import type { StatementOptions, Store } from './store.ts';
import { WriteBatch } from './write-batch.ts';

/** What became of an article. */
export type IngestOutcome = 'created' | 'unchanged' | 'replaced';

export interface IngestOptions extends StatementOptions {
  /** When events new to the graph are said to be recorded. */
  readonly now?: Date;
  /** How long the changes of the graph are kept for those who follow it. */
  readonly retention?: Retention;
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
  const { article } = extraction;
  const { now = new Date(), retention = USUAL_RETENTION } = options;
  const properties = {
    ...article,
    sortDate: article.publishedAt ?? '',
    titleWords: ` ${nameKey(article.title ?? '')}`,
    factsHash: facts.hash,
  };
  const { outcome, ...written } = await store.write(async (tx) => {
    const { sequence, factsHash } = await lockArticle(store, tx, article.id);
    if (factsHash === facts.hash) return { outcome: 'unchanged' as const, sequence, added: 0 };
    const replaces = factsHash !== null;
    const formerly = replaces ? await takeBack(tx, article.id) : NOTHING_FORMERLY;
    const batch = new WriteBatch();
    if (replaces) batch.add('article/update', [{ id: article.id, properties }]);
    else batch.add('article/create', [{ properties }]);
    const change = { kind: replaces ? ('REPLACED' as const) : ('CREATED' as const), at: now.toISOString() };
    const { entries } = await writeFacts(tx, batch, article.id, facts, formerly, change);
    const outcome = replaces ? ('replaced' as const) : ('created' as const);
    return { outcome, sequence: sequence + entries, added: entries };
  }, options);
  await trimNowAndThen(store, written, retention, options);
  return outcome;
}
