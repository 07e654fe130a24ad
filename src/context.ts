// What a resolver gets with every request: the loaders over the store, which end when the client hangs up.
import type { ChangeFeed } from './changes/change-feed.ts';
import type { StatementRun, Store } from './graph/store.ts';
import type { Intake } from './intake/intake.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Principal } from './principal.ts';

/** Where a subscription stands: its resolver says so with every event, the server tells the client. */
export interface StreamState {
  /** From where the client wants to go on; null for from now on. */
  readonly lastEventId: string | null;
  /** With what the client may go on when it got all that was sent so far. */
  position: string | null;
  /** With what it may go on after the event that is being made; null while none is. */
  positionAfterEvent: string | null;
  /** Aborts when the subscription is cut because the client does not keep up. */
  cut: AbortSignal | null;
}

/** Lives for one request. */
export interface Context {
  readonly store: Store;
  readonly loaders: Loaders;
  /** Aborts when the client hangs up; every statement ends with it. */
  readonly signal: AbortSignal;
  readonly principal: Principal;
  /** What the request has had the store run, in order; null where nobody wants to know. */
  readonly statements: StatementRun[] | null;
  /** The changes of the graph, for subscriptions. */
  readonly feed: ChangeFeed;
  /** The way into the graph, for mutations. */
  readonly intake: Intake;
  readonly stream: StreamState;
}

export type ContextParts = Omit<Context, 'loaders' | 'stream'> & Pick<StreamState, 'lastEventId'>;

export function createContext({ lastEventId, ...parts }: ContextParts): Context {
  const stream = { lastEventId, position: null, positionAfterEvent: null, cut: null };
  return { ...parts, stream, loaders: freshLoaders(parts) };
}

/**
 * Forgets what the request has read so far, where it goes on after a change of the graph.
 * @param loaders to read with from now on; fresh ones unless told.
 */
export function renewLoaders(context: Context, loaders = freshLoaders(context)): void {
  Object.assign(context, { loaders });
}

function freshLoaders({ store, signal, statements }: Pick<Context, 'store' | 'signal' | 'statements'>): Loaders {
  return createLoaders(store, { signal, onStatement: statements?.push.bind(statements) });
}
