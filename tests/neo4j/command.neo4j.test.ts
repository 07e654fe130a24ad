// A local Neo4j for real: `entente neo4j` as a process, from an empty home to an answer, off and on again, and killed.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { describe, expect, inject, it, vi } from 'vitest';
import { enter } from '../../src/neo4j/admission.ts';
import { makeFolder, startEntente } from '../commands/run-entente.ts';

const shared = inject('neo4j');

interface Access {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

async function startServer(home: string, cacheFolder: string) {
  const running = startEntente(['neo4j', '--port', '0', '--home', home], { env: { ENTENTE_CACHE: cacheFolder } });
  const [, uri = '', user = '', password = ''] = await running.waitFor(
    /^export NEO4J_URI=(\S+) NEO4J_USER=(\S+) NEO4J_PASSWORD=(\S+)$/m,
  );
  return { ...running, uri, user, password };
}

async function query({ uri, user, password }: Access, text: string) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { maxTransactionRetryTime: 0 });
  try {
    const { records } = await driver.executeQuery(text, {}, { database: 'neo4j' });
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

describe.skipIf(shared === null)('a local Neo4j', () => {
  it('keeps the password of its home', async () => {
    const { uri = '', password = '' } = shared ?? {};
    await expect(enter(uri, 'not-the-one')).rejects.toMatchObject({
      code: 'STORE_UNAUTHORIZED',
      message: `Neo4j at ${uri} has another password.`,
    });
    await enter(uri, password);
  });

  it('prints how to reach the server, keeps data and password in its home, and leaves no server behind', {
    timeout: 180_000,
  }, async () => {
    const home = makeFolder();
    const { cacheFolder = '' } = shared ?? {};

    const first = await startServer(home, cacheFolder);
    expect(first.password).toMatch(/^[\w-]{24}$/);
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(home, 'run/neo4j.pid'))).toBe(true);
    await query(first, "CREATE (:Note {text: 'kept'})");

    // A second one on the same home is refused, and the first goes on.
    const second = startEntente(['neo4j', '--port', '0', '--home', home], { env: { ENTENTE_CACHE: cacheFolder } });
    const refused = await second.outcome;
    expect(refused.code).toBe(69);
    expect(refused.stderr).toContain(`entente: Another Neo4j has its data in ${home}.\n`);

    first.child.kill('SIGTERM');
    expect(await first.outcome).toMatchObject({ code: 0 });
    await expect(query(first, 'RETURN 1')).rejects.toThrow();

    const later = await startServer(home, cacheFolder);
    expect(later.password).toBe(first.password);
    expect(await query(later, 'MATCH (n:Note) RETURN n.text AS text')).toEqual([{ text: 'kept' }]);

    later.child.kill('SIGKILL');
    // Neo4j takes its process id away when it has ended in order.
    await vi.waitUntil(() => !existsSync(join(home, 'run/neo4j.pid')), { timeout: 30_000, interval: 200 });
    await expect(query(later, 'RETURN 1')).rejects.toThrow();
  });
});
