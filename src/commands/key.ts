// `entente key …`: makes, lists and revokes the API keys that the service takes.
import { readConfig } from '../config.ts';
import { EntenteError } from '../errors.ts';
import { SCOPES, type Scope } from '../principal.ts';
import { createKey, readKeys, revokeKey, type StoredKey } from '../server/auth/key-file.ts';
import { writeLine } from './output.ts';

export interface KeyCreateOptions {
  readonly name: string;
  readonly scope: readonly string[];
  readonly expires?: string;
}

/** The key goes to standard output alone, so that a script can keep it; what is for people goes beside it. */
export async function runKeyCreate({ name, scope, expires }: KeyCreateOptions, signal: AbortSignal): Promise<number> {
  if (!/^[\w.@-]{1,100}$/.test(name)) {
    throw new EntenteError('BAD_USER_INPUT', '--name takes letters, digits and . _ - @, at most 100 of them.');
  }
  const file = keysFile();
  const key = await createKey(file, { name, scopes: scope.map(readScope), expiresAt: readExpiry(expires) });
  await writeLine(key, signal);
  console.error(`This is the only time that the key "${name}" is shown; ${file} keeps its SHA-256.`);
  return 0;
}

export async function runKeyList(signal: AbortSignal): Promise<number> {
  const keys = await readKeys(keysFile());
  const rows = [['NAME', 'SCOPES', 'CREATED', 'EXPIRES'], ...keys.map(describeKey)];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    await writeLine(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '), signal);
  return 0;
}

export async function runKeyRevoke(name: string): Promise<number> {
  await revokeKey(keysFile(), name);
  console.error(`The key "${name}" is revoked; a running service takes it for a second more at most.`);
  return 0;
}

function keysFile(): string {
  return readConfig().service.keysFile;
}

function describeKey({ name, scopes, createdAt, expiresAt }: StoredKey): string[] {
  const end = expiresAt === null ? 'never' : lastDay(expiresAt);
  const hasEnded = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return [name, scopes.join(' '), createdAt.slice(0, 10), hasEnded ? `${end} (expired)` : end];
}

/** The day of which `--expires` spoke. */
function lastDay(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 1).toISOString().slice(0, 10);
}

function readScope(text: string): Scope {
  const scope = SCOPES.find((name) => name === text);
  if (scope === undefined) {
    throw new EntenteError('BAD_USER_INPUT', `--scope is one of ${SCOPES.join(', ')}, not "${text}".`);
  }
  return scope;
}

/** A day: the key holds to its end, by UTC. */
function readExpiry(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const start = new Date(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(start.getTime()) && start.toISOString().startsWith(text);
  const end = new Date(start.getTime() + 24 * 60 * 60 * 1_000);
  if (isDay && end.getTime() > Date.now()) return end;
  throw new EntenteError('BAD_USER_INPUT', `--expires takes a day to come, YYYY-MM-DD, not "${text}".`);
}
