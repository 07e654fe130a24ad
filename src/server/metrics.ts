// The figures of the service as Prometheus reads them, with a registry for each app, and labels from closed lists alone.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../graph/store.ts';
import type { Exchange } from './exchange.ts';
import type { Lifecycle } from './lifecycle.ts';

export interface MetricsSources {
  readonly store: Store;
  readonly lifecycle: Lifecycle;
  /** How many articles were taken and are not in the graph yet. */
  readonly loadQueue: () => number;
}

/** What became of a request: `partial` has data and errors, `refused` is the client's mistake, `failed` is ours. */
export type Outcome = 'ok' | 'partial' | 'refused' | 'failed' | 'streamed' | 'unchanged';

export interface Metrics {
  readonly contentType: string;
  /** The figures as text. */
  print(): Promise<string>;
  /** Counts an answer to any address. */
  countResponse(path: string, status: number): void;
  /** Counts an answer to GraphQL. */
  countExchange(exchange: Exchange, outcome: Outcome, seconds: number): void;
  /** Ends what listens to the store and to the event loop. */
  close(): void;
}

const PATHS: ReadonlySet<string> = new Set(['/', '/graphql', '/health', '/ready', '/metrics']);
/** What clients could make up is one label; our own codes are few. */
const CODE = /^[A-Z][A-Z_]{2,39}$/;
const MOST_CODES = 60;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const COUNTS = [0, 1, 2, 3, 4, 5, 8, 13, 21, 50];

export function createMetrics({ store, lifecycle, loadQueue }: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });

  const responses = new Counter({
    name: 'entente_http_responses_total',
    help: 'Answers by address and HTTP status.',
    labelNames: ['path', 'status'],
    registers,
  });
  const requests = new Histogram({
    name: 'entente_request_seconds',
    help: 'Time from a GraphQL request to its answer, by the type of its operation and what became of it.',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const requestStore = new Histogram({
    name: 'entente_request_store_seconds',
    help: 'Time that the statements of one GraphQL request took, waiting for a connection included, added up.',
    buckets: SECONDS,
    registers,
  });
  const requestStatements = new Histogram({
    name: 'entente_request_statements',
    help: 'Statements that one GraphQL request ran.',
    buckets: COUNTS,
    registers,
  });
  const errors = new Counter({
    name: 'entente_errors_total',
    help: 'GraphQL answers that held an error, by its code.',
    labelNames: ['code'],
    registers,
  });
  const statements = new Histogram({
    name: 'entente_statement_seconds',
    help: 'Time that a statement took in the store, by its name.',
    labelNames: ['statement'],
    buckets: SECONDS,
    registers,
  });
  const rows = new Counter({
    name: 'entente_statement_rows_total',
    help: 'Rows that statements returned, by the name of the statement.',
    labelNames: ['statement'],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('entente_streams_open', 'Event streams that are open.', () => lifecycle.openStreams);
  gauge('entente_draining', '1 while the service is on its way out.', () => Number(lifecycle.draining.aborted));
  const ofState = <State extends string>(name: string, help: string, read: () => Readonly<Record<State, number>>) =>
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers,
      collect() {
        for (const [state, count] of Object.entries<number>(read())) this.set({ state }, count);
      },
    });
  const { connections } = store;
  if (connections !== undefined) {
    ofState(
      'entente_store_connections',
      'Connections to the store: in use, idle, the most there may be, and what waits for one.',
      () => ({
        ...connections(),
      }),
    );
  }
  gauge('entente_load_queue', 'Articles sent by clients that are not in the graph yet.', loadQueue);

  const stopListening = store.onStatement((report) => {
    // The forms of one file, such as `relation/create:MET_WITH`, are counted together.
    const [statement = report.name] = report.name.split(':');
    statements.observe({ statement }, report.milliseconds / 1000);
    rows.inc({ statement }, report.rows);
  });
  const codes = new Set<string>();
  const labelOf = (code: string) => {
    if (codes.has(code)) return code;
    if (!CODE.test(code) || codes.size >= MOST_CODES) return 'OTHER';
    codes.add(code);
    return code;
  };

  return {
    contentType: registry.contentType,
    print: () => registry.metrics(),
    countResponse: (path, status) => responses.inc({ path: PATHS.has(path) ? path : 'other', status }),
    countExchange(exchange, outcome, seconds) {
      requests.observe({ operation: exchange.operation?.type ?? 'none', outcome }, seconds);
      for (const code of exchange.errorCodes) errors.inc({ code: labelOf(code) });
      if (exchange.operation === undefined) return;
      requestStore.observe(exchange.storeMs / 1000);
      requestStatements.observe(exchange.statements);
    },
    close() {
      stopListening();
      registry.clear();
    },
  };
}
