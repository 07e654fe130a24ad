// Keeps the typed relations current: adds a new article's events to them, or counts them anew from their events.
import { HAPPENED_STATUSES } from '../extract/types.ts';
import type { EventFacts } from './facts.ts';
import { LAST } from './pages.ts';
import { type Figures, parseRelationId, type RelationKey, readFigures } from './relation-figures.ts';
import type { GraphTransaction } from './store.ts';
import type { WriteBatch } from './write-batch.ts';

/** What the typed edges count. */
const ALL_THAT_HAPPENED = { statuses: HAPPENED_STATUSES, since: '', until: LAST };

/** Adds events of one article that were not stored before; those of `except` are counted anew anyway. */
export async function addToRelations(
  tx: GraphTransaction,
  batch: WriteBatch,
  events: readonly EventFacts[],
  except: ReadonlySet<string>,
): Promise<void> {
  const added = new Map<string, { key: RelationKey; figures: Figures }>();
  for (const { relations, state, happened } of events) {
    for (const relation of happened ? relations : []) {
      if (except.has(relation.id)) continue;
      const date = state.dateStart ?? '';
      const one = { count: 1, directCount: relation.direct ? 1 : 0, firstDate: date, lastDate: date, articleCount: 1 };
      const known = added.get(relation.id)?.figures;
      const figures = known === undefined ? one : { ...sumOf(known, one), articleCount: 1 };
      added.set(relation.id, { key: relation, figures });
    }
  }
  const rows = [...added.values()].map(({ key, figures }) => ({ ...rowOf(key), ...figures }));
  const known = await writeByType(tx, 'relation/add', rows);
  for (const { key, figures } of added.values()) if (!known.has(key.id)) createRelation(batch, key, figures);
}

/** Counts relations anew from their events; one in which no event happened goes. */
export async function recountRelations(
  tx: GraphTransaction,
  batch: WriteBatch,
  ids: ReadonlySet<string>,
): Promise<void> {
  const keys = [...ids].sort().flatMap((id) => parseRelationId(id) ?? []);
  if (keys.length === 0) return;
  const counted = await readFigures(tx, [...ids], ALL_THAT_HAPPENED);
  const rows = keys.flatMap((key) => {
    const figures = counted.get(key.id);
    return figures === undefined ? [] : [{ ...rowOf(key), properties: propertiesOf(key, figures) }];
  });
  const known = await writeByType(tx, 'relation/store', rows);
  for (const key of keys) {
    const figures = counted.get(key.id);
    if (figures === undefined) batch.add('relation/delete', [rowOf(key)]);
    else if (!known.has(key.id)) createRelation(batch, key, figures);
  }
}

export function createRelation(batch: WriteBatch, key: RelationKey, figures: Figures): void {
  batch.add(`relation/create:${key.type}`, [{ ...rowOf(key), properties: propertiesOf(key, figures) }]);
}

/** Stores figures of a relation whose edge is there. */
export function storeRelation(batch: WriteBatch, key: RelationKey, figures: Figures): void {
  batch.add(`relation/store:${key.type}`, [{ ...rowOf(key), properties: propertiesOf(key, figures) }]);
}

function rowOf({ id, type, sourceId, targetId }: RelationKey): RelationKey {
  return { id, type, sourceId, targetId };
}

function propertiesOf({ id, sourceId, targetId }: RelationKey, figures: Figures) {
  return { id, sourceId, targetId, ...figures };
}

function sumOf(a: Figures, b: Figures): Figures {
  const [firstDate = ''] = [a.firstDate, b.firstDate].filter((date) => date !== '').sort();
  const [lastDate = ''] = [a.lastDate, b.lastDate].sort().reverse();
  return {
    count: a.count + b.count,
    directCount: a.directCount + b.directCount,
    firstDate,
    lastDate,
    articleCount: a.articleCount + b.articleCount,
  };
}

/** One statement a type, sent together. @returns the ids of the relations that were there. */
async function writeByType(
  tx: GraphTransaction,
  statement: 'relation/add' | 'relation/store',
  rows: readonly RelationKey[],
): Promise<Set<string>> {
  const types = [...new Set(rows.map(({ type }) => type))];
  const found = await Promise.all(
    types.map((type) => {
      const ofType = rows.filter((row) => row.type === type);
      return tx.run<{ id: string }>(`${statement}:${type}`, { rows: ofType });
    }),
  );
  return new Set(found.flat().map(({ id }) => id));
}
