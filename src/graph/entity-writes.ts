// Writes what one article says of its actors, places and agreements into their nodes, and takes back what no article says.
import type { Stated } from './facts.ts';
import { wikidataIdOf } from './known.ts';
import {
  type ActorState,
  type AgreementState,
  countryOf,
  mergeActors,
  mergeAgreements,
  mergePlaces,
  type Named,
  type PlaceState,
  type Said,
} from './merge.ts';
import { nameKey, nameKeys } from './name-key.ts';
import type { GraphTransaction } from './store.ts';
import { tenureOf } from './terms.ts';
import type { WriteBatch } from './write-batch.ts';

/** How nodes of one label are read, merged and written. */
export interface EntityRules<State extends Named> {
  readonly label: 'Actor' | 'Place' | 'Agreement';
  readonly merge: (a: State, b: State) => State;
  readonly read: (tx: GraphTransaction, ids: readonly string[]) => Promise<Map<string, State>>;
  readonly properties: (id: string, state: State) => Record<string, unknown>;
  /** Writes the edges that follow from the state. */
  readonly link: (batch: WriteBatch, id: string, before: State | undefined, after: State) => void;
}

/** What is left to do for a label when its mentions are written. */
export interface Unsettled<State> {
  /** Entities of which the article's former version said something else: merged anew from all articles. */
  readonly ids: readonly string[];
  readonly before: ReadonlyMap<string, State>;
}

/**
 * Adds the article's words to its entities.
 * @param formerly what the article's former version said of entities, as stored on their mentions.
 * @returns what `settleEntities` must do when the batch has run.
 */
export async function writeEntities<State extends Named>(
  tx: GraphTransaction,
  batch: WriteBatch,
  rules: EntityRules<State>,
  articleId: string,
  stated: ReadonlyMap<string, Stated<State>>,
  formerly: ReadonlyMap<string, string>,
): Promise<Unsettled<State> & { readonly created: readonly string[] }> {
  const saysOtherwise = ([id, text]: [string, string]) => text !== JSON.stringify(stated.get(id)?.state);
  const unsettled = new Set([...formerly].filter(saysOtherwise).map(([id]) => id));
  const ids = [...new Set([...stated.keys(), ...unsettled])].sort();
  const before = ids.length === 0 ? new Map<string, State>() : await rules.read(tx, ids);
  const created: string[] = [];
  for (const [id, { state }] of stated) {
    const known = before.get(id);
    if (known === undefined) created.push(id);
    if (!unsettled.has(id))
      writeState(batch, rules, id, known, known === undefined ? state : rules.merge(known, state));
  }
  batch.add(`entity/mention:${rules.label}`, mentionRows(stated), { articleId });
  return { ids: [...unsettled], before, created };
}

/** Merges anew what articles say of unsettled entities, and removes those of which none says anything. */
export async function settleEntities<State extends Named>(
  tx: GraphTransaction,
  batch: WriteBatch,
  rules: EntityRules<State>,
  { ids, before }: Unsettled<State>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.run<{ id: string; stated: string }>(`entity/stated:${rules.label}`, { ids });
  const after = new Map<string, State>();
  for (const { id, stated } of rows) {
    const state = JSON.parse(stated) as State;
    const known = after.get(id);
    after.set(id, known === undefined ? state : rules.merge(known, state));
  }
  for (const id of ids) {
    const known = before.get(id);
    const state = after.get(id);
    if (state !== undefined) writeState(batch, rules, id, known, state);
    else if (known !== undefined) removeEntity(batch, rules, id, known);
  }
}

function mentionRows<State extends Named>(stated: ReadonlyMap<string, Stated<State>>) {
  return [...stated].map(([id, { state, count, first, spans }]) => {
    const [represents] = 'represents' in state ? Object.keys(state.represents as object) : [];
    return { id, properties: { count, first, spans, represents: represents ?? null, stated: JSON.stringify(state) } };
  });
}

function writeState<State extends Named>(
  batch: WriteBatch,
  rules: EntityRules<State>,
  id: string,
  before: State | undefined,
  after: State,
): void {
  const properties = rules.properties(id, after);
  if (before === undefined) {
    batch.add(`entity/create:${rules.label}`, [{ properties }]);
  } else if (JSON.stringify(rules.properties(id, before)) !== JSON.stringify(properties)) {
    batch.add(`entity/update:${rules.label}`, [{ id, properties }]);
  }
  const oldKeys = new Set(before === undefined ? [] : nameKeys(before.name, before.aliases));
  const newKeys = new Set(nameKeys(after.name, after.aliases));
  const added = [...newKeys].filter((key) => !oldKeys.has(key));
  batch.add(`entity/add-names:${rules.label}`, rowsOf(id, added));
  removeNames(
    batch,
    rules,
    id,
    [...oldKeys].filter((key) => !newKeys.has(key)),
  );
  rules.link(batch, id, before, after);
}

