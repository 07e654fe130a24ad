// How long to wait before an endpoint that is busy or broken is asked again, if at all.

export interface Pace {
  /** How often a question is put again. */
  readonly retries: number;
  /** Wait before the first retry, doubled with each; what the endpoint asks for goes before it. */
  readonly backOffMs: number;
  /** An endpoint that wants to be left alone for longer is not waited for. */
  readonly longestWaitMs: number;
}

export const USUAL_PACE: Pace = { retries: 3, backOffMs: 1_000, longestWaitMs: 60_000 };

interface Refusal {
  readonly responseHeaders?: Record<string, string> | undefined;
}

/** @returns milliseconds, or undefined when it is not worth another attempt. `attempt` counts from 0. */
export function waitBeforeRetry(refusal: Refusal, attempt: number, pace: Pace, now = Date.now()): number | undefined {
  if (attempt >= pace.retries) return undefined;
  const asked = readRetryAfter(refusal.responseHeaders ?? {}, now);
  // Some of chance, so that questions refused together do not come back together.
  const milliseconds = asked ?? pace.backOffMs * 2 ** attempt * (1 + Math.random() / 4);
  return milliseconds > pace.longestWaitMs ? undefined : milliseconds;
}

/** `Retry-After` in seconds or as a date, or `retry-after-ms`, as milliseconds from now. */
function readRetryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const fine = Number(headers['retry-after-ms'] ?? Number.NaN);
  if (fine >= 0) return fine;
  const value = headers['retry-after'];
  if (value === undefined) return undefined;
  const milliseconds = /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
