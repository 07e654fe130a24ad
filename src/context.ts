// What a resolver gets with every request: the loaders over the store, which end when the client hangs up.
import type { Store } from './graph/store.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Principal } from './principal.ts';

/** Lives for one request. */
export interface Context {
  readonly store: Store;
  readonly loaders: Loaders;
  /** Aborts when the client hangs up; every statement ends with it. */
  readonly signal: AbortSignal;
  readonly principal: Principal;
}

export function createContext({ store, signal, principal }: Omit<Context, 'loaders'>): Context {
  return { store, signal, principal, loaders: createLoaders(store, signal) };
}
