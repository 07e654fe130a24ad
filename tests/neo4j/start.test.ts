// Starting a local Neo4j: what is refused at once, before anything is downloaded or started.
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startNeo4j } from '../../src/neo4j/start.ts';
import { makeFolder, runEntente } from '../commands/run-entente.ts';

async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('starting a local Neo4j', () => {
  it('refuses a password that Neo4j would not take', async () => {
    const home = makeFolder();
    await expect(startNeo4j({ home, port: 0, password: 'seven77', cacheFolder: home })).rejects.toMatchObject({
      code: 'STORE_UNAUTHORIZED',
      message: 'The password is too short: Neo4j wants at least 8 characters.',
    });
    expect(readdirSync(home)).toEqual([]);
  });

  it('names a port that is in use', async () => {
    const [home, port] = [makeFolder(), await takePort()];
    await expect(startNeo4j({ home, port, password: 'long-enough', cacheFolder: home })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: `127.0.0.1:${port} is in use by another program; choose another with --port.`,
    });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('entente neo4j', () => {
  it('says what lacks, in one line and with exit code 69', async () => {
    const cache = makeFolder();
    const env = { PATH: makeFolder(), JAVA_HOME: '', ENTENTE_CACHE: cache };
    const { code, stdout, stderr } = await runEntente(['neo4j', '--port', '0'], { env });
    expect({ code, stdout }).toEqual({ code: 69, stdout: '' });
    expect(stderr).toMatch(/^entente: A local Neo4j needs Java 17 or later and Maven\. .*\n$/);
  });

  it('names a port that is in use and ends with 69', async () => {
    const port = await takePort();
    const { code, stderr } = await runEntente(['neo4j', '--port', `${port}`], { env: { ENTENTE_CACHE: makeFolder() } });
    expect(code).toBe(69);
    expect(stderr).toBe(`entente: 127.0.0.1:${port} is in use by another program; choose another with --port.\n`);
  });
});
