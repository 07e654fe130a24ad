// Keeps the typed relations current: adds a new article's events to them, or counts them anew from their events.
import { HAPPENED_STATUSES, RELATION_TYPES, type RelationType } from '../extract/types.ts';
import type { EventFacts } from './facts.ts';
import { relationId } from './roll-up.ts';
import type { GraphTransaction } from './store.ts';
import type { WriteBatch } from './write-batch.ts';

/** What a relation's edge holds beside its ids. Dates are empty where all its events are undated. */
export interface Figures {
  readonly count: number;
  readonly directCount: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly articleCount: number;
}

type FiguresRow = { readonly id: string } & { readonly [Name in keyof Figures]: Figures[Name] | null };

export interface RelationKey {
  readonly id: string;
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
}

/**
 * Takes the id of a relation apart.
 * @returns undefined for what is no such id.
 */
export function parseRelationId(id: string): RelationKey | undefined {
  const [first, sourceId, targetId, ...rest] = id.split(':');
  const type = RELATION_TYPES.find((known) => known === first);
  if (type === undefined || !sourceId || !targetId || rest.length > 0) return undefined;
  return { id: relationId(type, sourceId, targetId), type, sourceId, targetId };
}

/** Adds events of one article that were not stored before; those of `except` are counted anew anyway. */
export async function addToRelations(
  tx: GraphTransaction,
  batch: WriteBatch,
  events: readonly EventFacts[],
  except: ReadonlySet<string>,
): Promise<number> {
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
  const keys = [...added.values()].map(({ key }) => key);
  const current = await readCurrent(tx, keys);
  for (const { key, figures } of added.values()) {
    const known = current.get(key.id);
    writeFigures(batch, key, known !== undefined, known === undefined ? figures : sumOf(known, figures));
  }
  return added.size;
}

/** Counts relations anew from their events; one in which no event happened goes. */
export async function recountRelations(
  tx: GraphTransaction,
  batch: WriteBatch,
  ids: ReadonlySet<string>,
): Promise<void> {
  const keys = [...ids].sort().flatMap((id) => parseRelationId(id) ?? []);
  if (keys.length === 0) return;
  const [current, counted] = await Promise.all([readCurrent(tx, keys), countFigures(tx, keys)]);
  for (const key of keys) {
    const known = current.get(key.id);
    const figures = counted.get(key.id);
    if (figures !== undefined) writeFigures(batch, key, known !== undefined, figures);
    else if (known !== undefined) batch.add(`relation/delete:${key.type}`, [key]);
  }
}

export async function countFigures(
  tx: Pick<GraphTransaction, 'run'>,
  keys: readonly RelationKey[],
): Promise<Map<string, Figures>> {
  const rows = keys.map(({ id, sourceId }) => ({ id, sourceId }));
  const counted = await tx.run<FiguresRow>('relation/figures', { rows, statuses: HAPPENED_STATUSES });
  return new Map(counted.map((row) => [row.id, toFigures(row)]));
}

export function writeFigures(batch: WriteBatch, key: RelationKey, exists: boolean, figures: Figures): void {
  const { id, type, sourceId, targetId } = key;
  const properties = { id, sourceId, targetId, ...figures };
  batch.add(`relation/${exists ? 'update' : 'create'}:${type}`, [{ id, sourceId, targetId, properties }]);
}

async function readCurrent(tx: GraphTransaction, keys: readonly RelationKey[]): Promise<Map<string, Figures>> {
  const byType = groupByType(keys);
  const found = await Promise.all(
    [...byType].map(([type, rows]) => tx.run<FiguresRow>(`relation/current:${type}`, { rows })),
  );
  return new Map(found.flat().map((row) => [row.id, toFigures(row)]));
}

function toFigures({ count, directCount, firstDate, lastDate, articleCount }: FiguresRow): Figures {
  return {
    count: count ?? 0,
    directCount: directCount ?? 0,
    firstDate: firstDate ?? '',
    lastDate: lastDate ?? '',
    articleCount: articleCount ?? 0,
  };
}

function sumOf(a: Figures, b: Figures): Figures {
  const dates = [a.firstDate, b.firstDate].filter((date) => date !== '').sort();
  return {
    count: a.count + b.count,
    directCount: a.directCount + b.directCount,
    firstDate: dates[0] ?? '',
    lastDate: a.lastDate > b.lastDate ? a.lastDate : b.lastDate,
    articleCount: a.articleCount + b.articleCount,
  };
}

function groupByType(keys: readonly RelationKey[]): Map<RelationType, RelationKey[]> {
  const groups = new Map<RelationType, RelationKey[]>();
  for (const key of keys) groups.set(key.type, [...(groups.get(key.type) ?? []), key]);
  return groups;
}
