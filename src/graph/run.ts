// What both engines do with every statement: find it by name, check its parameters, check its rows, report it.
import { EntenteError } from '../errors.ts';
import type { Statement, Statements } from './cypher.ts';
import type { Params, StatementReport } from './store.ts';

type Row = Record<string, unknown>;

export function findStatement(statements: Statements, name: string, params: Params): Statement {
  const statement = statements.byName.get(name);
  if (statement === undefined) throw new Error(`There is no statement ${name}.`);
  for (const key of statement.params) {
    if (params[key] === undefined) throw new Error(`Statement ${name} lacks its parameter ${key}.`);
  }
  for (const key of Object.keys(params)) {
    if (!statement.params.has(key)) throw new Error(`Statement ${name} has no parameter ${key}.`);
  }
  checkIds(name, params, false);
  return statement;
}

/** The embedded engine takes `1 = '1'` for true, so an id that is no string would find what it should not. */
function checkIds(name: string, value: unknown, isId: boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) checkIds(name, item, isId);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkIds(name, item, /^ids?$|[a-z]Ids?$/.test(key));
  } else if (isId && value !== null && typeof value !== 'string') {
    throw new EntenteError('BAD_USER_INPUT', `An id must be a string, not ${String(value)} (in ${name}).`);
  }
}

/** Numbers above 2^53 would have lost digits: an error is better than a wrong number. */
export function checkRow(name: string, row: Row): Row {
  for (const [column, value] of Object.entries(row)) checkValue(name, column, value);
  return row;
}

export function checkValue(name: string, column: string, value: unknown): void {
  if (typeof value === 'number') {
    if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return;
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) checkValue(name, column, item);
    return;
  } else if (typeof value !== 'bigint') return;
  throw new EntenteError('STORE_UNSUPPORTED', `Statement ${name} gives ${column} = ${String(value)}, beyond 2^53.`);
}

/** Tells listeners of each statement. */
export class StatementReports {
  readonly #listeners = new Set<(report: StatementReport) => void>();

  add(listener: (report: StatementReport) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(report: StatementReport): void {
    for (const listener of this.#listeners) listener(report);
  }
}

/**
 * Waits for `work`, at most until the signal or the time ends; then calls `cancel` and rejects.
 * @throws EntenteError STORE_TIMEOUT, and ABORTED or the signal's own reason.
 */
export async function withinLimits<Result>(
  work: () => Promise<Result>,
  cancel: () => void,
  { signal, timeoutMs }: { readonly signal?: AbortSignal | undefined; readonly timeoutMs: number },
): Promise<Result> {
  if (signal?.aborted === true) throw aborted(signal);
  let reject: (error: EntenteError) => void;
  const ended = new Promise<never>((_resolve, rejected) => {
    reject = rejected;
  });
  const end = (error: EntenteError) => {
    reject(error);
    cancel();
  };
  const onAbort = () => end(aborted(signal));
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => end(timedOut(timeoutMs)), timeoutMs);
  try {
    return await Promise.race([work(), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** What ended the work, where the signal tells it in our words. */
export function aborted(signal?: AbortSignal): EntenteError {
  if (signal?.reason instanceof EntenteError) return signal.reason;
  return new EntenteError('ABORTED', 'The work was ended before it was done.');
}

export function timedOut(timeoutMs: number): EntenteError {
  return new EntenteError('STORE_TIMEOUT', `The store did not answer within ${timeoutMs} ms.`);
}
