// What a resolver gets with every request: the loaders over the store, which end when the client hangs up.
import type { Store } from './graph/store.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** Lives for one request. */
export interface Context {
  readonly store: Store;
  readonly loaders: Loaders;
  /** Aborts when the client hangs up; every statement ends with it. */
  readonly signal: AbortSignal;
}

export function createContext({ store, signal }: Pick<Context, 'store' | 'signal'>): Context {
  return { store, signal, loaders: createLoaders(store, signal) };
}
