// Gets into a server that has just started: waits for Bolt, and sets the password of one that still has its first.
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { EntenteError } from '../errors.ts';

export const USER = 'neo4j';
/** What a fresh home lets in, to change it and for nothing else. */
const FIRST_PASSWORD = 'neo4j';
const SHORTEST_PASSWORD = 8;
const CONNECT_MS = 2_000;

/** @throws EntenteError STORE_UNAUTHORIZED when Neo4j would not take it. */
export function checkPassword(password: string): void {
  if (password.length < SHORTEST_PASSWORD) {
    throw new EntenteError(
      'STORE_UNAUTHORIZED',
      `The password is too short: Neo4j wants at least ${SHORTEST_PASSWORD} characters.`,
    );
  }
}

/**
 * One attempt: resolves when the database `neo4j` answers to this password.
 * @throws EntenteError STORE_UNAUTHORIZED when the server has another password; the driver's error when it is not ready.
 */
export async function enter(uri: string, password: string): Promise<void> {
  if (await letsIn(uri, password)) return;
  const changed = await withDriver(uri, FIRST_PASSWORD, async (driver) => {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $first TO $next',
      { first: FIRST_PASSWORD, next: password },
      { database: 'system' },
    );
  });
  if (!changed || !(await letsIn(uri, password))) {
    throw new EntenteError('STORE_UNAUTHORIZED', `Neo4j at ${uri} has another password.`);
  }
}

function letsIn(uri: string, password: string): Promise<boolean> {
  return withDriver(uri, password, async (driver) => {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
  });
}

/** @returns false when the server refuses the password. */
async function withDriver(uri: string, password: string, work: (driver: Driver) => Promise<void>): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), {
    connectionTimeout: CONNECT_MS,
    // The caller tries again itself, and looks in between whether the server still runs.
    maxTransactionRetryTime: 0,
    userAgent: 'entente',
  });
  try {
    await work(driver);
    return true;
  } catch (error) {
    if (error instanceof Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized') return false;
    throw error;
  } finally {
    await driver.close();
  }
}
