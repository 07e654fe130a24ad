// Tells, on request, what an operation cost the store: its statements with rows, time and database hits.
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { requireScope } from '../principal.ts';

/** A request that sends this header, with any value but `0`, gets `extensions.entente` in its answer. */
const HEADER = 'x-entente-explain';

export function wantsExplanation(request: Request): boolean {
  const value = request.headers.get(HEADER);
  return value !== null && value !== '0';
}

/** Hits are counted by running each statement once more, so an explained request takes twice its time. */
export function useExplanation(isOpen: boolean): Plugin<Context> {
  return {
    onExecute({ args }) {
      const { store, signal, statements, principal } = args.contextValue;
      if (statements === null) return;
      if (!isOpen) requireScope(principal, 'admin');
      const start = performance.now();
      return {
        async onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const milliseconds = performance.now() - start;
          const explained = [];
          for (const { name, params, rows, milliseconds } of [...statements]) {
            const databaseHits = await store.countHits(name, params, { signal });
            explained.push({ name, rows, milliseconds: rounded(milliseconds), databaseHits });
          }
          const counted = explained.flatMap(({ databaseHits }) => databaseHits ?? []);
          const entente = {
            engine: store.engine,
            milliseconds: rounded(milliseconds),
            databaseHits: counted.length < explained.length ? null : counted.reduce((sum, hits) => sum + hits, 0),
            statements: explained,
          };
          setResult({ ...result, extensions: { ...result.extensions, entente } });
        },
      };
    },
  };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
