// The settings of the whole service: the only reader of process.env, checked once and named in docs/operations.md.
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { EntenteError } from './errors.ts';
import { readServiceSettings, SERVICE_VARIABLES, wholeNumber } from './service-variables.ts';
import type { GivenSettings } from './settings.ts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4000),
  ENTENTE_DATA: z.string().min(1).default('.entente'),
  ENTENTE_CACHE: z.string().min(1).optional(),
  ENTENTE_TIMEOUT_MS: wholeNumber(100, 600_000).default(30_000),
  ENTENTE_CHANGES_KEPT: wholeNumber(100, 10_000_000).default(20_000),
  ENTENTE_CHANGES_HOURS: wholeNumber(1, 8_760).default(72),
  ENTENTE_POLL_MS: wholeNumber(10, 60_000).default(300),
  ENTENTE_STREAMS: wholeNumber(0, 100_000).default(1_000),
  ENTENTE_LOAD_QUEUE: wholeNumber(1, 10_000).default(200),
  ENTENTE_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ENTENTE_MAX_REQUESTS: wholeNumber(1, 100_000).default(1_000),
  ENTENTE_MAX_CONNECTIONS: wholeNumber(1, 1_000).default(50),
  ENTENTE_KEEP_ALIVE_MS: wholeNumber(1_000, 3_600_000).default(75_000),
  ENTENTE_DRAIN_DELAY_MS: wholeNumber(0, 300_000).optional(),
  ENTENTE_GRACE_MS: wholeNumber(0, 300_000).default(10_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must look like http://host:4318' }).optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('entente'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must look like neo4j://host:7687')
    .refine((uri) => Number(/:(\d+)$/.exec(uri)?.[1] ?? 0) <= 65_535, 'must have a port of at most 65535')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  ENTENTE_LLM_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must look like https://host/v1' })
    .refine((address) => !/^https?:\/\/[^/]*@/i.test(address), 'must not hold a user or password')
    .optional(),
  ENTENTE_LLM_MODEL: z.string().min(1).optional(),
  ENTENTE_LLM_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without blanks')
    .optional(),
  // Fetch itself waits no longer than five minutes for an answer to begin.
  ENTENTE_LLM_TIMEOUT_MS: wholeNumber(100, 300_000).default(120_000),
  ENTENTE_LLM_CONCURRENCY: wholeNumber(1, 64).default(4),
  ENTENTE_LLM_INPUT_PRICE: z.coerce.number().min(0).optional(),
  ENTENTE_LLM_OUTPUT_PRICE: z.coerce.number().min(0).optional(),
  ...SERVICE_VARIABLES,
});

/** How the service runs: what it tells its keeper, how much it takes on, how it goes. */
interface OperationConfig {
  readonly logLevel: LogLevel;
  /** GraphQL requests that may be under way at once. */
  readonly mostRequests: number;
  /** How long an idle connection is kept, in milliseconds; longer than a load balancer in front keeps it. */
  readonly keepAliveMs: number;
  /** Between the end of readiness and of listening, in milliseconds; undefined leaves it to the address. */
  readonly drainDelayMs: number | undefined;
  /** How long requests under way may take to finish at the end, in milliseconds. */
  readonly graceMs: number;
  /** Where spans go; undefined: nobody traces. */
  readonly tracing: { readonly endpoint: string; readonly serviceName: string } | undefined;
}

/** How to reach a Neo4j server. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections to it that may be open at once. */
  readonly mostConnections?: number;
}

/** How to reach a language model that speaks the protocol of OpenAI's chat completions. */
export interface LlmConfig {
  /** Up to and without `/chat/completions`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Undefined for a server that asks for none. */
  readonly apiKey: string | undefined;
  /** Longest time that one answer may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How many requests may be under way at once. */
  readonly concurrency: number;
  /** Of a million tokens, in whatever currency the endpoint charges. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded store; unused when `neo4j` is set. */
  readonly dataFolder: string;
  /** Folder for what `entente neo4j` downloads and for answers of a language model; undefined means the user's cache folder. */
  readonly cacheFolder: string | undefined;
  /** Longest time a statement may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How long the graph keeps its changes for subscribers that come back. */
  readonly retention: { readonly count: number; readonly hours: number };
  /** Between two looks for changes while someone subscribes, in milliseconds. */
  readonly pollMs: number;
  /** Subscribers at once. */
  readonly mostStreams: number;
  /** Articles that mutations may have under way at once. */
  readonly loadQueue: number;
  readonly operation: OperationConfig;
  readonly neo4j: Neo4jConfig | undefined;
  /** Undefined: articles are read by the rules alone. */
  readonly llm: LlmConfig | undefined;
  /** What the service allows and refuses. */
  readonly service: GivenSettings;
}

/** Names of every environment variable that Entente reads, for the tests of docs/operations.md and docker-compose.yml. */
export const ENVIRONMENT_NAMES: readonly string[] = Object.keys(settings.shape);

