// What a resolver gets with every request: the loaders over the store, which end when the client hangs up.
import type { StatementRun, Store } from './graph/store.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Principal } from './principal.ts';

/** Lives for one request. */
export interface Context {
  readonly store: Store;
  readonly loaders: Loaders;
  /** Aborts when the client hangs up; every statement ends with it. */
  readonly signal: AbortSignal;
  readonly principal: Principal;
  /** What the request has had the store run, in order; null where nobody wants to know. */
  readonly statements: StatementRun[] | null;
}

export function createContext(given: Omit<Context, 'loaders'>): Context {
  const { store, signal, statements } = given;
  const loaders = createLoaders(store, { signal, onStatement: statements?.push.bind(statements) });
  return { ...given, loaders };
}
