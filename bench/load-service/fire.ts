// Asks the service as many questions at once as it is told to, and sorts the answers by what became of them.
import autocannon from 'autocannon';
import type { Operation } from './operations.ts';

/** Making the requests of all clients takes time of the load's own. */
const OPERATIONS_A_CLIENT = 24;

export interface FireOptions {
  readonly url: string;
  readonly seconds: number;
  readonly atOnce: number;
  readonly operations: readonly Operation[];
  /** Ends the load when it resolves, whatever `seconds` says. */
  readonly until?: Promise<unknown> | undefined;
}

export interface FireResult {
  readonly requests: number;
  readonly p50: number;
  readonly p97_5: number;
  readonly p99: number;
  /** Requests that got no answer: the connection failed, or time was up. */
  readonly cut: number;
  /** Answers by status and the codes of their errors. */
  readonly byOutcome: Readonly<Record<string, number>>;
  /** By the clock, in milliseconds. */
  readonly lastFailureAt: number | undefined;
}

export async function fire({ url, seconds, atOnce, operations, until }: FireOptions): Promise<FireResult> {
  const byOutcome: Record<string, number> = {};
  let lastFailureAt: number | undefined;
  const toRequest = ({ name, query, variables }: Operation): autocannon.Request => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ operationName: name, query, variables }),
    onResponse(status, body) {
      const codes = body.includes('"errors"') ? [...body.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code) : [];
      const outcome = [status, ...new Set(codes)].join(' ');
      byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
      if (outcome !== '200') lastFailureAt = Date.now();
    },
  });
  let clients = 0;
  const options: autocannon.Options = {
    url: `${url}/graphql`,
    connections: atOnce,
    duration: until === undefined ? seconds : 3_600,
    timeout: 60,
    // Each client begins elsewhere in the list, or all would ask the same at the same time.
    setupClient(client) {
      const first = (clients++ * 7) % operations.length;
      const own = [...operations, ...operations].slice(first, first + OPERATIONS_A_CLIENT);
      client.setRequests(own.map(toRequest));
    },
  };
  const { requests, latency, errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error: unknown, result) => (error ? reject(error) : resolve(result)));
    void until?.then(() => instance.stop());
  });
  return {
    requests: requests.total,
    p50: latency.p50,
    p97_5: latency.p97_5,
    p99: latency.p99,
    cut: errors + timeouts,
    byOutcome,
    lastFailureAt,
  };
}
