// The home of a local Neo4j: what its configuration says, and homes that are not ours to write.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeConf, prepareHome, readEnd } from '../../src/neo4j/home.ts';
import { makeFiles, makeFolder } from '../commands/run-entente.ts';

describe('the home of a local Neo4j', () => {
  it('is configured to answer Bolt on this machine alone, and to report to nobody', () => {
    const lines = describeConf(7999).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'server.default_listen_address=127.0.0.1',
        'server.bolt.listen_address=127.0.0.1:7999',
        'server.http.enabled=false',
        'server.https.enabled=false',
        'dbms.usage_report.enabled=false',
      ]),
    );
  });

  it('is configured anew at every start', async () => {
    const folder = join(makeFolder(), 'new');
    await prepareHome(folder, 7001);
    const { confFolder } = await prepareHome(folder, 7002);
    expect(readFileSync(join(confFolder, 'neo4j.conf'), 'utf8')).toBe(describeConf(7002));
  });

  it('is never that of a Neo4j which somebody else configured', async () => {
    const folder = makeFiles({ 'conf/neo4j.conf': 'server.http.enabled=true\n' });
    await expect(prepareHome(folder, 7001)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `${folder} is the home of a Neo4j with a configuration of its own.`,
    });
    expect(readFileSync(join(folder, 'conf/neo4j.conf'), 'utf8')).toBe('server.http.enabled=true\n');
  });

  it('must be a folder', async () => {
    const file = join(makeFiles({ 'a.txt': '' }), 'a.txt');
    await expect(prepareHome(file, 7001)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`${file} cannot be Neo4j's home`),
    });
  });

  it('tells the end of its log, of this start alone and without the stack', async () => {
    const folder = makeFiles({ 'logs/neo4j.log': 'Stopped.\n' });
    const home = await prepareHome(folder, 7001);
    appendFileSync(home.log, 'Starting...\nERROR Disk full\n\tat org.neo4j.Disk.write(Disk.java:1)\n\t... 7 more\n');
    expect(await readEnd(home)).toEqual({ lines: ['Starting...', 'ERROR Disk full'], isLocked: false });
  });

  it('tells what Java said where there is no log', async () => {
    const home = await prepareHome(makeFiles({ 'logs/console.log': 'Unrecognized option: --add\n' }), 7001);
    expect((await readEnd(home)).lines).toEqual(['Unrecognized option: --add']);
  });
});
