// Fetches Neo4j's jars from Maven, once, into the cache folder where every later start finds them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EntenteError, messageOf } from '../errors.ts';

export const NEO4J_VERSION = '5.26.30';

/** Written last: a folder without it is what an interrupted download left. */
const MARKER = 'complete';
/** A download that was killed leaves its folder; after this time nobody can still be at it. */
const STALE_MS = 24 * 60 * 60 * 1000;
/** How much of what Maven says goes into an error. */
const TOLD_LINES = 3;

/** The folder of the jars, or undefined while they are not all there. */
export function findJars(cacheFolder: string): string | undefined {
  const folder = versionFolder(cacheFolder);
  return existsSync(join(folder, MARKER)) ? join(folder, 'lib') : undefined;
}

/**
 * Downloads into a folder of its own and then renames it, so that several processes may do it at once.
 * @returns the folder of the jars.
 * @throws EntenteError STORE_UNAVAILABLE when Maven fails, with its last words; the signal's reason when it fires.
 */
export async function fetchJars(maven: string, cacheFolder: string, signal?: AbortSignal): Promise<string> {
  const parent = join(cacheFolder, 'neo4j');
  await mkdir(parent, { recursive: true });
  await removeStale(parent);
  const partial = await mkdtemp(join(parent, 'partial-'));
  try {
    await writeFile(join(partial, 'pom.xml'), describePom());
    await runMaven(maven, partial, signal);
    await writeFile(join(partial, MARKER), '');
    await putInPlace(partial, versionFolder(cacheFolder));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return join(versionFolder(cacheFolder), 'lib');
}

/** The Maven project whose dependencies are Neo4j's server, Community Edition. */
export function describePom(): string {
  const dependencies = [
    ['org.neo4j', 'neo4j'],
    ['org.neo4j.app', 'neo4j-server'],
  ].map(
    ([group, artifact]) =>
      `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`,
  );
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '  <modelVersion>4.0.0</modelVersion>',
    '  <groupId>entente</groupId>',
    '  <artifactId>local-neo4j</artifactId>',
    '  <version>1</version>',
    '  <packaging>pom</packaging>',
    '  <dependencies>',
    ...dependencies,
    '  </dependencies>',
    '</project>',
    '',
  ].join('\n');
}

function versionFolder(cacheFolder: string): string {
  return join(cacheFolder, 'neo4j', NEO4J_VERSION);
}

async function runMaven(maven: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const args = ['-B', '-q', '-f', join(folder, 'pom.xml'), 'dependency:copy-dependencies'];
  const child = spawn(maven, [...args, '-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'lib')}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that Ctrl-C reaches it once, through us.
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const interrupt = () => void child.kill('SIGTERM');
  signal?.addEventListener('abort', interrupt, { once: true });
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(messageOf(error)));
    // Not at its exit: what it still writes must not meet the removal of its folder.
    child.on('close', (code) => resolve(code === 0 ? undefined : describeFailure(said, code)));
  });
  signal?.removeEventListener('abort', interrupt);
  signal?.throwIfAborted();
  if (failure !== undefined) {
    throw new EntenteError('STORE_UNAVAILABLE', `Maven could not fetch Neo4j ${NEO4J_VERSION}: ${failure}`);
  }
}

/** Maven tells the cause first and then how to run it again. */
function describeFailure(said: string, code: number | null): string {
  const lines = said.split('\n').filter((line) => /^\[ERROR\] \S/.test(line));
  if (lines.length === 0) return `it ended with exit code ${code}.`;
  return lines
    .slice(0, TOLD_LINES)
    .map((line) => line.replace('[ERROR] ', ''))
    .join(' ');
}

async function putInPlace(partial: string, folder: string): Promise<void> {
  if (existsSync(folder) && !existsSync(join(folder, MARKER))) await rm(folder, { recursive: true, force: true });
  try {
    await rename(partial, folder);
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(join(folder, MARKER))) throw error;
  }
}

async function removeStale(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith('partial-')) continue;
    const folder = join(parent, name);
    const made = await stat(folder).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > STALE_MS) await rm(folder, { recursive: true, force: true });
  }
}
