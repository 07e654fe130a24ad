// Finds the files to read: those named, and those in named folders, in sorted order.
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { EntenteError, messageOf } from '../errors.ts';
import { unreadable } from './decode.ts';

const FORMATS = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
  '.xml': 'feed',
} as const;
export type Format = (typeof FORMATS)[keyof typeof FORMATS];

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

export type Found =
  | { readonly path: string; readonly format: Format; readonly bytes: number }
  | { readonly path: string; readonly error: EntenteError };

function formatOf(path: string): Format | null {
  const ending = extname(path).toLowerCase();
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending as keyof typeof FORMATS] : null;
}

/** Why a path cannot be read, in the words of a user and not of the system. */
export function explainFailure(path: string, error: unknown): EntenteError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return unreadable(path, 'no such file or folder');
  if (code === 'EACCES' || code === 'EPERM') return unreadable(path, 'permission denied');
  if (code === 'ELOOP') return unreadable(path, 'is a symbolic link to itself');
  return error instanceof EntenteError ? error : unreadable(path, messageOf(error).replace(/\.+$/, ''));
}

async function* walkFolder(folder: string, seen: Set<string>): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    // A folder that is reached twice, by a link into a parent or a sibling, is read once.
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, error: explainFailure(folder, error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path, seen);
    else if (entry.isSymbolicLink() || formatOf(path) !== null) yield* walkEntry(path, seen);
  }
}

async function* walkEntry(path: string, seen: Set<string>): AsyncGenerator<Found> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    yield { path, error: explainFailure(path, error) };
    return;
  }
  const format = formatOf(path);
  if (found.isDirectory()) yield* walkFolder(path, seen);
  else if (found.isFile() && format !== null) yield { path, format, bytes: found.size };
}

/** One path as named by the user: what is wrong with it is always said. */
async function* walkNamed(path: string): AsyncGenerator<Found> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    yield { path, error: explainFailure(path, error) };
    return;
  }
  const endings = Object.keys(FORMATS).join(' ');
  if (found.isDirectory()) {
    let any = false;
    for await (const each of walkFolder(path, new Set())) {
      any = true;
      yield each;
    }
    if (!any) yield { path, error: unreadable(path, `holds no file that can be read (${endings})`) };
    return;
  }
  const format = formatOf(path);
  if (!found.isFile()) yield { path, error: unreadable(path, 'is neither a file nor a folder') };
  else if (format === null) yield { path, error: unreadable(path, `its ending is none of ${endings}`) };
  else yield { path, format, bytes: found.size };
}

/**
 * The files that the paths name, folders walked to their depths in sorted order. In a folder, names that begin with a
 * dot and files with other endings are passed over; links are followed, each folder once.
 */
export async function* walkPaths(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) yield* walkNamed(path);
}

/** How many files `readPaths` will read, for a progress bar; standard input counts as one. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = paths.filter((path) => path === STANDARD_INPUT).length;
  for await (const found of walkPaths(paths.filter((path) => path !== STANDARD_INPUT))) if ('format' in found) count++;
  return count;
}
