// A store that tells each statement to whoever asked for it, from its start to its end: for spans, figures and logs.
import type { GraphTransaction, Params, Store } from './store.ts';

/** How a statement ended: its rows, or what it threw. */
type StatementEnd = { readonly rows: number } | { readonly error: unknown };

/** Called when a statement is asked for, waits for a connection included; what it returns is called at its end. */
export type StatementObserver = (statement: string) => (end: StatementEnd) => void;

/** The same store; what `onStatement` of the store tells everyone, this tells one request of its own statements. */
export function observeStore(store: Store, observer: StatementObserver): Store {
  const observed = async <Row>(statement: string, run: () => Promise<Row[]>): Promise<Row[]> => {
    const end = observer(statement);
    try {
      const rows = await run();
      end({ rows: rows.length });
      return rows;
    } catch (error) {
      end({ error });
      throw error;
    }
  };
  return {
    ...store,
    read: (statement, params, options) => observed(statement, () => store.read(statement, params, options)),
    write: (work, options) => {
      const observedWork = (tx: GraphTransaction) =>
        work({
          run: <Row>(statement: string, params: Params) => observed(statement, () => tx.run<Row>(statement, params)),
        });
      return store.write(observedWork, options);
    },
  };
}