/** Names the variable, and the value of a number: any other may be or hold a secret. */
function describeFault(name: string, given: Record<string, string | undefined>, message: string): string {
  const isNumber = /^PORT$|_(?:MS|S|CONCURRENCY|PER_MINUTE|PROXIES|KEPT|HOURS|STREAMS|QUEUE)$|_MAX_/.test(name);
  return isNumber ? `${name}: ${message}, not "${given[name] ?? ''}"` : `${name}: ${message}`;
}

/**
 * Reads and checks the environment. An empty variable counts as unset.
 * @throws EntenteError CONFIG_INVALID naming each wrong variable.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(ENVIRONMENT_NAMES.map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [name], message }) => describeFault(String(name), given, message));
    throw new EntenteError('CONFIG_INVALID', `Wrong setting in the environment: ${faults.join('; ')}.`);
  }
  const value = parsed.data;
  if (value.NEO4J_URI !== undefined && value.NEO4J_PASSWORD === undefined) {
    throw new EntenteError('CONFIG_INVALID', 'NEO4J_URI is set but NEO4J_PASSWORD is not.');
  }
  return {
    host: value.HOST,
    port: value.PORT,
    dataFolder: value.ENTENTE_DATA,
    cacheFolder: value.ENTENTE_CACHE,
    timeoutMs: value.ENTENTE_TIMEOUT_MS,
    retention: { count: value.ENTENTE_CHANGES_KEPT, hours: value.ENTENTE_CHANGES_HOURS },
    pollMs: value.ENTENTE_POLL_MS,
    mostStreams: value.ENTENTE_STREAMS,
    loadQueue: value.ENTENTE_LOAD_QUEUE,
    operation: {
      logLevel: value.ENTENTE_LOG_LEVEL,
      mostRequests: value.ENTENTE_MAX_REQUESTS,
      keepAliveMs: value.ENTENTE_KEEP_ALIVE_MS,
      drainDelayMs: value.ENTENTE_DRAIN_DELAY_MS,
      graceMs: value.ENTENTE_GRACE_MS,
      tracing:
        value.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
          ? undefined
          : { endpoint: value.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: value.OTEL_SERVICE_NAME },
    },
    neo4j:
      value.NEO4J_URI === undefined
        ? undefined
        : {
            uri: value.NEO4J_URI,
            user: value.NEO4J_USER,
            password: value.NEO4J_PASSWORD ?? '',
            database: value.NEO4J_DATABASE,
            mostConnections: value.ENTENTE_MAX_CONNECTIONS,
          },
    llm: readLlm(value),
    service: readServiceSettings(value, value.ENTENTE_DATA),
  };
}

function readLlm(value: z.infer<typeof settings>): LlmConfig | undefined {
  const { ENTENTE_LLM_BASE_URL: baseUrl, ENTENTE_LLM_MODEL: model, ENTENTE_LLM_API_KEY: apiKey } = value;
  const { ENTENTE_LLM_INPUT_PRICE: input, ENTENTE_LLM_OUTPUT_PRICE: output } = value;
  if (baseUrl === undefined && model === undefined && apiKey === undefined) return undefined;
  if (baseUrl === undefined || model === undefined) {
    const missing = baseUrl === undefined ? 'ENTENTE_LLM_BASE_URL' : 'ENTENTE_LLM_MODEL';
    const given = ['ENTENTE_LLM_BASE_URL', 'ENTENTE_LLM_MODEL', 'ENTENTE_LLM_API_KEY'] as const;
    const [set] = given.filter((name) => value[name] !== undefined);
    throw new EntenteError('CONFIG_INVALID', `${set} is set but ${missing} is not.`);
  }
  if ((input === undefined) !== (output === undefined)) {
    throw new EntenteError(
      'CONFIG_INVALID',
      'ENTENTE_LLM_INPUT_PRICE and ENTENTE_LLM_OUTPUT_PRICE are told together or not at all.',
    );
  }
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    model,
    apiKey,
    timeoutMs: value.ENTENTE_LLM_TIMEOUT_MS,
    concurrency: value.ENTENTE_LLM_CONCURRENCY,
    prices: input === undefined || output === undefined ? undefined : { input, output },
  };
}

/** What the conventions of the system say, rather than settings of ours. */
export interface System {
  /** Ours in the user's cache folder: what is in it can be fetched again. */
  readonly cacheFolder: string;
  /** Where the user's Java is, if they say so. */
  readonly javaHome: string | undefined;
}

export function readSystem(env: NodeJS.ProcessEnv = process.env): System {
  const { XDG_CACHE_HOME: cache = '', JAVA_HOME: javaHome = '' } = env;
  return {
    // The XDG specification has relative paths ignored.
    cacheFolder: join(isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'entente'),
    javaHome: javaHome === '' ? undefined : javaHome,
  };
}
