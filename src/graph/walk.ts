// Walks from actor to actor, a level at a time in one statement, and reads no more relations than one question may.
import { RELATION_TYPES } from '../extract/types.ts';
import { linkFilterOf, needsLinks } from './relation.ts';
import type { StatementOptions, Store } from './store.ts';
import type { RelationFilter } from './types.ts';

/** So many relations one question may read; of a filter on statuses or an end, so many links of events. */
export const MOST_READ = 100_000;

/** From one actor to another that it is related to. */
export interface Step {
  readonly owner: string;
  readonly other: string;
  /** Number of relations between the two. */
  readonly relations: number;
  /** Number of events in them. */
  readonly events: number;
}

/** With the number of relations that were read for it; those that lead nowhere come under the empty id. */
type Scanned = Step & { readonly scanned: number };

/** What it takes to go on from an actor. */
export interface Degree {
  readonly id: string;
  readonly edges: number;
  readonly links: number;
}

/** Actors that the graph does not hold are left out. */
export function readDegrees(store: Store, ids: readonly string[], options?: StatementOptions): Promise<Degree[]> {
  return store.read<Degree>('path/degrees', { ids }, options);
}

/** One search: its statements share one bound. */
export class Walk {
  readonly #store: Store;
  readonly #filter: RelationFilter;
  readonly #options: StatementOptions | undefined;
  #left: number;

  /** @param mostRead relations, or links of events where the filter needs these. */
  constructor(store: Store, filter: RelationFilter, mostRead = MOST_READ, options?: StatementOptions) {
    this.#store = store;
    this.#filter = filter;
    this.#left = mostRead;
    this.#options = options;
  }

  /** Whether relations were left unread: what was not found may be there all the same. */
  get isCutOff(): boolean {
    return this.#left < 0;
  }

  /** What going on from an actor takes of the bound, at most. */
  costOf({ edges, links }: Degree): number {
    return needsLinks(this.#filter) ? links : edges - links;
  }

  /**
   * Everyone whom actors are related to, the actors in the order given as long as the bound allows.
   * @param goals only steps to one of these; all steps where absent.
   */
  async expand(ids: readonly string[], goals?: readonly string[]): Promise<Step[]> {
    if (ids.length === 0 || this.isCutOff) return [];
    const { name, params } = this.#statement();
    // One more than is left: whether it comes tells whether all was read.
    const aim = { anywhere: goals === undefined, goalIds: goals ?? [], limit: this.#left + 1 };
    const rows = await this.#store.read<Scanned>(name, { ids, ...params, ...aim }, this.#options);
    for (const { scanned } of rows) this.#left -= scanned;
    return rows.filter(({ other }) => other !== '').map(({ scanned: _scanned, ...step }) => step);
  }
  #statement(): { readonly name: string; readonly params: Readonly<Record<string, unknown>> } {
    const { since = '' } = this.#filter;
    const types = [...new Set(this.#filter.types ?? RELATION_TYPES)];
    if (needsLinks(this.#filter)) {
      return { name: 'path/neighbors-within', params: { types, ...linkFilterOf(this.#filter) } };
    }
    const [type, ...others] = types;
    // A hub's relations of other types are not looked at.
    if (type !== undefined && others.length === 0) return { name: `path/neighbors-of-type:${type}`, params: { since } };
    return { name: 'path/neighbors', params: { types, since, anyType: types.length === RELATION_TYPES.length } };
  }
}
