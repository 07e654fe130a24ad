// Gathers the rows of one article's writes, so that each statement runs once, in an order in which links find their ends.
import { writeOrder } from './statements.ts';
import type { GraphTransaction, Params } from './store.ts';

export class WriteBatch {
  readonly #rows = new Map<string, unknown[]>();
  readonly #fixed = new Map<string, Params>();

  /** @param fixed parameters beside `rows`. */
  add(statement: string, rows: readonly unknown[], fixed: Params = {}): void {
    if (rows.length === 0) return;
    const known = this.#rows.get(statement) ?? [];
    known.push(...rows);
    this.#rows.set(statement, known);
    this.#fixed.set(statement, fixed);
  }

  /** Sends all statements at once, without waiting for each: the database runs them in this order. */
  async run(tx: GraphTransaction): Promise<void> {
    const statements = [...this.#rows].sort(([a], [b]) => writeOrder(a) - writeOrder(b));
    this.#rows.clear();
    await Promise.all(statements.map(([name, rows]) => tx.run(name, { rows, ...this.#fixed.get(name) })));
  }
}