function removeEntity<State extends Named>(
  batch: WriteBatch,
  rules: EntityRules<State>,
  id: string,
  before: State,
): void {
  removeNames(batch, rules, id, nameKeys(before.name, before.aliases));
  batch.add(`entity/delete:${rules.label}`, [id]);
}

function removeNames<State extends Named>(
  batch: WriteBatch,
  rules: EntityRules<State>,
  id: string,
  keys: readonly string[],
): void {
  batch.add(`entity/remove-names:${rules.label}`, rowsOf(id, keys));
  batch.add('name/delete-unused', keys);
}

function rowsOf(id: string, keys: readonly string[]) {
  return keys.map((key) => ({ id, key }));
}

const named = ({ name, kind, aliases }: Named) => ({ name, nameKey: nameKey(name), kind, aliases });

export const ACTOR_RULES: EntityRules<ActorState> = {
  label: 'Actor',
  merge: mergeActors,
  properties: (id, state) => ({
    id,
    ...named(state),
    country: countryOf(state),
    wikidataId: wikidataIdOf(id),
  }),
  async read(tx, ids) {
    type Representation = { id: string; represented: string; role: string | null; stamp: string };
    const [rows, representations] = await Promise.all([
      tx.run<Named & { id: string }>('actor/state', { ids }),
      tx.run<Representation>('actor/representations', { ids }),
    ]);
    const represents = gather(representations, ({ represented, role, stamp }) => [represented, { value: role, stamp }]);
    return new Map(rows.map(({ id, ...named }) => [id, { ...named, represents: represents.get(id) ?? {} }]));
  },
  link(batch, id, before, after) {
    const { changed, gone } = compare(before?.represents, after.represents);
    const rows = changed.map(([represented, { value, stamp }]) => ({
      id,
      represented,
      role: value,
      stamp,
      ...tenureOf(id, represented, value),
    }));
    batch.add('actor/represent', rows);
    batch.add(
      'actor/stop-representing',
      gone.map((represented) => ({ id, represented })),
    );
  },
};

export const PLACE_RULES: EntityRules<PlaceState> = {
  label: 'Place',
  merge: mergePlaces,
  properties: (id, state) => {
    const { latitude, longitude, country } = state;
    return { id, ...named(state), latitude, longitude, country };
  },
  async read(tx, ids) {
    const rows = await tx.run<PlaceState & { id: string }>('place/state', { ids });
    return new Map(rows.map(({ id, ...state }) => [id, state]));
  },
  link(batch, id, before, after) {
    if (before !== undefined && before.country === after.country) return;
    if (before?.country != null) batch.add('place/leave', [id]);
    if (after.country !== null) batch.add('place/join', [{ id, countryId: after.country }]);
  },
};

export const AGREEMENT_RULES: EntityRules<AgreementState> = {
  label: 'Agreement',
  merge: mergeAgreements,
  properties: (id, state) => {
    const { value: status, stamp } = state.status;
    return { id, ...named(state), status, stamp, signedDate: state.signedDate };
  },
  async read(tx, ids) {
    type Row = Named & { id: string; status: string; stamp: string; signedDate: string | null };
    const [rows, memberships] = await Promise.all([
      tx.run<Row>('agreement/state', { ids }),
      tx.run<{ id: string; party: string; status: string; stamp: string }>('agreement/memberships', { ids }),
    ]);
    const parties = gather(memberships, ({ party, status, stamp }) => [party, { value: status, stamp }]);
    return new Map(
      rows.map(({ id, status, stamp, ...rest }) => [
        id,
        { ...rest, status: { value: status, stamp }, parties: parties.get(id) ?? {} },
      ]),
    );
  },
  link(batch, id, before, after) {
    const { changed, gone } = compare(before?.parties, after.parties);
    batch.add(
      'agreement/add-party',
      changed.map(([party, { value, stamp }]) => ({ id, party, status: value, stamp })),
    );
    batch.add(
      'agreement/remove-party',
      gone.map((party) => ({ id, party })),
    );
  },
};

/** What edges say, by the node that they belong to and the node at their other end. */
function gather<Row extends { readonly id: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => [otherId: string, said: Said<Value>],
): Map<string, Record<string, Said<Value>>> {
  const gathered = new Map<string, Record<string, Said<Value>>>();
  for (const row of rows) {
    const [otherId, said] = read(row);
    gathered.set(row.id, { ...gathered.get(row.id), [otherId]: said });
  }
  return gathered;
}

function compare<Value>(
  before: Readonly<Record<string, Said<Value>>> | undefined,
  after: Readonly<Record<string, Said<Value>>>,
): { changed: [string, Said<Value>][]; gone: string[] } {
  const same = (id: string, said: Said<Value>) =>
    before?.[id] !== undefined && before[id].value === said.value && before[id].stamp === said.stamp;
  return {
    changed: Object.entries(after).filter(([id, said]) => !same(id, said)),
    gone: Object.keys(before ?? {}).filter((id) => after[id] === undefined),
  };
}
