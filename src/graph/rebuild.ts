// Makes the relations anew from their events, in batches of bounded size; stopped halfway, it can be run again.
import { readTold, writeRelations } from './event-writes.ts';
import { parseRelationId, readFigures } from './relation-figures.ts';
import { ALL_THAT_HAPPENED, createRelation } from './relation-writes.ts';
import type { GraphTransaction, StatementOptions, Store } from './store.ts';
import { WriteBatch } from './write-batch.ts';

const EVENTS_A_BATCH = 500;
const ACTORS_A_BATCH = 20;
const RELATIONS_A_STATEMENT = 500;

/** @returns the number of relations made. */
export async function rebuildRelations(store: Store, options: StatementOptions = {}): Promise<number> {
  await inBatches(store, 'event/ids', EVENTS_A_BATCH, (tx, ids) => relink(tx, ids), options);
  return inBatches(store, 'actor/ids', ACTORS_A_BATCH, (tx, ids) => remake(tx, ids), options);
}

/** Runs `work` on all ids, each batch in a transaction of its own. @returns the sum of what it returns. */
async function inBatches(
  store: Store,
  statement: 'event/ids' | 'actor/ids',
  limit: number,
  work: (tx: GraphTransaction, ids: readonly string[]) => Promise<number>,
  options: StatementOptions,
): Promise<number> {
  let sum = 0;
  for (let after = ''; ; ) {
    const rows = await store.read<{ id: string }>(statement, { after, limit }, options);
    const ids = rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return sum;
    sum += await store.write(async (tx) => {
      await tx.run('article/lock', {});
      return work(tx, ids);
    }, options);
    after = last;
  }
}

/** Takes events out of all relations and puts them into those that follow from what articles say. */
async function relink(tx: GraphTransaction, ids: readonly string[]): Promise<number> {
  const batch = new WriteBatch();
  const told = await readTold(tx, ids);
  batch.add('event/unlink-relations', ids);
  for (const [id, { status, state, relations }] of told) {
    writeRelations(batch, id, status, state.dateStart, relations);
  }
  await batch.run(tx);
  return 0;
}

/** Removes the typed edges that leave actors, and makes them from the links of events. */
async function remake(tx: GraphTransaction, actorIds: readonly string[]): Promise<number> {
  await tx.run('relation/delete-of-actors', { ids: actorIds });
  const rows = await tx.run<{ id: string }>('relation/ids-of-actors', { ids: actorIds });
  let made = 0;
  for (let start = 0; start < rows.length; start += RELATIONS_A_STATEMENT) {
    const ids = rows.slice(start, start + RELATIONS_A_STATEMENT).map(({ id }) => id);
    const batch = new WriteBatch();
    for (const [id, figures] of await readFigures(tx, ids, ALL_THAT_HAPPENED)) {
      const key = parseRelationId(id);
      if (key === undefined) continue;
      createRelation(batch, key, figures);
      made++;
    }
    await batch.run(tx);
  }
  return made;
}
