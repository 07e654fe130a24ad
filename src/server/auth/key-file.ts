// The file of API keys: who has one and what it allows; of the keys themselves only their SHA-256 is kept.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { EntenteError, messageOf } from '../../errors.ts';
import { SCOPES, type Scope } from '../../principal.ts';

/** What every key begins with, so that one that lies about is recognised by people and scanners. */
export const KEY_PREFIX = 'ent_';

const storedKey = z.strictObject({
  name: z.string().min(1),
  /** SHA-256 of the whole key, in hexadecimal. */
  hash: z.string().regex(/^[\da-f]{64}$/),
  scopes: z.array(z.enum(SCOPES)).min(1),
  createdAt: z.iso.datetime(),
  /** The first moment at which it no longer holds; null: it holds until it is revoked. */
  expiresAt: z.iso.datetime().nullable(),
});
const keyFile = z.strictObject({ version: z.literal(1), keys: z.array(storedKey) });

export type StoredKey = Readonly<z.infer<typeof storedKey>>;

/** @returns no keys where there is no file. @throws EntenteError FILE_UNREADABLE naming the file. */
export async function readKeys(file: string): Promise<readonly StoredKey[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(file, messageOf(error), error);
  }
  const parsed = keyFile.safeParse(parseJson(text));
  if (!parsed.success) throw unreadable(file, 'it is no list of keys as "entente key" writes it');
  return parsed.data.keys;
}

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

/**
 * Adds a key and returns it, which is the only time that it can be seen.
 * @throws EntenteError BAD_USER_INPUT when the name is taken, FILE_UNREADABLE.
 */
export async function createKey(file: string, { name, scopes, expiresAt }: NewKey): Promise<string> {
  const key = KEY_PREFIX + randomBytes(32).toString('base64url');
  await changeKeys(file, (keys) => {
    if (keys.some((other) => other.name === name)) {
      throw new EntenteError('BAD_USER_INPUT', `There is a key "${name}" already: revoke it, or choose another name.`);
    }
    const createdAt = new Date().toISOString();
    const stored = { name, hash: hashKey(key), scopes: [...new Set(scopes)], createdAt };
    return [...keys, { ...stored, expiresAt: expiresAt?.toISOString() ?? null }];
  });
  return key;
}

/** @throws EntenteError BAD_USER_INPUT when there is no key of that name, FILE_UNREADABLE. */
export async function revokeKey(file: string, name: string): Promise<void> {
  await changeKeys(file, (keys) => {
    const kept = keys.filter((key) => key.name !== name);
    if (kept.length === keys.length) throw new EntenteError('BAD_USER_INPUT', `There is no key "${name}" in ${file}.`);
    return kept;
  });
}

export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

type Change = (keys: readonly StoredKey[]) => readonly StoredKey[];

/** The new file is made beside the old one and takes its place in one step; while it is there, nobody else changes keys. */
async function changeKeys(file: string, change: Change): Promise<void> {
  const draft = `${file}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(draft, 'wx', 0o600);
    try {
      const keys = change(await readKeys(file));
      await handle.writeFile(`${JSON.stringify({ version: 1, keys }, null, 2)}\n`);
      await handle.sync();
    } catch (error) {
      await handle.close();
      await unlink(draft);
      throw error;
    }
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      const reason = `${draft} is there: another command is changing it, or was ended while it did; then delete that file`;
      throw unreadable(file, reason, error);
    }
    throw unreadable(file, messageOf(error), error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function unreadable(file: string, reason: string, cause?: unknown): EntenteError {
  return new EntenteError('FILE_UNREADABLE', `The file of keys ${file} cannot be used: ${reason}.`, { cause });
}
