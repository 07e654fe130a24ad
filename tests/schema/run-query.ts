// Runs a query on the real schema with loaders made by the test: no store, no server.
import { type ExecutionResult, graphql } from 'graphql';
import type { Context } from '../../src/context.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Loaders } from '../../src/loaders.ts';
import { schema } from '../../src/schema/index.ts';

/** Loaders that the test does not give fail by name when a resolver picks them. */
export async function runQuery(
  source: string,
  fakes: Partial<Loaders> = {},
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const contextValue: Context = {
    store: unexpected<Store>('store', {}),
    loaders: unexpected<Loaders>('loader', fakes),
    signal: new AbortController().signal,
    feed: unexpected<Context['feed']>('feed', {}),
    intake: unexpected<Context['intake']>('intake', {}),
    stream: { lastEventId: null, position: null, positionAfterEvent: null, cut: null },
    principal: { name: null, scopes: new Set(['read']) },
    statements: null,
  };
  return graphql({ schema, source, contextValue, variableValues });
}

/** The code and message of a query's only error. */
export async function refusalOf(source: string, variables: Record<string, unknown> = {}) {
  const { errors = [] } = await runQuery(source, {}, variables);
  if (errors.length !== 1) throw new Error(`Expected one error, got ${errors.length}: ${errors.join('; ')}`);
  const [error] = errors;
  const original = error?.originalError;
  const code =
    original !== undefined && original !== null && 'code' in original ? original.code : error?.extensions.code;
  return { code, message: error?.message };
}

function unexpected<Whole extends object>(kind: string, given: Partial<Whole>): Whole {
  return new Proxy(given, {
    get: (target, name) => {
      if (name in target) return Reflect.get(target, name);
      const fail = () => {
        throw new Error(`The ${kind} "${String(name)}" was not expected to be used.`);
      };
      return Object.assign(fail, { load: fail, required: fail, rows: fail, count: fail });
    },
  }) as Whole;
}
