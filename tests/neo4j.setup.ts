// Starts the one Neo4j of a test run, on a free port and with a home of its own, and takes both away at the end.
// A test gets at it with `inject('neo4j')`, in a file that vitest.config.ts counts to the project "neo4j".
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readSystem } from '../src/config.ts';
import { EntenteError } from '../src/errors.ts';
import { type LocalNeo4j, startNeo4j } from '../src/neo4j/start.ts';

/** How to reach the server, and where its jars are. */
export interface TestNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly cacheFolder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where Java or Maven lack, and never with CI=true: skip then, as the set-up has said why. */
    neo4j: TestNeo4j | null;
  }
}

export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const cacheFolder = process.env.ENTENTE_CACHE || readSystem().cacheFolder;
  const home = await mkdtemp(join(tmpdir(), 'entente-neo4j-'));
  let server: LocalNeo4j;
  try {
    server = await startNeo4j({ home, port: 0, password: 'only-for-this-run', cacheFolder, onProgress: console.error });
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    if (process.env.CI || !(error instanceof EntenteError) || error.code !== 'TOOL_MISSING') throw error;
    console.error(`The tests on Neo4j are skipped: ${error.message}`);
    project.provide('neo4j', null);
    return undefined;
  }
  const { uri, user, password } = server;
  project.provide('neo4j', { uri, user, password, cacheFolder });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
