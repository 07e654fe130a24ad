// What the service's keeper reads: one JSON object a line for machines, one plain line on a terminal, never a secret.
import { pino } from 'pino';
import type { LogLevel } from '../config.ts';
import { EntenteError, messageOf } from '../errors.ts';

/** What a line says beside its message. `error` is told with its stack and causes. */
type LogFields = Readonly<Record<string, unknown>> & { readonly error?: unknown };

/** Takes lines for the keeper. Neither variables nor headers of a request are ever given to it. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** A log that keeps what it writes until the end. */
export interface OpenLog extends Log {
  /** Writes what is still held back; the last call before the process ends. */
  flush(): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Undefined: lines go to standard error. */
  readonly write?: (line: string) => void;
  /** True: one plain line each, for a person at a terminal. */
  readonly isPlain?: boolean;
}

const LEVEL_NAMES: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

/** Writes to standard error without waiting for its reader, so that a slow one never holds up a request. */
export function openLog({ level, write, isPlain = false }: LogOptions): OpenLog {
  const file = pino.destination({ dest: 2, sync: false });
  const put = write ?? ((line: string) => void file.write(line));
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: (error: unknown) => describeError(error) },
    },
    { write: isPlain ? (line: string) => put(plainLine(line)) : put },
  );
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) =>
      logger[name](fields, message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), flush: () => file.flushSync() };
}

/** A log for whoever embeds the service and wants its faults alone, one string each. */
export function faultLog(write: (line: string) => void): Log {
  const tell = (message: string, { error }: LogFields = {}) =>
    write(error === undefined ? message : `${message}: ${isExpected(error) ? messageOf(error) : stackOf(error)}`);
  const ignore = () => undefined;
  return { debug: ignore, info: ignore, warn: tell, error: tell };
}

/** A failure that has a name needs no stack. */
function isExpected(error: unknown): boolean {
  return error instanceof EntenteError;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * @returns type, message and code, the stack where nobody foresaw the error, and the same of its cause: a store that is
 * away makes many lines, and none of them needs the driver's insides.
 */
function describeError(error: unknown, hasStack = !isExpected(error)): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: error.code } : {};
  const stack = hasStack ? { stack: error.stack } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause, hasStack) };
  return { type: error.name, message: error.message, ...code, ...stack, ...cause };
}

/** `14:02:11 warn  Not ready  code=STORE_UNAVAILABLE`, and a stack on lines of its own. */
function plainLine(json: string): string {
  const { level, time, msg, error, ...fields }: Record<string, unknown> & { error?: Record<string, unknown> } =
    JSON.parse(json);
  const name = typeof level === 'number' ? (LEVEL_NAMES[level] ?? '') : String(level);
  const pairs = Object.entries(fields).map(([key, value]) => `  ${key}=${readable(value)}`);
  const fault = error === undefined ? '' : `  ${readable(error.stack ?? error.message)}`;
  return `${String(time).slice(11, 19)} ${name.padEnd(5)} ${readable(msg)}${pairs.join('')}${fault}\n`;
}

/** What a client wrote must not steer the terminal. */
function readable(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that steer a terminal.
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '?');
}
