// Who asks, and what they may do: the server finds out, resolvers and the store's writers rely on it.
import { EntenteError } from './errors.ts';

/** `read` asks the graph, `write` loads and retracts articles, `admin` also looks at how the service works. */
export const SCOPES = ['read', 'write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whoever sent a request. */
export interface Principal {
  /** The name of a key or the subject of a token; null for whoever gave neither. */
  readonly name: string | null;
  readonly scopes: ReadonlySet<Scope>;
}

/** @throws EntenteError UNAUTHENTICATED for whoever is not known, FORBIDDEN for whoever is but lacks the scope. */
export function requireScope({ name, scopes }: Principal, scope: Scope): void {
  if (scopes.has(scope)) return;
  if (name === null) throw new EntenteError('UNAUTHENTICATED', `This needs a key or token with the scope "${scope}".`);
  throw new EntenteError('FORBIDDEN', `"${name}" does not have the scope "${scope}", which this needs.`);
}
